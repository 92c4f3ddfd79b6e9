import type { CountryReachWords } from '../en/country-reach.ts';
import { count, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryReach({ foreign, one }: Terms): CountryReachWords {
  return {
    reach: 'Qui ne suit que la personne, ou que la fonction',
    oneKind: fr`Il n’y a qu’une sorte de comptes : rien n’est à distinguer.`,
    onlyReach: (of, value, names, unknown) => {
      const whom =
        of === 'person'
          ? 'un compte personnel et aucun compte institutionnel'
          : 'un compte institutionnel et aucun compte personnel';
      const doubt =
        unknown === 0
          ? ''
          : fr` ${form(unknown, 'Pour un autre', `Pour ${count(unknown)} autres`)}, on l’ignore.`;
      return fr`${value === 0 ? `Aucun ${one} étranger ne` : foreign(value)} ${form(value, 'suit', 'suivent')} ${whom}${names === '' ? '' : fr` : ${names}`}.${doubt}`;
    },
  };
}
