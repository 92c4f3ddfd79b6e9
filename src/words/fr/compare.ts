import { BURN_IN_ROUNDS, SPACING_ROUNDS } from '../../graph/null-directed.ts';
import type { compare as english } from '../en/compare.ts';
import { countryName } from './country-names.ts';
import { count, counted, decimal } from './numbers.ts';
import { answerOrder, unknownPairs } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const compare: typeof english = {
  between: ({ by, groups }, mutual, expected, unknown) =>
    fr`${groups.map((group) => (by === 'country' ? countryName(group) : values.value(by, group))).join(', ')} : ${counted(mutual, 'lien réciproque', 'liens réciproques')} entre ${groups.length === 2 ? 'les deux' : 'eux'}, là où le hasard en donnerait ${decimal(expected, 1)}${unknownPairs(unknown)}.`,
  groups: 'Groupes',
  pairs: 'Liens réciproques au sein des groupes et entre eux',
  cells: fr`(ce que donnerait le hasard) ; * s’écarte du hasard, p corrigé < 0,05`,
  bridges: fr`Qui les relie : liens réciproques d’un compte avec chaque groupe, d’abord des leurs, puis des autres`,
  unanswered: (countries, near, shown) =>
    fr`Abonnés à l’étranger qu’aucun des comptes de chacun ne suit, que l’on sache : ${countries.map(({ code, followers }) => `${code} ${count(followers)}`).join(', ')} ; les ${shown} premiers de chacun : ${answerOrder(near)}`,
  activity: fr`Activité : audiences additionnées, messages par jour en moyenne des comptes dont les messages ont été lus`,
  weeks: (from, to) =>
    `Semaine par semaine, du ${from} au ${to}, des comptes dont les messages ont été lus, chacun à l’échelle de sa plus forte semaine`,
  topHashtags: 'Mots-dièses employés par le plus de comptes de chacun',
  hashtags: 'Mots-dièses employés par le plus de leurs comptes, avec les messages de chaque groupe',
  dialogue: fr`Qui parle avec qui : mentions d’un pays ou d’un groupe à l’autre`,
  dialoguePairs: 'Qui mentionne qui',
  dialogueCounts:
    'Un dialogue compte les messages d’un côté qui nomment un compte de l’autre ou lui répondent, autant que les fils aient été lus.',
  noAudience: fr`L’audience est inconnue là où aucun de leurs profils n’a pu être montré avec ses abonnés ; le journal d’une veille ne garde pas ces nombres.`,
  nothingReceived: fr`Ce que les messages ont reçu est inconnu, car rien ne l’indiquait ; le journal d’une veille ne garde ni les « j’aime », ni les partages, ni les réponses.`,
  chance: (draws, seed) =>
    fr`Hasard : ${count(draws)} graphes aléatoires aux mêmes degrés entrants et sortants, les abonnements des comptes non observés tenus fixes ; échanges « curveball » globaux (Strona et al. 2014 ; Carstens, Berger & Strona 2018) avec retournement des 3-cycles orientés (Rao et al. 1996), ${count(BURN_IN_ROUNDS)} tours avant le premier tirage et ${count(SPACING_ROUNDS)} entre deux tirages ; graine ${seed}. p : deux fois la queue de la loi de même moyenne et de même variance que la paire dans les graphes aléatoires (binomiale négative si la variance dépasse la moyenne, binomiale sinon) ; corrigé sur toutes les paires montrées (Benjamini & Hochberg 1995).`,
  noGroups: fr`nommez deux groupes ou plus, comme : entente compare FR DE ; tous ceux d’une colonne se comparent par --by COLONNE`,
  tooFew: fr`nommez deux groupes ou plus, comme : entente compare FR DE`,
  noValue: (snapshot, by, name, other) =>
    fr`aucun compte de ${snapshot} n’a ${by} ${name} : c’est une valeur de ${other.column} ; des groupes sont des valeurs d’une même colonne, comme dans : entente compare ${other.value.includes(' ') ? `"${other.value}"` : other.value} … --by ${other.column}`,
};
