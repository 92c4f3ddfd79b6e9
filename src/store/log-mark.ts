/** Whether a log still says of an instant what it said: cheaper to ask than what it says. */
import { createHash } from 'node:crypto';
import type { Instant } from '../values/log-entries.ts';
import type { Store } from './driver.ts';
import { rowsOfWatch } from './rows-of-watch.ts';
import type { WatchRecord } from './watch-log.ts';

export interface LogMark {
  watch: Pick<WatchRecord, 'id' | 'isKeyed'>;
  at: Instant;
  /** The last line of ties that was there. */
  tie: number;
  /** Of all that is not only added to. */
  state: string;
}

export function markLog(store: Store, watch: LogMark['watch'], at: Instant): LogMark {
  const tie = store.prepare<[], number>('SELECT ifnull(max(id), 0) FROM watch_tie').pluck().get()!;
  return { watch, at, tie, state: stateOf(store, watch, at) };
}

/** What happened later than the instant is no change. */
export function isAsMarked(store: Store, { watch, at, tie, state }: LogMark): boolean {
  const added = store
    .prepare<[number, number, Instant], number>(
      // By place alone: the lines that came later are few.
      'SELECT EXISTS (SELECT 1 FROM watch_tie WHERE id > ? AND +watch = ? AND ifnull(from_ms, 0) <= ?)',
    )
    .pluck()
    .get(tie, watch.id, at);
  return added === 0 && stateOf(store, watch, at) === state;
}

/** Of what is known up to a time beyond the instant only that counts; where lists have no revisions, the last reading of each. */
function stateOf(store: Store, { id, isKeyed }: LogMark['watch'], at: Instant): string {
  const hash = createHash('sha256');
  const add = (sql: string) => {
    const given = { id, at, far: isKeyed ? at : Number.MAX_SAFE_INTEGER };
    hash.update(`${store.prepare<[typeof given], string | null>(sql).pluck().get(given)}\n`);
  };
  add(`SELECT json_array(started_at, swept_at,
    (SELECT max(before_ms) FROM watch_pruning WHERE watch = $id),
    (SELECT max(number) FROM watch_roster WHERE watch = $id),
    (SELECT max(id) FROM watch_sweep WHERE watch = $id),
    (SELECT max(id) FROM watch_event WHERE watch = $id),
    ${rowsOfWatch('watch_span')},
    (SELECT days FROM watch_activity WHERE watch = $id),
    ${rowsOfWatch('watch_post')}
      - (SELECT count(*) FROM watch_post INDEXED BY watch_post_time WHERE watch = $id AND told_ms > $at),
    (SELECT group_concat(stream) FROM watch_stream WHERE watch = $id)) FROM watch WHERE id = $id`);
  const one = (columns: string, table: string) =>
    add(
      `SELECT group_concat(line) FROM (SELECT json_array(${columns}) AS line FROM ${table} WHERE watch = $id ORDER BY account)`,
    );
  one(
    `account, cohort, watched, roster_handle, handle, gone, cohort_read, gap, profile ->> 'displayName', profile ->> 'createdAt',
     open ->> 'from', open ->> 'provedBy', min(open ->> 'proved', $far)`,
    'watch_account',
  );
  one('account, from_ms, min(known_ms, $at), span_from, cohort, refused, reason', 'watch_feed');
  return hash.digest('hex');
}
