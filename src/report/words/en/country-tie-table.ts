import type { Terms } from './terms.ts';

export function countryTieTable({ article, one }: Terms) {
  return {
    tiesOfEach: `Ties of each ${one}`,
    tiesOf: (name: string, read: boolean) =>
      `${name}:${read ? '' : ' Whom it follows was not read; what is known of that is listed.'}`,
    noTieOf: (name: string, read: boolean) =>
      `${name}: no tie with ${article} ${one} abroad is known.${read ? '' : ' Whom it follows was not read; what is known of that is listed.'}`,
    abroad: 'Abroad',
    tieKind: {
      mutual: 'mutual',
      oneWayIn: 'follow it, not followed back',
      inBackUnknown: 'follow it, unknown whether followed back',
      oneWayOut: 'followed by it, do not follow back',
      outBackUnknown: 'followed by it, unknown whether they follow back',
    },
  };
}

export type CountryTieTableWords = ReturnType<typeof countryTieTable>;
