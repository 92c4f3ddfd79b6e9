/** What a log knows of a tie, as sentences have it. */
import { isoOf } from '../../iso-instant.ts';
import type { Interval } from '../../log/intervals.ts';
import type { Stretch } from '../../log/tie-history.ts';
import type { LoggedTie } from '../../words/values.ts';

/**
 * One thing after another; what was not seen of the time is named.
 * @param time that is spoken of.
 */
export function loggedTie(history: readonly Stretch[], time: Interval): LoggedTie[] {
  const known = history.findIndex(({ tie }) => tie !== 'unknown');
  if (known < 0) return [{ is: 'throughout', tie: 'unknown' }];
  const last = history.findLastIndex(({ tie }) => tie !== 'unknown');
  const seen = history.slice(known, last + 1);
  const [begins, ends] = [isoOf(seen[0]!.from ?? time.from), isoOf(seen.at(-1)!.to ?? time.to)];
  const before = begins > isoOf(time.from) ? history[known - 1] : undefined;
  const after = ends < isoOf(time.to) ? history[last + 1] : undefined;
  const unseen = (from: string | null, to: string | null, stretch: Stretch | undefined): LoggedTie[] =>
    stretch === undefined ? [] : [{ is: 'unknown', from, to, doubt: stretch.doubt! }];
  const { tie } = seen[0]!;
  if (seen.length > 1) {
    const turns = seen.slice(1).flatMap((stretch, k) => turnsOf(stretch, seen[k]!, seen[k + 2]));
    return [{ is: 'at first', tie }, ...turns, ...unseen(ends, null, after)];
  }
  if (before === undefined && after === undefined) return [{ is: 'throughout', tie }];
  return [{ is: 'as seen', tie }, ...unseen(null, begins, before), ...unseen(ends, null, after)];
}

function turnsOf(stretch: Stretch, before: Stretch, after: Stretch | undefined): LoggedTie[] {
  const { tie, doubt } = stretch;
  const from = isoOf(stretch.from!);
  if (tie === 'unknown') {
    // How it formed or ended is said with what came of it.
    const isSaid = (doubt === 'formed' && after?.tie === 'yes') || (doubt === 'ended' && after?.tie === 'no');
    return isSaid ? [] : [{ is: 'unknown', from, to: isoOf(stretch.to! + 1), doubt: doubt! }];
  }
  const is = tie === 'yes' ? 'formed' : 'ended';
  if (before.doubt === is) return [{ is, from: isoOf(before.from!), to: from }];
  if (before.tie === 'unknown') return [{ is: 'later', tie }];
  return [{ is: before.tie === tie ? 'made anew' : is, from, to: from }];
}
