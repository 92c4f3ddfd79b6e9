import { isBrokerRole } from '../../graph/broker-roles.ts';
import { begun } from '../../roster/french-articles.ts';
import type { Unit } from '../../study/study.ts';
import { capital } from '../capital.ts';
import type { rank as english, namedGroups as englishGroups, leads as englishLeads } from '../en/rank.ts';
import type { First, Measure, Placed, Ranked, RankedGroups } from '../values.ts';
import { unranked } from './activity.ts';
import { brokers } from './columns/brokers.ts';
import { count, counted, form, list, others, plain } from './numbers.ts';
import { called, calledOf, didYouMean, units, unitsWord, unitWord, where, whyUnread } from './phrases.ts';
import { RANKED_BY, rankedBy } from './ranked-by.ts';
import { fr } from './spacing.ts';
import { groupsOf, sameGroup, values } from './values.ts';

const of = ({ nodes, unit, where: conditions }: Pick<Ranked, 'nodes' | 'unit' | 'where'>) =>
  `${units(nodes, unit)}${where(conditions)}`;

const ranked = (all: Ranked) =>
  `${of(all)} ${form(all.nodes, 'classé', 'classés')} par ${rankedBy(all.measure)}`;

const led = (first: First | null) => {
  if (first === null) return '';
  if (first.named.length === 0) return fr` ; en tête, à égalité : ${units(first.nodes, first.unit)}`;
  return fr` ; en tête${first.nodes > 1 ? ', à égalité' : ''} : ${list(first.named.map(called))}`;
};

const within = (groups: RankedGroups | null) => {
  if (groups === null) return '';
  const column = values.attribute(groups.column);
  return groups.groups === 1
    ? `, au sein d’${sameGroup(column)}`
    : `, au sein de ${count(groups.groups)} ${groupsOf(column)}`;
};

export const leads: typeof englishLeads = ({ nodes, unit, where: conditions, first }) => {
  const { nodes: several, named } = first!;
  const who = named.length === 0 ? units(several, unit) : list(named.map(called));
  const among = conditions.length === 0 ? '' : `Sur ${units(nodes, unit)}${where(conditions)}, `;
  return begun(`${among}${who} ${several === 1 ? 'est en tête' : 'se partagent la première place'}`);
};

const TENTH_BY = {
  bounds: { apart: '', open: 'ces bornes se touchent' },
  intervals: {
    apart: fr`, et ces intervalles à 95 % ne se recoupent pas`,
    open: fr`ces intervalles à 95 % se recoupent`,
  },
};

const between = ({ least, most }: Placed) =>
  least === most ? plain(least) : `${plain(least)} à ${plain(most)}`;

export const namedGroups: typeof englishGroups = ({ column, groups, named }) => {
  const names = named.map((group) => values.value(column, group));
  const more = groups > named.length ? [others(groups - named.length)] : [];
  return fr`${counted(groups, 'groupe')} (${values.attribute(column)}) : ${[...names, ...more].join(', ')}`;
};

function placeOf(rivals: number, rows: number, sure: boolean): string {
  const where = rows === 1 ? form(rivals, 'premier', 'premiers') : `parmi les ${count(rows)} premiers`;
  const be = rows === 1 ? 'être' : 'figurer';
  if (!sure) return `${form(rivals, 'pourrait', 'pourraient')} ${be} ${where}`;
  const is = rows === 1 ? form(rivals, 'est', 'sont') : form(rivals, 'figure', 'figurent');
  return `${is} ${where}, quels que soient les liens inconnus`;
}

const a = (unit: Unit) => (unit === 'country' ? 'un même pays' : 'un même acteur');

const measure = (name: Measure) => fr`« ${rankedBy(name)} »`;

const listed = (nodes: number) => ` (--unranked ${form(nodes, 'le montre', 'les énumère')})`;

