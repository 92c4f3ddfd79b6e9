import type { Terms } from '../../../words/fr/terms.ts';
import type { CountryChangesWords } from '../en/country-changes.ts';

export function countryChanges({ many }: Terms): CountryChangesWords {
  return {
    withAbroad: `Avec des ${many} étrangers`,
    withAbroadRows: {
      formed: 'abonnements formés',
      ended: 'abonnements rompus',
      made: 'liens réciproques noués',
      broken: 'liens réciproques rompus',
    },
  };
}
