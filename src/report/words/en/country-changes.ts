import { count, counted } from './numbers.ts';
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
    ) =>
      `Since ${date} (snapshot ${snapshot}), with ${many} abroad: ${counted(formed, 'follow')} formed, ${count(ended)} ended; ${count(elsewhere)} came or went with ${article} ${one}, and of ${count(unknown)} it cannot be said.`,
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
