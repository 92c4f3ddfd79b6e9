/** Whose follows could not be seen for long, as a log knows it now. */
import { groupBy } from '../group-by.ts';
import type { Interval } from '../log/intervals.ts';
import { openSpans } from '../log/open-spans.ts';
import type { AccountEvent, Instant, Span } from '../values/log-entries.ts';
import type { LogFacts } from '../values/log-facts.ts';
import type { ListedAccount } from '../values/logged-account.ts';
import type { AccountOf } from './alert-text.ts';
import { isOf, type Side } from './side.ts';
import { silencesOf } from './silence.ts';

interface LongGap {
  accountId: string;
  /** When its follows were last seen. */
  since: Instant;
}

/** Gaps of a side that came to be so many milliseconds long after one instant and up to another, by account. */
export type ReadGaps = (side: Side, ms: number, after: Instant, until: Instant) => LongGap[];

/** What of a log is read for gaps: each as it is by then. */
export interface SeenLog {
  about: LogFacts;
  accounts(): Iterable<ListedAccount>;
  accountEvents(): AccountEvent[];
  /** Those that have ended, in order of time. */
  spansOf(accountId: string): Span[];
}

/**
 * It counts from when the account was last seen, has come to be watched, or was back; one that is not there is in none.
 * Of lists without revisions the time between two readings is no gap: it is one once its account cannot be read.
 */
export function gapReader(
  { about, accounts, accountEvents, spansOf }: SeenLog,
  accountOf: AccountOf,
): ReadGaps {
  return (side, ms, after, until) => {
    const begun = groupBy(
      accountEvents().filter(({ kind }) => kind === 'watched' || kind === 'back'),
      ({ accountId }) => accountId,
    );
    const found: LongGap[] = [];
    for (const { state, isWatched } of accounts()) {
      const { accountId } = state;
      const account = accountOf(accountId);
      if (!isWatched || state.gone !== null || account === undefined || !isOf(side, account)) continue;
      const spans = [...spansOf(accountId), ...openSpans(state)];
      const begins = (begun.get(accountId) ?? []).map(({ to }) => to);
      for (const gap of gapsBetween(spans, about, state.open !== null)) {
        const to = Math.min(gap.to, until);
        const from = Math.max(gap.from, ...begins.filter((at) => at < to));
        for (const since of silencesOf({ from, until: to, times: [] }, ms, after))
          found.push({ accountId, since });
      }
    }
    return found;
  };
}

function gapsBetween(
  spans: readonly Interval[],
  { startedAt, beginsAt, isKeyed }: LogFacts,
  isOpen: boolean,
): Interval[] {
  const ends = [beginsAt ?? startedAt, ...spans.map(({ to }) => to)];
  const last = isOpen ? [] : [{ from: ends.at(-1)!, to: Number.POSITIVE_INFINITY }];
  if (!isKeyed) return last;
  const between = spans.map(({ from: to }, k) => ({ from: ends[k]!, to }));
  return [...between.filter(({ from, to }) => from < to), ...last];
}
