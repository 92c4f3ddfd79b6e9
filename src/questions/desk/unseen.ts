/** What could not be seen for a country: of its own accounts and of those abroad, and why. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';

/** `follows`: whom the account follows; `posts`: what it posts. */
export interface Unseen {
  what: 'follows' | 'posts';
  isOurs: boolean;
  handle: string;
  country: string;
  office: string;
  /** Of follows: whether they were missed in a gap that is over, and are known now. */
  isOver: boolean;
  /** Share of the period in which it was seen; `null` where it is asked at one moment. */
  share: number | null;
  /** ISO 8601: up to when it was seen; '' where it never was, or is again. */
  until: string;
  /** As it was sealed, or what a desk says of it. */
  reason: string | Sentence;
}

/** What follows from it. */
function meaningOf({ what, isOurs, isOver }: Unseen): Sentence {
  if (what === 'posts') return say.deskTables.unseenPosts(isOurs);
  return isOver ? say.deskTables.missedFollows(isOurs) : say.deskTables.unseenFollows(isOurs);
}

export function unseenOf(unseen: readonly Unseen[], what: Unseen['what'], isOurs: boolean): number {
  return unseen.filter((one) => one.what === what && one.isOurs === isOurs).length;
}

/** How many of them were missed in gaps that are over. */
export function unseenInGaps(unseen: readonly Unseen[], isOurs: boolean): number {
  return unseen.filter((one) => one.isOver && one.isOurs === isOurs).length;
}

/** Own accounts first, then the others, in the order given. */
export function unseenSection(
  unseen: readonly Unseen[],
  counts: Parameters<typeof say.desk.unseen>[0],
  top: number,
): Section {
  const columns = ['handle', 'country', 'office', 'unknown', 'seen_share', 'seen_until', 'reason'] as const;
  const ours = unseen.filter(({ isOurs }) => isOurs);
  const theirs = unseen.filter(({ isOurs }) => !isOurs);
  const rows = [...ours, ...theirs].map((one): (Cell | Sentence)[] => [
    ...[one.handle, one.country, one.office, meaningOf(one)],
    ...[one.share, one.until, one.reason],
  ]);
  const shown = rows.slice(0, ours.length + top);
  const wrapped = ['unknown', 'reason'];
  return {
    name: 'unseen',
    title: say.deskTables.unseen(counts, top, theirs.length),
    columns,
    types: { unknown: 'text' },
    wrapped,
    rows,
    shown: {
      columns,
      rows: shown,
      wrapped,
      optional: ['seen_share', 'seen_until'],
      types: { unknown: 'text' },
    },
  };
}
