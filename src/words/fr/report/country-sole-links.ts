import type { CountrySoleLinksWords } from '../../en/report/country-sole-links.ts';
import { count, counted, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

interface Side {
  countries: number;
  perhaps: number;
  unknown: number;
  names: string;
}

export function countrySoleLinks({ many }: Terms): CountrySoleLinksWords {
  const those = ({ countries, perhaps, unknown, names }: Side, one: string, several: string) => {
    const all = countries + perhaps;
    const possible = `${form(unknown, 'possible', 'possibles')}${all === 0 ? '' : ' en plus'}`;
    const doubts = [
      ...(perhaps === 0 ? [] : [`${countries === 0 ? 'aucun' : count(countries)} à coup sûr`]),
      ...(unknown === 0 ? [] : [`jusqu’à ${count(unknown)} ${possible}`]),
    ];
    const doubt = doubts.length === 0 ? '' : ` (${doubts.join(', ')})`;
    if (all === 0)
      return `aucun pays ni aucune organisation ${one}${unknown === 0 ? '' : ' pour ce qu’on en sait'}${doubt}`;
    return fr`${counted(all, 'pays ou organisation', 'pays et organisations')} ${form(all, one, several)}${doubt} : ${names}`;
  };
  return {
    sole: 'Par un seul compte',
    soleFirst: (account, following, followed) =>
      fr`Par ${account} seulement : ${those(following, 'ne suit que lui', 'ne suivent que lui')} ; ${those(followed, 'n’est suivi que par lui', 'ne sont suivis que par lui')}. Pays : sans lien de ce sens avec un autre des siens ; tous les ${many} sont dans [country-sole-links.csv](../country-sole-links.csv).`,
    withRank: (value, rank) => fr`${value} (${rank})`,
    withRankHead: (what) => fr`${what} (rang)`,
    posts: (posts, share) => fr`${count(posts)} (${share})`,
  };
}
