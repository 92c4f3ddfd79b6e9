/** Whether the streams of a watch stand, and since when: kept beside its log, for those who ask while it runs. */

import type { Instant } from '../values/log-entries.ts';
import type { Connection } from '../values/log-facts.ts';
import type { Store } from './driver.ts';
import type { WatchRecord } from './watch-log.ts';

export const WATCH_CONNECTION_SQL = `
-- Since when each stream stands or is lost; lost is why, and NULL where it stands.
CREATE TABLE watch_connection (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  since_ms INTEGER NOT NULL,
  lost TEXT,
  PRIMARY KEY (watch, stream)
) STRICT, WITHOUT ROWID;
`;

/** By name. */
export function readConnections(store: Store, { id }: WatchRecord): Connection[] {
  return store
    .prepare<[number], Connection>(
      'SELECT stream, since_ms AS since, lost FROM watch_connection WHERE watch = ? ORDER BY stream',
    )
    .all(id);
}

/** What is lost already is lost since then, be it for another reason. */
export function keepConnection(store: Store, { id }: WatchRecord, { stream, since, lost }: Connection): void {
  store
    .prepare(
      `INSERT INTO watch_connection (watch, stream, since_ms, lost) VALUES (?, ?, ?, ?)
       ON CONFLICT (watch, stream) DO UPDATE SET lost = excluded.lost,
         since_ms = CASE WHEN (lost IS NULL) = (excluded.lost IS NULL) THEN since_ms ELSE excluded.since_ms END
       WHERE lost IS NOT excluded.lost`,
    )
    .run(id, stream, Math.floor(since), lost);
}

/** None of these stands yet; of others, which were followed before, nothing is awaited any more. */
export function beginConnections(
  store: Store,
  watch: WatchRecord,
  streams: readonly string[],
  since: Instant,
): void {
  store
    .prepare(
      'DELETE FROM watch_connection WHERE watch = ? AND stream NOT IN (SELECT value FROM json_each(?))',
    )
    .run(watch.id, JSON.stringify(streams));
  for (const stream of streams) {
    keepConnection(store, watch, { stream, since, lost: 'it has not answered yet' });
  }
}
