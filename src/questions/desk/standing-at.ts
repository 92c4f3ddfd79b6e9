/** Which follows of a country stood at instants of the last two stretches of a log: those of now, with what came later taken back. */
import type { Instant } from '../../values/log-entries.ts';
import type { Recent } from '../log/recent.ts';

export interface StandingAt {
  /** How many records of follows of one account by another stood, one of the two of the country. */
  count(source: number, target: number): number;
  /** Each pair that any stood of. */
  pairs(): Iterable<{ source: number; target: number }>;
}

/** Numbers of accounts are smaller. */
const MOST_ACCOUNTS = 0x4000000;
const pairOf = (source: number, target: number) => source * MOST_ACCOUNTS + target;

export function standingOf(
  { log, accounts, now, before }: Recent,
  code: string,
): (at: Instant) => StandingAt {
  const own = [...accounts].flatMap(([key, { row }]) => (row?.country === code ? [key] : []));
  const standing = new Map<number, number>();
  const add = (counts: Map<number, number>, pair: number, more: number) =>
    counts.set(pair, (counts.get(pair) ?? 0) + more);
  for (const { source, target } of log.ties.standing(own)) add(standing, pairOf(source, target), 1);
  const events = log.ties.within({ after: before.after, to: now.to }, own);
  return (at) => {
    const counts = new Map(standing);
    for (const { kind, source, target, to } of events) {
      if (to > at) add(counts, pairOf(source, target), kind === 'formed' ? -1 : 1);
    }
    return {
      count: (source, target) => counts.get(pairOf(source, target)) ?? 0,
      *pairs() {
        for (const [pair, count] of counts) {
          if (count > 0) yield { source: Math.floor(pair / MOST_ACCOUNTS), target: pair % MOST_ACCOUNTS };
        }
      },
    };
  };
}
