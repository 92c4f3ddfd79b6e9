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
  /** Records of follows of source to target that stand at the end of the stretch. */
  standing(source: number, target: number): number;
  /** Whether the follows of an account were seen at an instant, or the same records stood before and after. */
  isSeen(account: number, at: Instant): boolean;
}

/** @param events all of the stretch up to the end of the log, in its order. */
export function pairTies(events: readonly StretchTie[], { standing, isSeen }: Known): PairedTie[] {
  // From the end backwards, each event is taken back.
  const counts = new Map<string, number>();
  const countOf = (source: number, target: number) =>
    counts.get(`${source} ${target}`) ?? standing(source, target);
  // Where the next event of a tie may have been, at the earliest.
  const next = new Map<string, Instant>();
  return events
    .toReversed()
    .map((event): PairedTie => {
      const { kind, source, target, from, to } = event;
      const after = countOf(source, target);
      const before = after + (kind === 'formed' ? -1 : 1);
      counts.set(`${source} ${target}`, before);
      next.set(`${source} ${target}`, from);
      const isChange = kind === 'formed' ? before <= 0 : after <= 0;
      if (!isChange) return { ...event, back: 'no' };
      const isInDoubt = to > (next.get(`${target} ${source}`) ?? Number.POSITIVE_INFINITY);
      if (isInDoubt || !isSeen(target, to)) return { ...event, back: 'unknown' };
      return { ...event, back: countOf(target, source) > 0 ? 'yes' : 'no' };
    })
    .reverse();
}
