import type { CountryTieTableWords } from '../en/country-tie-table.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryTieTable({ one }: Terms): CountryTieTableWords {
  return {
    tiesOfEach: `Liens de chaque ${one}`,
    tiesOf: (name, read) =>
      fr`${name} :${read ? '' : fr` on n’a pas pu lire qui il suit ; ce que l’on en sait est listé.`}`,
    noTieOf: (name, read) =>
      fr`${name} : on ne connaît aucun lien avec un ${one} étranger.${read ? '' : fr` On n’a pas pu lire qui il suit ; ce que l’on en sait est listé.`}`,
    abroad: 'À l’étranger',
    tieKind: {
      mutual: 'réciproques',
      oneWayIn: 'le suivent, sans être suivis en retour',
      inBackUnknown: fr`le suivent ; on ignore s’ils sont suivis en retour`,
      oneWayOut: 'suivis par lui, sans le suivre en retour',
      outBackUnknown: fr`suivis par lui ; on ignore s’ils le suivent en retour`,
    },
  };
}
