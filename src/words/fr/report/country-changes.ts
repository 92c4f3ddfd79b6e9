import type { CountryChangesWords } from '../../en/report/country-changes.ts';
import type { Terms } from '../terms.ts';

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
