import { groupBy } from '../../group-by.ts';
import type { listDoubt as english } from '../en/list-doubt.ts';
import type { ListedMeasure, Whom } from '../values.ts';
import { theCountry } from './country-names.ts';
import { count, list, others, plain, share } from './numbers.ts';
import { called, units, unitsWord, unitWord, where } from './phrases.ts';
import { RANKED_BY } from './ranked-by.ts';
import { fr } from './spacing.ts';
import { sameGroup, values } from './values.ts';

const BY: Partial<Record<ListedMeasure, string>> = {
  in_degree: 'abonnés',
  mutual_abroad: 'liens réciproques à l’étranger',
  accounts_following_abroad: 'abonnés étrangers',
  accounts_followed_abroad: 'comptes étrangers suivis',
};

const by = (measure: ListedMeasure) => BY[measure] ?? RANKED_BY[measure] ?? measure;

const whom = (who: Whom) => ('handle' in who ? called(who) : theCountry(who.country));

const all = (who: readonly Whom[]) => list(who.map(whom));

const percents = (percent: number) => fr`${plain(percent)} %`;

/** « les 1 000 tirages », « 870 tirages sur 1 000 » */
const draws = (first: number, lists: number) => {
  if (first === lists) return `les ${count(lists)} tirages`;
  return `${first === 0 ? 'aucun' : count(first)} ${first < 2 ? 'tirage' : 'tirages'} sur ${count(lists)}`;
};

const ofThose = (first: number, lists: number) => {
  if (first === lists) return 'tous ceux';
  return `${first === 0 ? 'aucun' : count(first)} de ceux`;
};

export const listDoubt: typeof english = {
  nobody: (measure) =>
    fr`Personne n’est seul en tête par ${by(measure)} : tous sont à zéro, ou trop se partagent la première place pour être regardés un à un.`,
  tooFew: (nodes, unit) =>
    fr`${percents(10)} de ${units(nodes, unit)}, ce n’est personne : aucun tirage n’écarte qui que ce soit.`,
  first: ({ who, measure, unit, where: conditions, stays }) => {
    const among = `${by(measure)}${where(conditions)}`;
    const [most, less] = stays;
    const { leftOut, lists, first } = most!;
    const of = `qui écartent au hasard ${count(leftOut)} des autres ${unitsWord(unit)}`;
    if (first.length > 1) {
      const each = who.map((one, k) => `${whom(one)} dans ${draws(first[k]!, lists)}`);
      const kept =
        who.length > 0
          ? list(each)
          : `chacun des ${count(first.length)}, ${Math.min(...first) < lists ? 'au moins ' : ''}dans ${draws(Math.min(...first), lists)}`;
      return fr`La première place par ${among} est partagée ; la gardent ${kept} ${of}.`;
    }
    const also =
      less === undefined
        ? ''
        : ` De même dans ${ofThose(less.first[0]!, less.lists)} qui en écartent ${count(less.leftOut)}.`;
    return fr`En tête par ${among} dans ${draws(first[0]!, lists)} ${of} : ${whom(who[0]!)}.${also}`;
  },
  ten: (looked, [most, less]) =>
    fr`Chacun des ${count(looked)} premiers, jamais écarté lui-même, reste parmi les dix premiers dans ${share(most!.share)} de ces tirages en moyenne${less === undefined ? '' : `. Quand ${count(less.leftOut)} sont écartés, c’est dans ${share(less.share)}`}.`,
  anyGroup: (columns) =>
    fr`La première place ne change pas si l’on écarte tous ceux d’${columns.map((column) => sameGroup(values.attribute(column))).join(' ou d’')}, le premier excepté.`,
  groups: (column, changed, of) =>
    fr`Un autre passe en tête si l’on écarte tous ceux d’${sameGroup(values.attribute(column))}, le premier excepté : ${[
      ...[...groupBy(changed, ({ leaders }) => all(leaders))].map(
        ([leaders, groups]) =>
          `sans ${groups.map(({ group }) => values.inSentence(column, group)).join(' ou sans ')}, ${leaders}`,
      ),
      ...(of > changed.length ? [`et sans ${others(of - changed.length)}`] : []),
    ].join(fr` ; `)}.`,
  about: (tested) =>
    fr`C’est ce que le classement doit au périmètre de l’étude, à liens connus, sans égard aux liens inconnus. ${tested === 'country' ? 'Le pays examiné n’est jamais écarté, ni aucun de ses comptes' : `Le ${unitWord(tested)} examiné n’est jamais écarté`} ; une première place partagée compte comme première.`,
  oneShare: (nodes, unit) => fr`${percents(5)} de ${units(nodes, unit)}, ce n’est personne.`,
  missing: (missing) =>
    'percent' in missing
      ? fr`${percents(missing.percent)} au hasard`
      : fr`${values.attribute(missing.by)} : ${values.value(missing.by, missing.group)}`,
  times: (first, lists) =>
    lists === 1 ? (first === 1 ? values.yes : values.no) : `${count(first)} sur ${count(lists)}`,
  ranks: (low, high) => (low === high ? plain(low) : `${plain(low)}–${plain(high)}`),
  leaders: all,
  front: (first, lists, percent) =>
    fr`Si l’on écarte au hasard ${percents(percent)} des autres, la première place reste la même dans ${draws(first, lists)}.`,
  title: (measure) => fr`Ce que la première place par ${by(measure)} doit au périmètre de l’étude`,
  ofTies: (name) =>
    fr`--list-doubt va avec les mesures de liens, et ${name} n’en est pas une ; ôtez-le, ou nommez une mesure comme mutual`,
  ofCountries: (name, measures) =>
    fr`--list-doubt va avec ${list(measures)} ; ôtez-le, ou nommez l’une d’elles à la place de ${name}`,
  noGroups: (column) =>
    fr`--by ${column} : personne n’en a de valeur, aucun groupe ne peut donc être écarté ; nommez une autre colonne, ou ôtez --by`,
  alone: fr`--list-doubt va avec un seul classement d’un seul instantané ; ôtez --unranked, --against et --panel`,
  noTimeline: fr`--list-doubt va avec tous les pays ; ôtez ceux qui sont nommés`,
};
