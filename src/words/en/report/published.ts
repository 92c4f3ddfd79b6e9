import { count, counted, list, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

const either = (offices: readonly string[]) =>
  offices.length < 2 ? offices.join() : `${offices.slice(0, -1).join(', ')} or ${offices.at(-1)!}`;

export function published({ many, nodes, one }: Terms) {
  return {
    heading: 'Beside earlier studies',
    intro:
      'From 2012 to 2020 Twiplomacy looked at the personal and institutional accounts that heads of state, heads of government and foreign ministers of the world had on Twitter, and published the same two figures of them. Counts are divided by n − 1, since n grew from year to year; years of which no source is known are left out.',
    own: (network: string, otherCount: number, parts: readonly string[]) =>
      `Here, on ${network}, of the ${count(otherCount)} other ${many} ${list(parts)}.`,
    ownShare: (measure: 'mutual' | 'in_degree', own: number, least: number, most: number) =>
      `${share(own)} ${{ mutual: `follow and are followed back by the best connected ${one}`, in_degree: `are known to follow the ${one} most followed` }[measure]} (published: ${share(least)} to ${share(most)})`,
    year: 'Year',
    first: { mutual: 'Best connected', in_degree: 'Most followed by peers' },
    shareOfOthers: 'Share of n − 1',
    source: 'Source',
    each: (value: number) => `${nodes(value)} each`,
    thisStudy: 'this study',
    anyTie: (own: number, observed: number, then: readonly string[]) =>
      `At least one mutual tie: ${share(own)} of the ${counted(observed, `observed ${one}`, `observed ${many}`)} here; published ${list(then)}.`,
    anyTieThen: (value: number, accounts: number, year: number) =>
      `${share(value)} of ${count(accounts)} in ${year}`,
    /** @param here of this study; '' where it counts none of these offices. */
    countries: (
      offices: readonly string[],
      countries: string,
      years: readonly [from: number, to: number],
      here: string,
    ) =>
      `Countries with an account of their ${either(offices)}: ${countries} ${years[0] === years[1] ? `in ${years[0]}` : `from ${years[0]} to ${years[1]}`}${here === '' ? '' : `; ${here}`}.`,
    countriesHere: (members: string, of: number, share: string) =>
      `here ${members} of the ${count(of)} members of the United Nations (${share})`,
    countriesNote:
      'What was printed may count countries that are no members of the United Nations. Here a range goes from the members with a known account to all but those where somebody looked for one and found none.',
    counted: 'Who was counted',
    membersShare: 'Share of UN members',
    countriesHead: 'Countries',
    noTest:
      'This is no test: the studies differ in network, roster and reading, and figures of the past are those that were printed. All of them with their sources: data/published-series.csv of entente.',
  };
}

export type PublishedWords = ReturnType<typeof published>;
