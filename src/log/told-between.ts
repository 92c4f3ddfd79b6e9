/**
 * What a stream proves that says of no change which came before it: where it was followed from one reading of an account to
 * the next, and that found nothing which it had not told, nothing was missed between the two.
 */
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import type { Store } from '../store/driver.ts';
import type { Instant, Span } from '../store/watch-entries.ts';
import { readPlaces, readSweeps, readUntold, type WatchRecord } from '../store/watch-log.ts';
import type { AccountOfLog } from './sources.ts';

/** Sealed with each day. By the first a stream proved nothing beyond the last reading. */
export const PROOF_RULE = 2;

export interface ProofOfLog {
  /** Without the spans of which nothing but a stream speaks, where something may have been lost on its way. */
  proved<S extends Omit<AccountOfLog, 'beginsAt'>>(source: S): S;
  /** Whether a reading found something of an account in a stretch that no stream had told. */
  isUntold(accountId: string, after: Instant, until: Instant): boolean;
}

/** @param since of readings before it nothing is asked. */
export function proofOfLog(
  store: Store,
  watch: WatchRecord,
  since: Instant = Number.NEGATIVE_INFINITY,
): ProofOfLog {
  const untold = once(() => groupBy(readUntold(store, watch, since), ({ accountId }) => accountId));
  const heardSince = once(() => firstHeard(store, watch));
  const isUntold: ProofOfLog['isUntold'] = (accountId, after, until) =>
    (untold().get(accountId) ?? []).some(({ at }) => after < at && at <= until);
  return {
    isUntold,
    proved(source) {
      const { spans, isKeyed } = source;
      if (spans.every(({ proof }) => proof !== 'stream')) return source;
      const { accountId } = source.account.state;
      const isProved = (span: Span, k: number) => {
        if (span.proof !== 'stream') return true;
        const reading = spans.find(({ proof }, later) => later > k && proof !== 'stream');
        if (!isKeyed || reading === undefined || isUntold(accountId, span.from, reading.from)) return false;
        return span.to === reading.from || span.from >= heardSince();
      };
      return { ...source, spans: spans.filter(isProved) };
    },
  };
}

/**
 * From when on a span counts that a stream did not bring up to the next reading, as none did in logs of before: in what it told
 * of an account it left out nothing, once it had a place to go on from, and as long as no other stream was followed.
 */
function firstHeard(store: Store, watch: WatchRecord): Instant {
  const [place, ...others] = readPlaces(store, watch);
  const sweep = readSweeps(store, watch).find(({ toldCount }) => toldCount > 0);
  const isAlone = place?.stream.startsWith('jetstream') === true && others.length === 0;
  return isAlone && sweep !== undefined ? sweep.endedAt : Number.POSITIVE_INFINITY;
}
