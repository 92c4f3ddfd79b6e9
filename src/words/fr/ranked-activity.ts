import type { rankedActivity as english } from '../en/ranked-activity.ts';
import type { ActivityLeaders, Measure, RankedGroups, Unranked } from '../values.ts';
import { countryName } from './country-names.ts';
import { count, counted, decimal, form, list, mean, NUMBERS, plain, share } from './numbers.ts';
import { called, units, where } from './phrases.ts';
import { rankedBy } from './ranked-by.ts';
import { weighed } from './report/activity-terms.ts';
import { fr } from './spacing.ts';
import { inStudied } from './terms.ts';
import { groupsOf, sameGroup, values } from './values.ts';

const TAGS_NAMED = 3;

/** « au sein de 6 régions » */
const inGroups = ({ column, groups }: RankedGroups) =>
  groups === 1 ? `au sein d’${sameGroup(column)}` : `au sein de ${count(groups)} ${groupsOf(column)}`;

const each = (nodes: number) => (nodes === 1 ? '' : ' chacun');
const original = (value: number) => counted(value, 'message original', 'messages originaux');

function leads({ nodes, named, where: conditions }: ActivityLeaders): string {
  const of = conditions.length === 0 ? '' : `Parmi les comptes${where(conditions)}, `;
  if (nodes === 1) return `${of}${called(named[0]!)} est en tête`;
  const who = named.length === 0 ? units(nodes, 'account') : list(named.map(called));
  return `${of}${who} se partagent la première place`;
}

const TITLES: Readonly<Partial<Record<Measure | 'hashtags', string>>> = {
  audience: 'Les plus grandes audiences',
  posts_per_day: 'Les comptes les plus actifs',
  reply_share: 'Les comptes dont la part de réponses à d’autres est la plus élevée',
  interactions_per_post: 'Les comptes dont les messages suscitent le plus d’interactions',
  audience_growth: 'Les audiences qui croissent le plus vite',
  influence: 'Les comptes les plus influents',
  hashtags: 'Les mots-dièses employés par le plus de comptes',
};

const NOBODY: Readonly<Partial<Record<Measure, (least: number) => string>>> = {
  audience: () => 'aucune audience n’est connue',
  posts_per_day: () => 'aucun compte lu n’a écrit de message',
  reply_share: (least) => `aucun compte lu n’a au moins ${original(least)} dont une réponse à un autre`,
  interactions_per_post: (least) =>
    `aucun compte lu n’a d’interaction et au moins ${original(least)} dont tous les chiffres sont connus`,
  influence: () => 'aucun compte n’a toutes les parties qui comptent',
  audience_growth: () => 'aucune audience n’a augmenté, que l’on sache',
};

const WITHOUT: Readonly<Record<Unranked['why'], (least: number, accounts: number) => string>> = {
  few: (least, accounts) => `qui ${form(accounts, 'a', 'ont')} moins de ${counted(least, 'message')}`,
  'few-stated': (least) => `dont les chiffres ne sont connus que pour moins de ${counted(least, 'message')}`,
  'not-all-read': () => 'dont les messages n’ont pas tous été lus',
  'not-read': () => 'dont les messages n’ont pas été lus',
  'not-stated': () => 'dont les messages n’indiquent pas ce qu’ils ont reçu',
  'no-audience': () => 'dont l’audience est inconnue',
  'no-feed': () => 'pour qui aucun fil n’a été lu en entier',
  'no-profile': () => 'dont le profil n’en indique pas',
  'no-audience-before': () => 'dont l’audience était de 0',
  'no-audience-either': () => 'dont l’audience d’alors ou de maintenant est inconnue',
  alone: () => 'dont aucun autre n’a de chiffre comparable',
};

interface Interval {
  low: number;
  high: number;
}

const range = ({ low, high }: Interval) => `${mean(low)} à ${mean(high)}`;

