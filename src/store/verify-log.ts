/** Whether a log is what its watch wrote: by the sums of its rows, and by what follows from some of them for others. */
import type { Store } from './driver.ts';
import { changedLogParts, type LogPart, summedSince } from './log-sums.ts';
import type { WatchRecord } from './watch-log.ts';

const WORDS: Readonly<Record<LogPart, string>> = {
  watch: 'its head',
  watch_roster: 'rosters',
  watch_tie: 'ties',
  watch_event: 'events of accounts',
  watch_span: 'spans',
  watch_sweep: 'sweeps',
  watch_payment: 'payments',
  watch_pruning: 'prunings',
  watch_account: 'accounts',
  watch_stream: 'places of streams',
};

export interface VerifiedLog {
  /** What is not as it was written, in words. */
  changed: string[];
  /** `null` where all of its rows were summed as they were written, `undefined` where none are. */
  since: number | null | undefined;
}

export function verifyLog(store: Store, watch: WatchRecord): VerifiedLog {
  return store.transaction(() => {
    const changed = changedLogParts(store, watch).map((part) => WORDS[part]);
    const due = [
      ['what stands now', !standsAsTold(store, watch)],
      ['when it was swept', watch.sweptAt !== lastSweep(store, watch)],
      ['numbers of its rosters', !areNumbered(store, watch)],
    ] as const;
    return {
      changed: [...changed, ...due.flatMap(([what, isOther]) => (isOther ? [what] : []))],
      since: summedSince(store, watch),
    };
  })();
}

/** The follows that stand are those whose last event formed them. */
function standsAsTold(store: Store, { id }: WatchRecord): boolean {
  const columns = 'source, record_key, target, followed_at, doubt, cid';
  const due = `SELECT ${columns} FROM watch_tie WHERE kind = 'formed' AND id IN (
    SELECT max(id) FROM watch_tie WHERE watch = $id GROUP BY source, record_key)`;
  const found = `SELECT ${columns} FROM watch_standing WHERE watch = $id`;
  const differs = (one: string, other: string) =>
    store.prepare<[Record<'id', number>]>(`${one} EXCEPT ${other} LIMIT 1`).get({ id }) !== undefined;
  return !differs(due, found) && !differs(found, due);
}

/** The last that was written, whatever the clock was by then. */
function lastSweep(store: Store, { id }: WatchRecord): number | null {
  const sql = 'SELECT ended_at FROM watch_sweep WHERE watch = ? ORDER BY id DESC LIMIT 1';
  return store.prepare<[number], number>(sql).pluck().get(id) ?? null;
}

function areNumbered(store: Store, { id }: WatchRecord): boolean {
  const sql = 'SELECT coalesce(max(number), 0) = count(*) FROM watch_roster WHERE watch = ?';
  return store.prepare<[number], number>(sql).pluck().get(id) === 1;
}
