/**
 * What a stream proves that says of no change which came before it: where it was followed from one reading of an account to
 * the next, and that found nothing which it had not told, nothing was missed between the two.
 */
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import type { Store } from '../store/driver.ts';
import type { Instant, Span } from '../store/watch-entries.ts';
import { readPlaces, readSweeps, readUntold, type WatchRecord } from '../store/watch-log.ts';
import { type AccountOfLog, readAccountsOfLog } from './sources.ts';

/** Sealed with each day. By the first a stream proved nothing beyond the last reading. */
export const PROOF_RULE = 2;

export interface ProofOfLog {
  /** Of the spans of which nothing but a stream speaks only those are left in which nothing was missed. */
  proved<S extends AccountOfLog>(source: S): S;
  /** Whether a reading found something of an account in a stretch that no stream had told. */
  isUntold(accountId: string, after: Instant, until: Instant): boolean;
}

/** Between two readings of an account. */
interface Stretch {
  before: Span;
  after: Span;
  /** In which the stream told something of the account, up to the last of it. */
  told: Span | undefined;
}

/** @param since of times before it nothing is asked. */
export function proofOfLog(
  store: Store,
  watch: WatchRecord,
  since: Instant = Number.NEGATIVE_INFINITY,
): ProofOfLog {
  const untold = once(() => groupBy(readUntold(store, watch, since), ({ accountId }) => accountId));
  const heard = once(() => heardByAll(store, watch, since));
  const isUntold: ProofOfLog['isUntold'] = (accountId, after, until) =>
    (untold().get(accountId) ?? []).some(({ at }) => after < at && at <= until);
  const heardIn = (stretch: Stretch) => {
    const { before, after, told } = stretch;
    if (told?.to === after.from) return after.from;
    return before.to < heard().since ? before.to : Math.max(told?.to ?? before.to, heard().until(stretch));
  };
  return {
    isUntold,
    proved(source) {
      const { accountId } = source.account.state;
      const heardSpans = stretchesOf(source).flatMap((stretch): Span[] => {
        const { before, after, told } = stretch;
        const to = heardIn(stretch);
        if (to <= before.to || isUntold(accountId, before.to, after.from)) return [];
        return [{ accountId, from: before.to, to, proof: 'stream', cohort: (told ?? before).cohort }];
      });
      const spans = [...source.spans.filter(({ proof }) => proof !== 'stream'), ...heardSpans];
      return { ...source, spans: spans.sort((a, b) => a.from - b.from || a.to - b.to) };
    },
  };
}

/** None where lists say no revision: that two are alike proves nothing. */
function stretchesOf({ spans, isKeyed }: AccountOfLog): Stretch[] {
  if (!isKeyed) return [];
  const told = new Map(
    spans.flatMap((span) => (span.proof === 'stream' ? [[span.from, span] as const] : [])),
  );
  const stretches: Stretch[] = [];
  let before: Span | undefined;
  for (const after of spans) {
    if (after.proof === 'stream') continue;
    if (before !== undefined && before.to < after.from)
      stretches.push({ before, after, told: told.get(before.to) });
    if (before === undefined || after.to >= before.to) before = after;
  }
  return stretches;
}

interface HeardByAll {
  since: Instant;
  /** Up to when the stream had told all before an account was read, by what it told of those read before; only the time since counts. */
  until(stretch: Stretch): Instant;
}

/**
 * For logs of before, in which no span says that a stream brought it up to the next reading. It told all accounts in one order:
 * what it had told of one before that was read, it had told of those that were read later. That counts once it had a place to go
 * on from, and as long as no other stream was followed.
 */
function heardByAll(store: Store, watch: WatchRecord, since: Instant): HeardByAll {
  const sweeps = readSweeps(store, watch);
  const [place, ...others] = readPlaces(store, watch);
  const first = sweeps.find(({ toldCount }) => toldCount > 0);
  if (place?.stream.startsWith('jetstream') !== true || others.length > 0 || first === undefined) {
    return { since: Number.POSITIVE_INFINITY, until: () => Number.NEGATIVE_INFINITY };
  }
  const roundOf = ({ after }: Stretch) => sweeps.findLastIndex(({ beganAt }) => beganAt <= after.from);
  const rounds = once(() => {
    const all = groupBy(readAccountsOfLog(store, watch, since).flatMap(stretchesOf), roundOf);
    // Where any was brought up to its next reading, all would have been that were heard.
    const isOfBefore = (round: Stretch[]) => round.every(({ told, after }) => told?.to !== after.from);
    return new Map([...all].filter(([, round]) => isOfBefore(round)));
  });
  return {
    since: first.endedAt,
    until: (stretch) =>
      (rounds().get(roundOf(stretch)) ?? []).reduce(
        (last, { before, after, told }) =>
          before.to <= stretch.before.to && after.to <= stretch.after.from
            ? Math.max(last, told?.to ?? last)
            : last,
        Number.NEGATIVE_INFINITY,
      ),
  };
}
