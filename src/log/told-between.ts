/**
 * What a stream proves that says of no change which came before it: where it was followed from one reading of an account to
 * the next, and that found nothing which it had not told, nothing was missed between the two.
 */
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import type { Store } from '../store/driver.ts';
import type { Instant, Span } from '../store/watch-entries.ts';
import {
  firstToldReading,
  readPlaces,
  readSweeps,
  readUntold,
  type WatchRecord,
} from '../store/watch-log.ts';
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
    if (before.to < heard().since || after.from >= heard().before) return before.to;
    return Math.max(told?.to ?? before.to, heard().until(stretch));
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
      return { ...source, spans: spans.sort((a, b) => a.from - b.from) };
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

const NEVER = Number.POSITIVE_INFINITY;

interface HeardByAll {
  since: Instant;
  /** From then on the spans say which stretches a stream brought up to the next reading: those of which they do not, it did not. */
  before: Instant;
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

/** Of each stretch of a round up to when the stream had told something of one that began no later, and was read before its end. */
function untilsOf(round: readonly Stretch[]): [name: string, until: Instant][] {
  const inOrder = round.toSorted((a, b) => a.before.to - b.before.to);
  const readings = round.map(({ after }) => after.to).sort((a, b) => a - b);
  /** The latest of so many readings: a Fenwick tree, since a round has thousands. */
  const latest = new Float64Array(readings.length + 1).fill(Number.NEGATIVE_INFINITY);
  let taken = 0;
  return inOrder.map((stretch) => {
    for (; taken < inOrder.length && inOrder[taken]!.before.to <= stretch.before.to; taken++) {
      const { told, after } = inOrder[taken]!;
      if (told === undefined) continue;
      for (let k = countUpTo(readings, after.to); k < latest.length; k += k & -k)
        latest[k] = Math.max(latest[k]!, told.to);
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
