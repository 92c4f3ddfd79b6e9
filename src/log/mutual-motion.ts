/** Mutual ties made and broken in a stretch of time: of each follow that formed or ended, whether the other side stood then. */
import type { StretchTie } from '../store/log-stretch.ts';
import type { Instant } from '../store/watch-entries.ts';
import type { TieAt } from './tie-at.ts';

/** An event, and what the other side of its pair was at the time. */
export interface PairedTie extends StretchTie {
  /** `no` too where the event changed nothing of its own side, as a follow that was there twice. */
  back: TieAt;
}

interface Known {
  /** How many records of follows of source to target stand at the end of the stretch. */
  standing(source: number, target: number): number;
  /** Whether the follows of an account were seen at an instant, or the same records stood before and after. */
  isSeen(account: number, at: Instant): boolean;
}

/** @param events all of the stretch up to the end of the log, in order of time. */
export function pairTies(events: readonly StretchTie[], { standing, isSeen }: Known): PairedTie[] {
  const places = new Map<number, number>();
  for (const { source, target } of events) {
    for (const account of [source, target]) if (!places.has(account)) places.set(account, places.size);
  }
  // Small whole numbers for the ordered pairs of usual rosters, of which maps are fast.
  const pairOf = (source: number, target: number) => places.get(source)! * places.size + places.get(target)!;
  // How many records of each pair stand: from the end backwards, each event is taken back.
  const counts = new Map<number, number>();
  const countOf = (pair: number, source: number, target: number) => {
    let count = counts.get(pair);
    if (count === undefined) {
      count = standing(source, target);
      counts.set(pair, count);
    }
    return count;
  };
  // Where the next event of a pair may have been, at the earliest.
  const next = new Map<number, Instant>();
  const paired: PairedTie[] = [];
  for (let k = events.length - 1; k >= 0; k--) {
    const { kind, source, target, from, to } = events[k]!;
    const [there, back] = [pairOf(source, target), pairOf(target, source)];
    const after = countOf(there, source, target);
    const before = after + (kind === 'formed' ? -1 : 1);
    counts.set(there, before);
    next.set(there, from);
    const isChange = (kind === 'formed' ? before : after) <= 0;
    paired.push({
      kind,
      source,
      target,
      from,
      to,
      back: isChange ? stateOf(back, target, source, to) : 'no',
    });
  }
  return paired.reverse();

  function stateOf(pair: number, source: number, target: number, at: Instant): TieAt {
    if (at > (next.get(pair) ?? Number.POSITIVE_INFINITY) || !isSeen(source, at)) return 'unknown';
    return countOf(pair, source, target) > 0 ? 'yes' : 'no';
  }
}
