import type { MutualChange } from '../../../changes/mutual-changes.ts';
import type { FollowersMoved } from '../../../study/country-changes.ts';
import type { Rank } from '../../../values/bounded.ts';
import { capital } from '../../capital.ts';
import { count, counted, form, list, ordinal } from '../numbers.ts';
import type { Terms } from '../terms.ts';

type MutualChanges = Readonly<Partial<Record<MutualChange, number>>>;

/** What came and went with accounts, and what cannot be said. */
function restOf(many: string, of: (...kinds: MutualChange[]) => number): string {
  const [joined, gone, left] = [of('joined', 'entered-group'), of('lost'), of('left', 'left-group')];
  const [unknown, seen] = [of('not-comparable-now'), of('not-comparable-before')];
  const listed = [
    ...(joined === 0 ? [] : [`${count(joined)} came with ${many} newly listed`]),
    ...(gone === 0 ? [] : [`${count(gone)} went with ${many} that are gone`]),
    ...(left === 0 ? [] : [`${count(left)}${gone === 0 ? ' went' : ''} with ${many} no longer listed`]),
  ];
  const open = [
    ...(seen === 0 ? [] : [`${count(seen)} could not be seen before`]),
    ...(unknown === 0 ? [] : [`of ${count(unknown)} it cannot be said`]),
  ];
  return [listed, open]
    .filter(({ length }) => length > 0)
    .map((parts) => ` ${capital(list(parts))}.`)
    .join('');
}

const LISTED: readonly MutualChange[] = ['joined', 'entered-group'];
const SEEN: readonly MutualChange[] = ['not-comparable-before'];

export function countryStanding({ article, many, nodes, one, studied }: Terms) {
  return {
    toDo: 'To do first',
    standing: 'Standing',
    rankThenWas: (inEarlier: string, { rank, best, worst }: Rank, mutual: string) =>
      `${inEarlier}, by mutual ties: ${ordinal(rank)}, with ${mutual}${best === worst ? '' : ` (${ordinal(best)} to ${ordinal(worst)})`}.`,
    /** What made the number of mutual ties what it is now. */
    mutualBalance: (changes: MutualChanges) => {
      const of = (...kinds: MutualChange[]) => kinds.reduce((sum, kind) => sum + (changes[kind] ?? 0), 0);
      const [made, broken] = [of('made'), of('broken')];
      return `Since then, between ${many} observed on both dates, ${made === 0 ? 'no mutual tie was' : counted(made, 'mutual tie was', 'mutual ties were')} made and ${broken === 0 ? 'none' : count(broken)} ${form(Math.max(broken, 1), 'was', 'were')} broken.${restOf(many, of)}`;
    },
    /** By how many those that follow it became more, or fewer, and by what. */
    followersBalance: (inEarlier: string, { arrived, departed, listed, seen }: FollowersMoved) => {
      const moved = (by: number) => `${count(Math.abs(by))} ${by < 0 ? 'fewer' : 'more'}`;
      const between = arrived - departed;
      const all = between + listed + seen;
      const parts = [
        [between, `among ${many} of both years`] as const,
        [listed, 'by changes of the list or the network'] as const,
        [seen, seen < 0 ? 'not visible now' : 'not visible before'] as const,
      ].filter(([by]) => by !== 0);
      const total = `${capital(many)} abroad that follow it: ${all === 0 ? 'as many as' : `${moved(all)} than`} ${inEarlier}`;
      if (parts.length < 2) return `${total}${parts.map(([, why]) => `, ${why}`).join('')}.`;
      return `${total}. In detail: ${list(parts.map(([by, why]) => `${moved(by)} ${why}`))}.`;
    },
    /** Of one that lost more ties than it made. @param then the rank then. */
    unsureRise: (then: number, now: number) =>
      `From ${ordinal(then)} to ${ordinal(now)} is no sure rise: the ranges of both ranks overlap, and it lost more ties than it made.`,
    /** Why it climbed although it lost more ties than it made. @param moved by how much its total is more, or less. */
    climbedWithLoss: (then: string, now: string, moved: number, changes: MutualChanges) => {
      const of = (...kinds: MutualChange[]) => kinds.reduce((sum, kind) => sum + (changes[kind] ?? 0), 0);
      const [joined, seen] = [of('joined', 'entered-group'), of('not-comparable-before')];
      const [cause, isListed] = [Math.max(joined, seen), joined >= seen];
      const others = restOf(many, (...kinds) =>
        of(...kinds.filter((kind) => moved <= 0 || !(isListed ? LISTED : SEEN).includes(kind))),
      );
      const total =
        moved > 0
          ? `Its total rose from ${then} to ${now} because ${counted(cause, 'tie')} ${isListed ? `came with ${many} newly listed` : 'could not be seen before'}.`
          : `It climbed although its total ${moved < 0 ? `fell from ${then} to ${now}` : `stayed at ${now}`}: others lost more.`;
      const [made, broken] = [of('made'), of('broken')];
      return `${total} Among ${many} of both years it made ${made === 0 ? 'none' : count(made)} and lost ${count(broken)}.${others}`;
    },
    peersNamed: (peers: readonly string[]) => list(peers),
    /** @param neighbours how many of them are shown. */
    peersOf: (are: 'bordering' | 'nearest' | 'none', neighbours: number) => {
      const alike = `about as many ${many}`;
      if (are === 'none') return `organisations with ${alike}`;
      const its =
        are === 'bordering'
          ? `its ${form(neighbours, 'neighbour', 'neighbours')}`
          : 'the nearest, as it borders nobody';
      return `${neighbours === 0 ? '' : `${its}, and `}those of its region that have ${alike}`;
    },
    /** @param absent those that have no account. @param influence how many have possible ranks by it. */
    besideIt: (peers: string, absent: readonly string[], influence: number) =>
      `For comparison: ${peers}.${absent.length === 0 ? '' : ` Without ${article} ${one} here: ${list(absent)}.`} a–b: at least a and, were every unknown tie there, b; in brackets the ranks that unknown ties allow.${influence === 0 ? '' : ` Influence: the ranks of ${count(influence)} that are possible, which is no ranking; –: too few of its offices have figures.`}`,
    /** @param known accounts of which it is known. @param most who alone has more than half of it. */
    audienceIs: (total: string, known: number, most: { name: string; has: number } | null) =>
      `Audience: ${total} followers on the whole network${known === 1 ? '' : `, the sum of ${nodes(known)}; whoever follows two is counted twice`}${most === null ? '' : `. One account has ${count(most.has)} of them: ${most.name}`}.`,
    returned: 'Returned',
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
      return parts.length === 0 ? '' : `The ranges come from ${list(parts)}.`;
    },
    atMost: (value: number) => `≤ ${count(value)}`,
  };
}

export type CountryStandingWords = ReturnType<typeof countryStanding>;
