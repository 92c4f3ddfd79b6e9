import { begun } from '../../roster/french-articles.ts';
import { capital } from '../capital.ts';
import type { edition as english } from '../en/edition.ts';
import { countryName } from './country-names.ts';
import { nameWithArticle } from './institutions.ts';
import { fromNetwork } from './names.ts';
import { count, counted, form, list, NUMBERS, share } from './numbers.ts';
import { didYouMean, unknownPairs } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const { date } = NUMBERS;

const actors = (value: number) => counted(value, 'acteur');

export const edition: typeof english = {
  joins: (name, networks, { from, to, within }) =>
    fr`L’édition ${name} réunit ${counted(networks.length, 'instantané scellé', 'instantanés scellés')}, ${list(networks.map((network) => fromNetwork(values.network(network))))}, ${from === to ? `du ${date(to)}` : `du ${date(from)} au ${date(to)} (${counted(within, 'jour')} au plus)`}, acteur par acteur. Un acteur est une personne ou une institution, quels que soient ses comptes.`,
  reach: (all, on) =>
    fr`Sur ${actors(all)}, ${list(on.map(({ networks, actors: there }) => `${count(there)} ${form(there, 'est', 'sont')} sur ${networks > 1 && networks === on.length ? (networks === 2 ? 'les deux' : `les ${count(networks)}`) : networks === 1 ? 'un seul réseau' : counted(networks, 'réseau', 'réseaux')}`))}.`,
  states: fr`Entre deux acteurs, un lien sur un réseau existe, n’existe pas ou est inconnu. Il n’est pas possible si l’un des deux n’y a pas de compte qui existe : qui est absent ne laisse aucun abonnement sans retour. Tous réseaux réunis, un lien existe dès qu’il existe sur l’un d’eux. Il est inconnu s’il n’existe sur aucun et qu’on n’a pu le voir sur l’un d’eux.`,
  possible: (pairs, possible) =>
    fr`Sur les ${count(pairs)} paires ordonnées d’acteurs, ${count(possible)} (${share(pairs === 0 ? 0 : possible / pairs)}) ont un réseau en commun.`,
  snapshots: 'Les réseaux de l’édition, et ce qui en a été lu',
  presence: 'Acteurs selon le nombre de réseaux où ils sont',
  gone: 'Comptes qui n’existent plus, et si leur acteur en a un autre sur ce réseau',
  united: 'Acteurs à plusieurs comptes sur un réseau, pris ensemble',
  unjoined: 'Comptes dont la liste ne nomme aucun acteur',
  perhapsOne: 'Acteurs différents qui n’en font peut-être qu’un',
  standAlone: (accounts) =>
    fr`${counted(accounts, 'compte')} n’${form(accounts, 'a', 'ont')} pu être ${form(accounts, 'rattaché', 'rattachés')} à un acteur, aucune liste n’en nommant : ${form(accounts, 'il ne vaut que pour lui-même', 'chacun ne vaut que pour lui-même')}.`,
  joinAgain: (snapshots) =>
    fr`Là où des acteurs de même nom et de même pays n’en font qu’un, écrivez ces lignes dans un fichier, sous un en-tête network,account_id,actor, et réunissez de nouveau sous un autre nom : entente edition NAME ${snapshots.join(' ')} --actors FILE`,

  none: (database, archives) =>
    fr`Il n’y a pas d’édition dans ${database}, ni d’archive d’une édition sous ${archives} ; faites-en une par : entente edition NAME SNAPSHOT SNAPSHOT`,
  list: (editions, database, archives) =>
    fr`${counted(editions, 'édition')}. Base : ${database} ; archives : ${archives}.`,

  actor: (actor, networks, of) =>
    fr`${actor.name === '' ? actor.accountId : begun(nameWithArticle(actor))} (${actor.accountId}) est sur ${count(networks.length)} ${form(networks.length, 'réseau', 'réseaux')} sur ${count(of)} : ${list(networks.map(values.network))}.`,
  byNetwork: 'Sur chaque réseau, et ensemble',
  countedOnce: 'Ensemble, un lien compte une fois, sur autant de réseaux qu’il soit.',
  latest: fr`« Depuis », au plus tard : il y était ce jour-là, et peut-être auparavant.`,
  sinceBy: (earlier, isLatest) => `${earlier ?? 'profil'}${isLatest ? ', au plus tard' : ''}`,
  overlap: fr`Les mêmes liens sur deux réseaux ? Paires avec ceux qui sont sur les deux`,
  actors: 'Acteurs, avec leurs liens réciproques sur chaque réseau et ensemble',

  between: ({ by, names }, networks, mutual, unknown) =>
    fr`${capital(names.map((name) => (by === 'country' ? countryName(name) : values.value(by, name))).join(', '))} : ${counted(mutual, 'paire')} d’acteurs de groupes différents ${form(mutual, 'se suit', 'se suivent')} mutuellement sur l’un des réseaux (${networks.map(values.network).join(', ')})${unknownPairs(unknown)}.`,
  groups: 'Acteurs de chaque groupe sur chaque réseau',
  pairs: 'Liens au sein des groupes et entre eux, sur chaque réseau',
  noChance: fr`Ce que donnerait le hasard n’est dit que d’un réseau : nommez un de ses instantanés par -s.`,
  bothWays: fr`« Suit » compte les liens connus du premier groupe vers le second, « suivi par » ceux du second vers le premier ; « au plus » y ajoute ce qui n’a pas pu être vu.`,
  noGroup: (edition, by, name, { nearest, known }) =>
    fr`aucun acteur de ${edition} n’a pour ${values.attribute(by)} ${name} ; ${didYouMean(nearest, known.length === 0 ? 'aucun acteur n’en a' : fr`il y a ${known.join(', ')}`)}`,
};