export const rankedActivity: typeof english = {
  title: (measure) =>
    TITLES[measure] ?? fr`Les premiers : ${measure === 'hashtags' ? measure : rankedBy(measure)}`,
  unrankedTitle: (measure) =>
    measure === 'reply_share'
      ? fr`Sans rang : les parts de réponses les plus élevées, qui ne tiennent qu’à une poignée de messages`
      : fr`Sans rang : les moyennes les plus élevées, qui ne tiennent qu’à une poignée de messages`,
  nobody: (measure, conditions, least) => {
    const none = NOBODY[measure]?.(least) ?? fr`aucun compte n’a de valeur : ${rankedBy(measure)}`;
    return conditions.length === 0
      ? `${none[0]!.toUpperCase()}${none.slice(1)}.`
      : fr`Parmi les comptes${where(conditions)}, ${none}.`;
  },
  audience: (first, followers) =>
    fr`${leads(first)} avec ${counted(followers, 'abonné')} sur tout le réseau${each(first.nodes)}.`,
  postsPerDay: (first, perDay) =>
    fr`${leads(first)} avec ${decimal(perDay, 1)} messages originaux par jour${each(first.nodes)}.`,
  replyShare: (first, replies, posts) =>
    fr`${leads(first)} : ${share(replies)} de ${first.nodes === 1 ? 'ses' : 'leurs'} messages originaux répondent à d’autres${posts === null ? '' : ` (${count(posts.replies)} sur ${count(posts.own)})`}.`,
  interactions(first, perPost, intervals) {
    const beside =
      intervals === null
        ? ''
        : fr` (intervalle à 95 % de ${range(intervals.first)}${intervals.second === null ? '' : fr` ; celui du second, de ${range(intervals.second)}`})`;
    return fr`${leads(first)} avec ${mean(perPost)} interactions par message original${each(first.nodes)}${beside}.`;
  },
  influence: (first, influence) =>
    fr`${leads(first)} avec une influence de ${decimal(influence, 3)}${each(first.nodes)}. Une valeur de 1 dépasserait tous les autres par l’audience, par les réponses et par les partages, les mentions et les réactions suscités.`,
  growth: (first, factor, since) =>
    fr`${leads(first)} : une audience ${decimal(factor, 2)} fois celle du ${NUMBERS.date(since.date)} (${since.name})${each(first.nodes)}.`,
  figure: (first, measure, value) =>
    fr`${leads(first)} (${rankedBy(measure)} : ${plain(value)}${each(first.nodes)}).`,
  counted(ranked, within, without, least) {
    const by =
      within === null
        ? ''
        : ` par ${rankedBy(within.measure)} ${inGroups({ ...within, column: values.attribute(within.column) })}`;
    const are = `${counted(ranked, 'compte')}${where(within?.where ?? [])} ${form(ranked, 'est classé', 'sont classés')}${by}`;
    const [only, ...more] = without;
    if (only === undefined) return `${are}.`;
    if (more.length === 0) {
      const those = form(only.accounts, 'celui', `les ${count(only.accounts)}`);
      return `${are}, mais non ${those} ${WITHOUT[only.why](least, only.accounts)}.`;
    }
    const none = without.reduce((sum, { accounts }) => sum + accounts, 0);
    const reasons = without.map(({ why, accounts }) => `${count(accounts)} ${WITHOUT[why](least, accounts)}`);
    return fr`${are}, et ${count(none)} ne le sont pas : ${list(reasons)}.`;
  },
  tenth: (isApart, tenth, next) =>
    fr`${isApart ? 'Le dixième et le onzième se distinguent' : 'L’ordre du dixième et du onzième n’est pas sûr'} : ${called(tenth)} en compte ${range(tenth)}, ${called(next)} ${range(next)}, et ces intervalles à 95 % ${isApart ? 'ne se recoupent pas' : 'se recoupent'}.`,
  hashtags(tags, accounts, of, conditions) {
    const isOne = tags.length === 1;
    const named = NUMBERS.someOf(
      tags.map((tag) => `#${tag}`),
      TAGS_NAMED,
    );
    return fr`${isOne ? 'Le mot-dièse employé' : 'Les mots-dièses employés'} par le plus grand nombre de comptes ${isOne ? 'est' : 'sont'} ${named} : ${count(accounts)} des ${counted(of.accounts, 'compte')}${where(conditions)}${each(tags.length)}${of.isWhole ? '' : ', dans la limite des messages lus'}. Ils emploient ${counted(of.hashtags, 'mot-dièse', 'mots-dièses')}.`;
  },
  hashtagsWithin: (hashtags, accounts, conditions, groups) =>
    fr`${counted(hashtags, 'mot-dièse', 'mots-dièses')} de ${counted(accounts, 'compte')}${where(conditions)}, par nombre de comptes qui les emploient, ${inGroups({ ...groups, column: values.attribute(groups.column) })}.`,
  byCountry: (countries) =>
    countries.map(({ country, posts }) => `${countryName(country)} ${count(posts)}`).join(', '),
  noHashtag: 'Aucun mot-dièse n’a été employé.',
  intervals: (resamples, least) =>
    fr`L’intervalle contient les 95 % centraux des moyennes de ${count(resamples)} rééchantillonnages des messages originaux d’un compte (bootstrap ; Efron 1979). Au-dessous de ${original(least)}, aucun compte n’est classé, car un seul message à succès suffirait à fixer le rang.`,
  influenceIs: (weights, source) =>
    fr`L’influence combine trois rangs centiles ${inStudied(source)}, chacun de 0 (au-dessous de tous les autres) à 1 (au-dessus de tous). La popularité est le rang centile de l’audience, l’engagement celui des réponses à d’autres par jour. L’écho (la colonne trust) est celui du rang moyen des partages reçus, des mentions reçues et des interactions par message. Poids : ${weighed(weights)}. Ces composantes et leurs poids sont le choix de ce projet.`,
};
