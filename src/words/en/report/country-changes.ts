import type { Terms } from '../terms.ts';

export function countryChanges({ many }: Terms) {
  return {
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
