import type { CountryReachWords } from '../en/country-reach.ts';
import { count, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryReach({ foreign }: Terms): CountryReachWords {
  return {
    reach: 'Qui ne suit que la personne, ou que la fonction',
    oneKind: fr`Il n’y a qu’une sorte de comptes : rien n’est à distinguer.`,
    onlyReach: (of, value, names, unknown) => {
      const whom =
        of === 'person'
          ? 'un compte personnel et aucun compte officiel'
          : 'un compte officiel et aucun compte personnel';
      const doubt = unknown === 0 ? '' : fr` Pour ${count(unknown)} de plus, on l’ignore.`;
      return fr`${foreign(value)} ${form(value, 'suit', 'suivent')} ${whom}${names === '' ? '' : fr` : ${names}`}.${doubt}`;
    },
  };
}
