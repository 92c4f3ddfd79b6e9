import type { Drawn } from '../../graph/chance.ts';
import type { mixing as english } from '../en/mixing.ts';
import type { FollowsBetween, PairRule } from '../values.ts';
import { byChance, chance } from './chance.ts';
import { groupName } from './group-names.ts';
import { count, counted, decimal, form, list, mean, plain, share } from './numbers.ts';
import { units, unitsWord, unitWord } from './phrases.ts';
import { fr } from './spacing.ts';
import { groupsOf, sameGroup, values } from './values.ts';

const THAN = {
  more: 'plus que le hasard n’en donnerait',
  less: 'moins que le hasard n’en donnerait',
  same: 'dans les limites de ce que le hasard donnerait',
};

const dealt = (drawn: Drawn | null) =>
  drawn === null
    ? ''
    : fr` (étiquettes redistribuées au hasard : ${decimal(drawn.mean, 3)} ± ${decimal(drawn.sd, 3)}, ${chance.p(drawn.p, drawn.unreached)})`;

const rule = ({ below, expected }: PairRule) =>
  fr`(p ajusté < ${plain(below)}, au moins ${count(expected)} abonnements attendus)`;

const between = ({ attribute, source, target, observed, expected }: FollowsBetween) =>
  fr`${groupName(attribute, source)} → ${groupName(attribute, target)} (${count(observed)} contre ${mean(expected)})`;

const sides = (more: readonly FollowsBetween[], fewer: readonly FollowsBetween[]) => [
  ...(more.length === 0
    ? []
    : [fr`${form(more.length, 'la plus', 'les plus')} au-dessus de l’attendu : ${list(more.map(between))}`]),
  ...(fewer.length === 0
    ? []
    : [
        fr`${form(fewer.length, 'la plus', 'les plus')} au-dessous${more.length > 0 ? '' : ' de l’attendu'} : ${list(fewer.map(between))}`,
      ]),
];

export const mixing: typeof english = {
  leftOut: (nodes, follows, attribute, unit) =>
    fr`${units(nodes, unit)} n’${form(nodes, 'a', 'ont')} pas de valeur (${values.attribute(attribute)}) et ne ${form(nodes, 'fait', 'font')} partie d’aucun groupe${follows === 0 ? '' : fr` ; ${counted(follows, 'abonnement connu', 'abonnements connus')} qui en ${form(follows, 'part ou y mène est laissé', 'partent ou y mènent sont laissés')} de côté`}.`,
  noValue: (attribute, unit) =>
    fr`Aucun ${unitWord(unit)} n’a de valeur (${values.attribute(attribute)}${attribute === 'verified_by' ? ', inconnu avant la version 4 de l’empreinte' : ''}) ; il n’y a rien à comparer.`,
  oneGroup: ({ attribute, group }, isRest, unit) =>
    fr`Tous les ${isRest ? 'autres' : unitsWord(unit)} sont d’un même groupe, ${groupName(attribute, group)} ; il n’y a rien à comparer.`,
  noFollow: 'Il n’y a aucun abonnement à comparer.',
  stay: ({ total, within, attribute, isRest }, tested) =>
    fr`Sur ${isRest ? fr`les ${counted(total, 'autre abonnement', 'autres abonnements')}` : counted(total, 'abonnement connu', 'abonnements connus')}, ${within === 0 ? 'aucun ne reste' : `${count(within)} (${share(within / total)}) ${form(within, 'reste', 'restent')}`} au sein d’${sameGroup(values.attribute(attribute))}${tested === null ? '' : fr` : ${THAN[tested.verdict]} (${byChance(tested)})`}.`,
  ei: (value, drawn) => fr`L’indice E–I est de ${decimal(value, 3)}${dealt(drawn)}.`,
  assortativity: (value, drawn) => fr`L’assortativité de Newman est de ${decimal(value, 3)}${dealt(drawn)}.`,
  pairs: (told, of, when, more, fewer) =>
    fr`Entre groupes différents, ${told === 2 && of === 2 ? 'les deux' : `${count(told)} des ${count(of)}`} paires ordonnées de groupes ${form(told, 'se distingue', 'se distinguent')} du hasard ${rule(when)} ; ${sides(more, fewer).join(fr` ; `)}.`,
  tooFew: (expected) =>
    fr`Aucune paire ordonnée de groupes différents n’a au moins ${count(expected)} abonnements attendus : aucune n’est confrontée au hasard.`,
  noPair: (when) => fr`Aucune paire ordonnée de groupes différents ne se distingue du hasard ${rule(when)}.`,
  by: (attribute) => `Par ${values.attribute(attribute)}`,
  groups: (attribute) => `Abonnements au sein des ${groupsOf(values.attribute(attribute))}`,
  ordered: (attribute) => `Abonnements entre ${groupsOf(values.attribute(attribute))}`,
  cells: (isTested) =>
    fr`Le groupe de la ligne suit celui de la colonne : abonnements connus${isTested ? ', et entre parenthèses ce que donne le hasard' : ''}.`,
  legend: (isTested) =>
    fr`(abonnements connus du groupe de la ligne à celui de la colonne${isTested ? ' ; entre parenthèses, ce que donne le hasard' : ''})`,
  chance: (unit) =>
    fr`Le hasard est ce que donnent des réseaux aléatoires où chaque ${unitWord(unit)} garde ses nombres d’abonnements et d’abonnés.`,
  indices: fr`L’indice E–I vaut −1 si tout abonnement reste dans son groupe et 1 si aucun n’y reste. L’assortativité de Newman vaut 1 si tout abonnement reste dans son groupe et 0 si les groupes ne comptent pas.`,
  largest: (shown, rest) =>
    fr`Les ${shown} plus grands groupes sont montrés ; le fichier a aussi ${form(rest, 'l’autre', `les ${count(rest)} autres`)}.`,
  wouldAllow: (columns, unit) =>
    fr`Aucun groupe n’est comparé ici. Ce que l’on sait des ${unitsWord(unit)} le permettrait par ${list(columns)}, par exemple avec --by ${columns[0]!}.`,
  couldCompare: (columns) =>
    fr`il n’y a pas de régions à comparer ; nommez une colonne avec --by${columns.length === 0 ? '' : `, par exemple ${list(columns)}`}`,
};
