import { count, counted, form } from './numbers.ts';
import type { Terms } from './terms.ts';

interface Side {
  countries: number;
  names: string;
}

export function countrySoleLinks({ many }: Terms) {
  const those = ({ countries, names }: Side, verb: string) =>
    countries === 0
      ? `no country or organisation ${verb}`
      : `${counted(countries, 'country or organisation', 'countries and organisations')} ${verb}: ${names}`;
  return {
    sole: 'Through one account alone',
    soleFollowing: 'Follow it alone',
    soleFollowed: 'Followed by it alone',
    soleCountries: 'Countries',
    soleFirst: (account: string, following: Side, followed: Side) =>
      `Through ${account} alone ${those(following, form(Math.max(1, following.countries), 'follows', 'follow'))}; ${those(followed, form(Math.max(1, followed.countries), 'is followed', 'are followed'))}. Countries: none of whose ${many} is tied, in that direction, to another of its; all ${many} are in [country-sole-links.csv](../country-sole-links.csv).`,
    withRank: (value: string, rank: string) => `${value} (${rank})`,
    withRankHead: (what: string) => `${what} (rank)`,
    posts: (posts: number, share: string) => `${count(posts)} (${share})`,
  };
}

export type CountrySoleLinksWords = ReturnType<typeof countrySoleLinks>;
