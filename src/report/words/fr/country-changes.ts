import type { CountryChangesWords } from '../en/country-changes.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryChanges({ many, one }: Terms): CountryChangesWords {
  return {
    ofCountry: (date, snapshot, formed, ended, elsewhere, unknown) =>
      fr`Depuis le ${date} (instantané ${snapshot}), avec des ${many} étrangers : ${counted(formed, 'abonnement formé', 'abonnements formés')}, ${count(ended)} ${form(ended, 'rompu', 'rompus')} ; ${count(elsewhere)} ${form(elsewhere, 'venu ou parti', 'venus ou partis')} avec un ${one}, et pour ${count(unknown)} on ne peut rien dire.`,
    withAbroad: `Avec des ${many} étrangers`,
    withAbroadRows: {
      formed: 'abonnements formés',
      ended: 'abonnements rompus',
      made: 'liens réciproques noués',
      broken: 'liens réciproques rompus',
    },
  };
}
