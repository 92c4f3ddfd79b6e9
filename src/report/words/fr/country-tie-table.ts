import type { CountryTieTableWords } from '../en/country-tie-table.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryTieTable({ one }: Terms): CountryTieTableWords {
  return {
    tiesOfEach: `Liens de chaque ${one}`,
    tiesOf: (name, read) =>
      fr`${name} :${read ? '' : fr` ses abonnements n’ont pas été lus ; ce que l’on en sait est listé.`}`,
    noTieOf: (name, read) =>
      fr`${name} : on ne connaît aucun lien avec un ${one} étranger.${read ? '' : fr` Ses abonnements n’ont pas été lus ; ce que l’on en sait est listé.`}`,
    abroad: 'À l’étranger',
    tieKind: {
      mutual: 'réciproques',
      oneWayIn: 'suivent, sans être suivis en retour',
      inBackUnknown: fr`suivent ; on ignore s’ils sont suivis en retour`,
      oneWayOut: 'suivis, sans suivre en retour',
      outBackUnknown: fr`suivis ; on ignore s’ils suivent en retour`,
    },
  };
}
