import { count, counted, list } from './numbers.ts';
import type { Terms } from './terms.ts';

export function countryChanges({ article, many, one }: Terms) {
  return {
    /** On the page of a country. */
    ofCountry: (
      date: string,
      snapshot: string,
      formed: number,
      ended: number,
      elsewhere: number,
      unknown: number,
    ) => {
      const parts = [
        [formed, 'formed'],
        [ended, 'ended'],
        [elsewhere, `came or went with ${article} ${one}`],
        [unknown, 'cannot be compared'],
      ] as const;
      const some = parts
        .filter(([value]) => value > 0)
        .map(([value, verb], k) => `${k === 0 ? counted(value, 'follow') : count(value)} ${verb}`);
      return `Since ${date} (snapshot ${snapshot}), with ${many} abroad: ${some.length === 0 ? 'no follow formed or ended' : list(some)}.`;
    },
    withAbroad: `With ${many} abroad`,
    withAbroadRows: {
      formed: 'follows formed',
      ended: 'follows ended',
      made: 'mutual ties made',
      broken: 'mutual ties broken',
    },
  };
}

export type CountryChangesWords = ReturnType<typeof countryChanges>;
