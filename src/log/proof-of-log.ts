/**
 * Says what a stream proves that does not chain its changes: where it was followed from one reading of an account to the next,
 * and that found nothing new, nothing was missed between the two.
 */
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import type { Store } from '../store/driver.ts';
import {
  firstToldReading,
  readPlaces,
  readSweeps,
  readUntold,
  type WatchRecord,
} from '../store/watch-log.ts';
import type { Instant, Span } from '../values/log-entries.ts';
import type { SourceOfLog } from '../values/log-spells.ts';
import { readAccountsOfLog } from './sources.ts';

/** Sealed with each day. By the first a stream proved nothing beyond the last reading. */
export const PROOF_RULE = 2;

export interface ProofOfLog {
  /** Leaves, of the spans by a stream alone, those in which nothing was missed. */
  proved<S extends Omit<SourceOfLog, 'spells'>>(source: S): S;
  /** Whether a reading found something of an account in a stretch that came by no stream. */
  isUntold(accountId: string, after: Instant, until: Instant): boolean;
}

/** Between two readings of an account. */
interface Stretch {
  before: Span;
  after: Span;
  /** The part in which the stream spoke of the account, up to the last of it. */
  streamed: Span | undefined;
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
    const { before, after, streamed } = stretch;
    if (streamed?.to === after.from) return after.from;
    if (before.to < heard().since || after.from >= heard().before) return before.to;
    return Math.max(streamed?.to ?? before.to, heard().until(stretch));
  };
  return {
    isUntold,
    proved(source) {
      const { accountId } = source.account.state;
      const heardSpans = stretchesOf(source).flatMap((stretch): Span[] => {
        const { before, after, streamed } = stretch;
        const to = heardIn(stretch);
        if (to <= before.to || isUntold(accountId, before.to, after.from)) return [];
        return [{ accountId, from: before.to, to, proof: 'stream', cohort: (streamed ?? before).cohort }];
      });
      const spans = [...source.spans.filter(({ proof }) => proof !== 'stream'), ...heardSpans];
      return { ...source, spans: spans.sort((a, b) => a.from - b.from) };
    },
  };
}

/** None where lists say no revision: that two are alike proves nothing. */
function stretchesOf({ spans, isKeyed }: Pick<SourceOfLog, 'spans' | 'isKeyed'>): Stretch[] {
  if (!isKeyed) return [];
  const streamed = new Map(
    spans.flatMap((span) => (span.proof === 'stream' ? [[span.from, span] as const] : [])),
  );
  const stretches: Stretch[] = [];
  let before: Span | undefined;
  for (const after of spans) {
    if (after.proof === 'stream') continue;
    if (before !== undefined && before.to < after.from)
      stretches.push({ before, after, streamed: streamed.get(before.to) });
    if (before === undefined || after.to >= before.to) before = after;
  }
  return stretches;
}

const NEVER = Number.POSITIVE_INFINITY;

interface HeardByAll {
  since: Instant;
  /** From then on the spans say which stretches a stream brought up to the next reading: those of which they do not, it did not. */
  before: Instant;
  /** Up to when the stream had brought all before an account was read, by what it had brought of those read before; only the time since counts. */
  until(stretch: Stretch): Instant;
}

/**
 * Reads logs of earlier versions, in which no span says that a stream brought it up to the next reading. A stream has one order
 * for all accounts: how far it had come before one was read, it had come for those that were read later. That counts once it had
 * a place to go on from, and as long as no other stream was followed.
 */
function heardByAll(store: Store, watch: WatchRecord, since: Instant): HeardByAll {
  const sweeps = readSweeps(store, watch);
  const [place, ...others] = readPlaces(store, watch);
  const first = sweeps.find(({ toldCount }) => toldCount > 0);
  if (place?.stream.startsWith('jetstream') !== true || others.length > 0 || first === undefined) {
    return { since: NEVER, before: NEVER, until: () => Number.NEGATIVE_INFINITY };
  }
  const roundOf = ({ after }: Stretch) => sweeps.findLastIndex(({ beganAt }) => beganAt <= after.from);
  const untils = once(() => {
    const rounds = groupBy(readAccountsOfLog(store, watch, since).flatMap(stretchesOf), roundOf);
    return new Map([...rounds.values()].flatMap(untilsOf));
  });
  return {
    since: first.endedAt,
    before: firstToldReading(store, watch) ?? NEVER,
    until: (stretch) => untils().get(nameOf(stretch)) ?? Number.NEGATIVE_INFINITY,
  };
}

const nameOf = ({ after }: Stretch) => `${after.accountId} ${after.from}`;

/** Finds for each stretch of a round how far the stream had come in those that began no later and were read before its end. */
function untilsOf(round: readonly Stretch[]): [name: string, until: Instant][] {
  const inOrder = round.toSorted((a, b) => a.before.to - b.before.to);
  const readings = round.map(({ after }) => after.to).sort((a, b) => a - b);
  /** The latest of so many readings: a Fenwick tree, since a round has thousands. */
  const latest = new Float64Array(readings.length + 1).fill(Number.NEGATIVE_INFINITY);
  let taken = 0;
  return inOrder.map((stretch) => {
    for (; taken < inOrder.length && inOrder[taken]!.before.to <= stretch.before.to; taken++) {
      const { streamed, after } = inOrder[taken]!;
      if (streamed === undefined) continue;
      for (let k = countUpTo(readings, after.to); k < latest.length; k += k & -k)
        latest[k] = Math.max(latest[k]!, streamed.to);
    }
    let until = Number.NEGATIVE_INFINITY;
    for (let k = countUpTo(readings, stretch.after.from); k > 0; k -= k & -k)
      until = Math.max(until, latest[k]!);
    return [nameOf(stretch), until];
  });
}

/** @param instants in order. */
function countUpTo(instants: readonly Instant[], at: Instant): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
