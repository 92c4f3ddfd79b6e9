import type { MapPageWords } from '../../en/report/map-page.ts';
import { NUMBERS } from '../numbers.ts';
import { mapPage } from './map-page.ts';

export const mapPageOfActors: MapPageWords = {
  ...mapPage,
  snapshot: 'Réseau',
  summary: (network, date, actors, follows) =>
    `${network}, ${date} · ${actors} acteurs · ${follows} abonnements connus entre eux`,
  search: 'Chercher un pays ou un acteur',
  legendOfMeasure: (measure) => `Couleur\u202f: ${measure.toLowerCase()}, puis le nombre d’acteurs.`,
  shown: (shown, of) => `${shown} acteurs affichés sur ${of}`,
  legendHint:
    'Couleur et forme\u202f: la communauté sur l’ensemble des réseaux, soit des acteurs qui ont entre eux beaucoup de liens réciproques, nommée d’après ce que la plupart partagent. Sélectionnez-en une pour la voir seule.',
  unknownRing: 'Anneau foncé\u202f: on ignore qui l’acteur suit, ici ou sur l’un des réseaux affichés',
  accounts: 'Acteurs, les mieux reliés d’abord',
  compare: 'Comparer avec un autre acteur',
  comparing: 'Sélectionnez l’autre acteur\u202f: sur la carte, dans une liste ou par son nom.',
  accountsOf: (count) => NUMBERS.counted(count, 'acteur'),
  accountsIn: (country) => `Acteurs\u202f: ${country}`,
  followersAbroad: 'Acteurs étrangers qui le suivent',
  followedAccounts: 'Acteurs étrangers qu’il suit',
  accountsHere: 'Acteurs',
  unreadAccounts: 'Acteurs dont on ignore qui ils suivent',
  noKnownTie: 'On ne connaît aucun lien entre leurs acteurs.',
  unknownPairs: (count) => `Pour ${NUMBERS.counted(count, 'paire')} d’acteurs, quelque chose reste inconnu.`,
  unobserved: 'On ignore qui cet acteur suit\u202f:',
  pictureHelp:
    'Cliquez sur un acteur pour voir ses liens\u202f; avec Maj, ou après «\u202fComparer\u202f», sur un second. Tout se trouve aussi dans le volet.',
  thinned: (every) => `Un sur ${every} est dessiné tant qu’aucun acteur n’est sélectionné.`,
  lines:
    'Traits\u202f: liens réciproques entre les acteurs affichés. Les liens inconnus ne sont pas dessinés.',
  linesOneWay: 'Les liens à sens unique sont dessinés dès qu’un acteur est sélectionné.',
};
