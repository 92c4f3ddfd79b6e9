/** What moved in the last stretch of a log and in the one before it, read once for all that is asked of it. */
import { type PairedTie, pairTies } from '../../log/mutual-motion.ts';
import type { Stretch } from '../../values/log-stretch.ts';
import type { Last } from '../stretch.ts';
import { isKnownAt, type Recent, readSeen } from './recent.ts';

export interface Moved extends Recent {
  seen: ReturnType<typeof readSeen>;
  /** Of both stretches. */
  ties: readonly PairedTie[];
  /** Own posts of accounts that are there, by part of the time line; `null` where the log has no posts. */
  posts: readonly { account: number; part: number; posts: number }[] | null;
  /** Length of a part of the time line in milliseconds, and how many a stretch has. */
  part: number;
  parts: number;
}

/** Five minutes, an hour, a day, a week. */
const PARTS = [300_000, 3_600_000, 86_400_000, 604_800_000];
const MOST_PARTS = 48;

/** @param ties in order of time. */
export function tiesWithin(ties: readonly PairedTie[], { after, to }: Stretch): readonly PairedTie[] {
  return ties.slice(firstAfter(ties, after), firstAfter(ties, to));
}

function firstAfter(ties: readonly PairedTie[], at: number): number {
  let [low, high] = [0, ties.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ties[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Own posts of the parts of the time line from one to another, which is left out; `null` where the log has no posts. */
export function countPosts({ posts }: Moved, first: number, end: number): number | null {
  if (posts === null) return null;
  return posts.reduce((sum, one) => sum + (one.part >= first && one.part < end ? one.posts : 0), 0);
}

/** Length of a part of the time line in milliseconds. */
export function partOf({ ms }: Last): number {
  return PARTS.find((length) => ms % length === 0 && ms / length <= MOST_PARTS) ?? ms;
}

export function readMoved(recent: Recent): Moved {
  const { log, last, now, before, accounts } = recent;
  const all = { after: before.after, to: now.to };
  const events = log.ties.within(all, null);
  const seen = readSeen(recent);
  const ties = pairTies(events, {
    standing: log.ties.countStanding,
    isSeen: (account, at) => isKnownAt(recent, seen, account, at),
  });
  const part = partOf(last);
  const posts =
    log.posts.days === null
      ? null
      : // What an account posted that is not there any more is not shown.
        log.posts.countByPart(all, part).filter(({ account }) => accounts.get(account)?.state.gone === null);
  return { ...recent, seen, ties, posts, part, parts: last.ms / part };
}
