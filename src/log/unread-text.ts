/** How many accounts of a day of a log were read, how many not, and why. */
import { groupBy } from '../group-by.ts';
import { isObserved, type Verdict } from '../roster/verdict.ts';

export const BEGINNING = 'the beginning';
export const END = 'the end of the log';
export const UNTOLD = 'a reading found what no stream had told';

interface OfDay {
  verdict: Verdict | null;
  reason: string;
}

/** "70 of 73 accounts are read; not read: 2 (a reading found what no stream had told), 1 (in a gap)" */
export function readText(entries: readonly OfDay[]): string {
  const read = entries.filter(({ verdict }) => verdict !== null && isObserved(verdict)).length;
  const all = entries.length === 1 ? '1 account is' : `${entries.length} accounts are`;
  const unread = unreadText(entries);
  return `${read} of ${all} read${unread === '' ? '' : `; not read: ${unread}`}`;
}

/** The reasons without their times, the most frequent first; '' where all are read. */
export function unreadText(entries: readonly OfDay[]): string {
  const reasons = groupBy(
    entries.flatMap(({ verdict, reason }) => {
      if (verdict === null || isObserved(verdict)) return [];
      return verdict === 'not-read' ? whyUnread(reason) : verdict;
    }),
    (why) => why,
  );
  return [...reasons]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([why, { length }]) => `${length} (${why})`)
    .join(', ');
}

function whyUnread(reason: string): string {
  const [, from, to, why] = /^gap from (.+?) to (.+?)(?:: (.*))?$/.exec(reason) ?? [];
  if (why !== undefined) return why;
  if (to === END) return 'not proved since';
  return from === BEGINNING ? 'not read before' : 'in a gap';
}
