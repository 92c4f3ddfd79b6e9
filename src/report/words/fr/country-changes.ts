import type { CountryChangesWords } from '../en/country-changes.ts';
import { count, counted, form, list } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryChanges({ many, one }: Terms): CountryChangesWords {
  return {
    ofCountry: (date, snapshot, formed, ended, elsewhere, unknown) => {
      const parts = [
        [formed, form(formed, 'formé', 'formés')],
        [ended, form(ended, 'rompu', 'rompus')],
        [elsewhere, `${form(elsewhere, 'venu ou parti', 'venus ou partis')} avec un ${one}`],
        [unknown, `${form(unknown, 'sur lequel', 'sur lesquels')} on ne peut se prononcer`],
      ] as const;
      const some = parts
        .filter(([value]) => value > 0)
        .map(([value, what], k) => `${k === 0 ? counted(value, 'abonnement') : count(value)} ${what}`);
      return fr`Depuis le ${date} (instantané ${snapshot}), avec des ${many} étrangers : ${some.length === 0 ? 'aucun abonnement formé ni rompu' : list(some)}.`;
    },
    withAbroad: `Avec des ${many} étrangers`,
    withAbroadRows: {
      formed: 'abonnements formés',
      ended: 'abonnements rompus',
      made: 'liens réciproques noués',
      broken: 'liens réciproques rompus',
    },
  };
}