export const rank: typeof english = {
  ranked: (all, groups, isTogether) =>
    fr`${ranked(all)}${isTogether ? ', tous réseaux confondus' : ''}${within(groups)}${led(all.first)}.`,
  certain: (_, unit, isOfSome, measure) =>
    fr`Les liens inconnus ne peuvent rien changer à la première place par ${rankedBy(measure as Measure)} : aucun autre ${isOfSome ? 'd’entre eux' : unitWord(unit)} ne pourrait passer devant.`,
  openBetween: fr`Aucun autre ne pourrait les dépasser, mais les liens inconnus peuvent décider lequel d’entre eux est premier.`,
  rivals: (rivals, unit, named) =>
    fr`Si tous les liens inconnus existaient, ${count(rivals)} ${form(rivals, `autre ${unitWord(unit)} pourrait`, `autres ${unitsWord(unit)} pourraient`)} en avoir plus : ${calledOf(named, rivals)}.`,
  tenth: (verdict, tenth, next, by) => {
    const [one, other] = [called(tenth.account), called(next.account)];
    if (verdict === 'equal')
      return fr`Le dixième et le onzième sont à égalité : ${one} et ${other}, à ${between(tenth)} chacun.`;
    return verdict === 'apart'
      ? fr`Le dixième et le onzième se distinguent : ${one} en compte ${between(tenth)}, ${other} ${between(next)}${TENTH_BY[by].apart}.`
      : fr`L’ordre du dixième et du onzième n’est pas sûr : ${one} en compte ${between(tenth)}, ${other} ${between(next)}, et ${TENTH_BY[by].open}.`;
  },
  unrankedRivals: (rivals, unit, named, rows, sure) => {
    const names = named.map(
      ({ account, least, most }) =>
        `${called(account)}, ${least === 0 ? '' : `au moins ${count(least)} et `}au plus ${count(most)}`,
    );
    const rest = rivals - named.length;
    return fr`${units(rivals, unit)} sans rang, dont les abonnements n’ont pas été lus jusqu’au bout, ${placeOf(rivals, rows, sure)} : ${names.join(fr` ; `)}${rest === 0 ? '' : fr` ; et ${others(rest)}`}.`;
  },
  unrankedGroups: (groups) => fr`Personne n’a de rang dans ${namedGroups(groups)}.`,
  ranges: (unranked, unit) =>
    fr`Un intervalle de rangs couvre 95 % des issues possibles des liens inconnus, tirées aux fréquences habituelles. Il contient le rang à côté duquel il se trouve. Les bornes d’un nombre valent pour toutes les issues et peuvent être plus larges.${unranked === 0 ? '' : ` Les intervalles de rangs comptent aussi ${form(unranked, `le ${unitWord(unit)}`, `les ${count(unranked)} ${unitsWord(unit)}`)} dont les abonnements n’ont pas été lus jusqu’au bout, et qui ${form(unranked, 'n’a', 'n’ont')} pas de rang propre.`}`,
  brokers: (all, column) => fr`${ranked(all)} entre groupes (${values.attribute(column)})${led(all.first)}.`,
  summed: (all) => fr`${ranked(all)}, en additionnant leurs comptes.`,
  noneOfTheirs: (nodes) => fr`Sans valeur, aucun de leurs comptes n’en ayant : ${count(nodes)}.`,
  noValue: (nodes, unit, isListed) =>
    fr`Sans valeur, inconnue ou non définie : ${units(nodes, unit)}${isListed ? listed(nodes) : ''}.`,
  notRead: (nodes, unit, isListed) =>
    fr`Sans valeur, faute d’avoir lu qui ils suivent : ${units(nodes, unit)}${isListed ? listed(nodes) : ''}.`,
  without: (nodes, unit, conditions, name) =>
    fr`${units(nodes, unit)}${where(conditions)} sans valeur pour ${measure(name)}.`,
  notDefined: (name) =>
    isBrokerRole(name)
      ? fr`non défini : ${brokers[`broker/${name}`]}`
      : fr`non défini pour lui (${rankedBy(name)})`,
  unread: (unread) => whyUnread(unread),
  unranked,
  unrankedAre: (accounts, more) =>
    fr`Sans rang : ${accounts.map(({ account, reason }) => `${called(account)} (${unranked(reason)})`).join(fr` ; `)}${more > 0 ? fr` ; et ${counted(more, 'autre', 'autres')}, que --unranked énumère` : ''}.`,
  beside: (name, date, panel) =>
    fr`À côté, ${name} (${date})${panel === null ? '' : `, calculé comme l’autre sur ${form(panel, 'le compte', 'les comptes')} des deux (${count(panel)})`} ; un écart de rang positif est une montée.`,
  countsGrow: (name, then, now) =>
    fr`${measure(name)} est un nombre, qui grandit avec celui des comptes (${count(then)} alors, ${count(now)} maintenant) : pour comparer les années, prenez une part, comme rank mutual_share, ou --panel.`,
  measuring: (note) =>
    note.is === 'unconverged'
      ? fr`${note.columns.map(nameOf).join(', ')} : l’itération n’a pas convergé sur ce graphe ; les valeurs restent vides`
      : fr`${rankedBy('betweenness')} : estimée sur ${count(note.pivots)} des ${count(note.accounts)} comptes, tirés avec la graine ${note.seed}`,
  noneRead: fr`Aucun n’a été lu jusqu’au bout : ces chiffres sont ceux des seuls liens connus, et 0 dit seulement qu’on ne sait rien.`,
  someUnread: (unread) =>
    fr`Parmi eux, pas lus jusqu’au bout : ${count(unread)} ; un 0 y dit qu’on ne sait rien.`,
  collapsed: (unit, follows, accounts) =>
    fr`Les comptes d’${a(unit)} sont pris ensemble : il en suit un autre dès qu’un de ses comptes en suit un de l’autre${follows === 0 ? '' : fr` ; ${counted(follows, 'abonnement')} au sein d’${a(unit)} ${form(follows, 'laissé', 'laissés')} de côté`}${accounts === 0 ? '' : fr` ; ${counted(accounts, 'compte')} sans ${unit === 'country' ? 'pays' : 'acteur'} ${form(accounts, 'laissé', 'laissés')} de côté`}.`,
  role: (role, _, column) =>
    fr`${capital(rankedBy(role))} : ${brokers[`broker/${role}`]}. Les groupes sont ceux de « ${values.attribute(column)} ».`,
  byChance: (role, draws) =>
    fr`Le maximum, dans les données la colonne ${role}_max, est la plus grande valeur possible, quels que soient les liens inconnus ; « attendu » (expected) est la moyenne de ${counted(draws, 'réseau aléatoire', 'réseaux aléatoires')} où chacun garde ses nombres d’abonnements et d’abonnés.`,
  measures: 'Mesures, avec le rang parmi les comptes qui en ont un',

  weightless: (name) => fr`--weights va avec influence ; ${name} n’est pas une moyenne pondérée`,
  weights: '--weights va avec entente rank influence',
  noWeight: (text, item, parts, example) =>
    fr`--weights ${text} : ${item} n’est pas un poids (${parts.join(', ')}) ; écrivez par exemple ${example}`,
  weightTwice: (text, part) => fr`--weights ${text} : ${part} est nommé deux fois`,
  weighsNothing: (text, example) =>
    fr`--weights ${text} : rien n’a de poids ; écrivez par exemple ${example}`,
  tagsAreNone: (unit) =>
    fr`--unit ${unit} additionne des quantités, et les mots-dièses n’en sont pas ; ôtez-le`,
  oneSum: (unit) => fr`--unit ${unit} additionne un seul classement de quantités ; ôtez --by`,
  notAdded: (name, unit, added) =>
    fr`${name} ne s’additionne pas sur les comptes d’${a(unit)}, mais ${added.join(', ')} oui${name === 'influence' ? fr` ; entente countries --measure influence dit l’influence que chaque pays peut avoir` : ''}`,
  unrankedOfOne: fr`--unranked énumère des comptes sans rang ; demandez-le d’un classement de comptes`,
  unrankedOfSnapshot: fr`--unranked énumère les comptes d’un seul instantané qui sont sans rang ; ôtez --unit et --against`,
  unrankedOwn: (unit) => fr`--unranked énumère des ${unit === 'actor' ? 'acteurs' : 'comptes'} ; ôtez --unit`,
  growthNeedsEarlier: fr`une croissance va d’un instantané à un autre, plus récent : nommez le plus ancien par --against`,
  postsAreOfOne: fr`--against et --panel comparent des mesures d’abonnements ; de ce qui se publie, seul audience_growth est de deux instantanés`,
  ofWhole: (options) =>
    fr`Ces chiffres sont ceux du réseau entier, dont on montre ces comptes ; ${options} les étudie seuls, avec les liens entre eux.`,
  panelNeedsEarlier: fr`--panel, ce sont les comptes des deux années : il va avec --against INSTANTANÉ, sans --unit`,
  brokersOfOne: (role) =>
    fr`--against et --panel ne vont pas avec ${role} ; interrogez chaque instantané, par -s`,
  noRegions: (role) =>
    fr`${role} est un rôle entre groupes, et il n’y a pas de régions ici ; nommez des groupes par --by COLONNE`,
  tooFewGroups: (column, groups) =>
    fr`${column} n’a ici ${groups === 0 ? 'aucune valeur' : 'qu’une valeur'}, et personne n’est entre des groupes ; nommez-en d’autres par --by COLONNE`,
  noAmount: (name) =>
    fr`${name} n’est pas une quantité et ne classe personne ; entente show A dit la communauté d’un compte`,
  noMeasure: (name, nearest, perhaps) => {
    const lines = perhaps.map((each) => `\n  ${each.name}  ${nameOf(each.name)}`);
    const otherwise =
      lines.length === 0
        ? 'entente rank --help les énumère toutes'
        : fr`peut-être l’une de celles-ci :${lines.join('')}`;
    return fr`il n’y a pas de mesure ${name} ; ${didYouMean(nearest, otherwise)}`;
  },
};

function nameOf(name: string): string {
  return RANKED_BY[name] ?? 'mots-dièses par nombre de comptes qui les emploient';
}
