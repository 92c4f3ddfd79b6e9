import type { CountrySoleLinksWords } from '../en/country-sole-links.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

interface Side {
  countries: number;
  names: string;
}

export function countrySoleLinks({ many }: Terms): CountrySoleLinksWords {
  const those = ({ countries, names }: Side, one: string, several: string) =>
    countries === 0
      ? `aucun pays ni aucune organisation ${one}`
      : fr`${counted(countries, 'pays ou organisation', 'pays et organisations')} ${form(countries, one, several)} : ${names}`;
  return {
    sole: 'Par un seul compte',
    soleFollowing: 'Ne suivent que lui',
    soleFollowed: 'Suivis par lui seul',
    soleCountries: 'Pays',
    soleFirst: (account, following, followed) =>
      fr`Par ${account} seulement : ${those(following, 'ne suit que lui', 'ne suivent que lui')} ; ${those(followed, 'n’est suivi que par lui', 'ne sont suivis que par lui')}. Pays : ceux dont aucun des ${many} n’a de lien, dans ce sens, avec un autre des siens ; tous les ${many} sont dans [country-sole-links.csv](../country-sole-links.csv).`,
    withRank: (value, rank) => fr`${value} (${rank})`,
    withRankHead: (what) => fr`${what} (rang)`,
    posts: (posts, share) => fr`${count(posts)} (${share})`,
  };
}
