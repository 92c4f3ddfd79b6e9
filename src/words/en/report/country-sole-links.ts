import { capital } from '../../capital.ts';
import { count, counted } from '../numbers.ts';
import type { Terms } from '../terms.ts';

interface Side {
  /** For sure, for all that is known, and of which it is not known whether there is a tie at all. */
  countries: number;
  perhaps: number;
  unknown: number;
  /** Of those for sure, and of those that are so for all that is known. */
  names: string;
  perhapsNames: string;
}

/** `at least 105 and at most 106 countries and organisations`, `no country or organisation` */
function those({ countries: least, perhaps, unknown }: Side): string {
  const most = least + perhaps + unknown;
  if (most === 0) return 'no country or organisation';
  const range = least === most ? '' : least === 0 ? 'at most ' : `at least ${count(least)} and at most `;
  return `${range}${counted(most, 'country or organisation', 'countries and organisations')}`;
}

export function countrySoleLinks({ many }: Terms) {
  const named = ({ names, perhapsNames, unknown }: Side) => {
    const open = [
      ...(perhapsNames === '' ? [] : [perhapsNames]),
      ...(unknown === 0 ? [] : [`up to ${count(unknown)} more`]),
    ];
    return `${names === '' ? '' : `: ${names}`}${open.length === 0 ? '' : `. In doubt: ${open.join(' and ')}`}`;
  };
  const verb = (side: Side, one: string, several: string) =>
    side.countries + side.perhaps + side.unknown < 2 ? one : several;
  return {
    sole: 'Through one account alone',
    soleFirst: (account: string, following: Side, followed: Side) =>
      `${capital(those(following))} ${verb(following, 'follows', 'follow')} it only through ${account}${named(following)}. Through this account alone it follows ${those(followed)}${named(followed)}. All ${many} are in [country-sole-links.csv](../country-sole-links.csv).`,
    withRank: (value: string, rank: string) => `${value} (${rank})`,
    withRankHead: (what: string) => `${what} (rank)`,
    posts: (posts: number, share: string) => `${count(posts)} (${share})`,
  };
}

export type CountrySoleLinksWords = ReturnType<typeof countrySoleLinks>;
