/** What the map page says where its marks are actors on several networks. */

import { NUMBERS } from '../numbers.ts';
import { mapPage } from './map-page.ts';

export const mapPageOfActors: typeof mapPage = {
  ...mapPage,
  snapshot: 'Network',
  summary: (network, date, actors, follows) =>
    `${network}, ${date} · ${actors} actors · ${follows} known follows between them`,
  search: 'Find a country or an actor',
  legendOfMeasure: (measure) => `Colour: ${measure.toLowerCase()}, then the number of actors.`,
  shown: (shown, of) => `${shown} of ${of} actors shown`,
  legendHint:
    'Colour and shape: the cluster on all networks together, actors with many mutual ties among themselves, named after what most of them share. Choose one to see it alone.',
  unknownRing: 'Dark ring: whom the actor follows is not known, here or on one of the networks shown',
  accounts: 'Actors, best connected first',
  compare: 'Compare with another actor',
  comparing: 'Now choose the other actor: in the picture, in a list or by name.',
  accountsOf: (count) => NUMBERS.counted(count, 'actor'),
  accountsIn: (country) => `Actors: ${country}`,
  followsAbroad: 'Follows of actors abroad',
  followersAbroad: 'Actors abroad that follow it',
  followedAccounts: 'Actors abroad that it follows',
  accountsHere: 'Actors',
  unreadAccounts: 'Actors whose follows are not known',
  noKnownTie: 'No tie between their actors is known.',
  unknownPairs: (count) => `Of ${NUMBERS.counted(count, 'pair')} of actors something is not known.`,
  unobserved: 'Whom this actor follows is not known:',
  pictureHelp:
    'Click an actor to see its ties; with Shift, or after “Compare”, a second one. All of it is also in the panel.',
  thinned: (every) => `One in ${every} is drawn until an actor is chosen.`,
  lines: 'Lines: mutual ties between the actors shown. Unknown ties are not drawn.',
  linesOneWay: 'One-way ties are drawn once an actor is chosen.',
};
