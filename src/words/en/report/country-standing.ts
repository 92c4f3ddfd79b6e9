import type { MutualChange } from '../../../changes/mutual-changes.ts';
import type { Rank, RankBounds } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import { count, counted, form, list, ordinal } from '../numbers.ts';
import type { Terms } from '../terms.ts';

const GROUPS = {
  permanent: 'permanent members of the Security Council',
  seven: 'members of the Group of Seven',
};

export function countryStanding({ many, one, studied }: Terms) {
  const range = (best: number, worst: number) =>
    best === worst ? '' : `${ordinal(best)} to ${ordinal(worst)}, as unknown ties may turn out`;
  return {
    standing: 'Standing',
    /** `best` and `worst` are the rank where nothing unknown could change it. */
    rankOf: ({ rank, of, best, worst }: Rank, mutual: string) =>
      `**${ordinal(rank)} of ${count(of)} ranked countries and organisations** by mutual ties with ${many} abroad, with ${mutual}${best === worst ? '' : ` (${range(best, worst)})`}.`,
    inRegion: (region: string, { rank, of, best, worst }: Rank, median: string) =>
      Number.isNaN(rank)
        ? `Median of ${region}: ${median}.`
        : `In ${region}: ${ordinal(rank)}${best === worst ? '' : ` (${ordinal(best)} to ${ordinal(worst)})`} of ${count(of)}, median ${median}.`,
    noRank: (most: string) =>
      `No rank by mutual ties with ${many} abroad: none of its own follows was read. It has ${most}.`,
    rankThenWas: (inEarlier: string, { rank, best, worst }: Rank, mutual: string) =>
      `${inEarlier}: ${ordinal(rank)}, with ${mutual}${best === worst ? '' : ` (${ordinal(best)} to ${ordinal(worst)})`}.`,
    /** What made the number of mutual ties what it is now. */
    mutualBalance: (changes: Readonly<Partial<Record<MutualChange, number>>>) => {
      const of = (...kinds: MutualChange[]) => kinds.reduce((sum, kind) => sum + (changes[kind] ?? 0), 0);
      const [made, broken] = [of('made'), of('broken')];
      const [joined, gone] = [of('joined', 'entered-group'), of('lost', 'left', 'left-group')];
      const [unknown, seen] = [of('not-comparable-now'), of('not-comparable-before')];
      const rest = [
        ...(joined === 0 ? [] : [`${count(joined)} came with ${many} newly listed`]),
        ...(gone === 0 ? [] : [`${count(gone)} went with ${many} that are gone`]),
        ...(seen === 0 ? [] : [`${count(seen)} could not be seen before`]),
        ...(unknown === 0 ? [] : [`of ${count(unknown)} it cannot be said`]),
      ];
      return `Since then, between ${many} seen both times, ${made === 0 ? 'no mutual tie was' : counted(made, 'mutual tie was', 'mutual ties were')} made and ${broken === 0 ? 'none' : count(broken)} broken${rest.length === 0 ? '' : `; ${list(rest)}`}.`;
    },
    climbedWithLoss: (overlap: boolean) =>
      `It climbed though it lost more ties than it made${overlap ? '; the ranges of both ranks overlap' : ''}.`,
    influenceIs: (
      { best, worst }: RankBounds,
      of: number,
      value: string,
      open: { open: number; low: string; high: string } | null,
    ) =>
      `Influence: ${value}${open === null ? '' : `, between ${open.low} and ${open.high} with the ${form(open.open, 'office that has', `${count(open.open)} offices that have`)} no ranked account`}; ${best === worst ? ordinal(best) : `anywhere from ${ordinal(best)} to ${ordinal(worst)}`} of ${counted(of, 'country', 'countries')}.`,
    median: (region: string) => `Median, ${region}`,
    peersNamed: (peers: readonly string[]) => list(peers),
    peersOfRegion: (region: string) => `the first three of ${region}`,
    peersOfGroups: (groups: readonly (keyof typeof GROUPS)[]) =>
      `the other ${list(groups.map((group) => GROUPS[group]))}`,
    besideIt: (peers: string) =>
      `Beside it: the four next in rank${peers === '' ? '' : `, and ${peers}`}. a–b: at least a and, were every unknown tie there, b; medians are of what is at least there; ranks by followers and by follows go by a, without a range; – is unknown or not there.`,
    madeBroken: 'Made, broken',
    returned: 'Returned',
    influenceRank: 'Influence, possible ranks',
    audience: 'Audience',
    openBy: (unread: number, names: string, hidden: number) => {
      const parts = [
        ...(unread === 0
          ? []
          : [`${counted(unread, one, many)} of ${studied} whose follows are not all known (${names})`]),
        ...(hidden === 0
          ? []
          : [`${counted(hidden, 'tie')} with ${many} abroad that ${form(hidden, 'is', 'are')} hidden`]),
      ];
      return parts.length === 0 ? '' : `What is open rests on ${list(parts)}.`;
    },
    standingHead: {
      mutual: 'Mutual ties abroad',
      following: `${capital(many)} abroad that follow`,
      followed: `${capital(many)} abroad followed`,
    },
    atMost: (value: number) => `≤ ${count(value)}`,
  };
}

export type CountryStandingWords = ReturnType<typeof countryStanding>;
