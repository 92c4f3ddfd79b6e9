/** What could not be seen for a country: of its own accounts and of those abroad, and why. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { type UnseenCounts, unseenText } from './unseen-text.ts';

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
  reason: string;
}

/** What follows from it, in words of a desk. */
function meaningOf({ what, isOurs, isOver }: Unseen): string {
  if (what === 'posts')
    return `what it posts: that it ${isOurs ? 'is silent' : 'does not mention us'} cannot be concluded`;
  if (isOver)
    return isOurs
      ? 'what it began and ceased to follow in the gap; whom it follows now is known'
      : 'whether it began or ceased to follow us in the gap; whether it follows us now is known';
  return isOurs ? 'whom it follows, and whom it answers' : 'whether it follows us, and whether it ended that';
}

export function unseenOf(unseen: readonly Unseen[], what: Unseen['what'], isOurs: boolean): number {
  return unseen.filter((one) => one.what === what && one.isOurs === isOurs).length;
}

/** How many of them were missed in gaps that are over. */
export function unseenInGaps(unseen: readonly Unseen[], isOurs: boolean): number {
  return unseen.filter((one) => one.isOver && one.isOurs === isOurs).length;
}

/** Own accounts first, then the others, in the order given. */
export function unseenSection(unseen: readonly Unseen[], counts: UnseenCounts, top: number): Section {
  const columns = ['handle', 'country', 'office', 'unknown', 'seen_share', 'seen_until', 'reason'];
  const ours = unseen.filter(({ isOurs }) => isOurs);
  const theirs = unseen.filter(({ isOurs }) => !isOurs);
  const rows = [...ours, ...theirs].map((one): Cell[] => [
    ...[one.handle, one.country, one.office, meaningOf(one)],
    ...[one.share, one.until, one.reason],
  ]);
  const isCut = theirs.length > top;
  const shown = rows.slice(0, ours.length + top);
  const wrapped = ['unknown', 'reason'];
  return {
    name: 'unseen',
    title: `What could not be seen for us: ${unseenText(counts) || 'nothing'}${isCut ? `, the first ${top} of these` : ''}`,
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
