/** Whether the streams of a watch stand, and since when: each change is kept beside its log. */
import type { Store } from './driver.ts';
import type { Instant } from './watch-entries.ts';
import type { WatchRecord } from './watch-log.ts';

export const WATCH_CONNECTION_SQL = `
-- When each stream was joined or lost, and why then; lost is NULL where it stands from then on.
CREATE TABLE watch_connection (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  since_ms INTEGER NOT NULL,
  lost TEXT,
  PRIMARY KEY (watch, stream, since_ms)
) STRICT, WITHOUT ROWID;
`;

export interface Connection {
  stream: string;
  since: Instant;
  /** Why nothing comes of it; `null` where it stands. */
  lost: string | null;
}

/** As each stream is now, by name. */
export function readConnections(store: Store, { id }: WatchRecord): Connection[] {
  return store
    .prepare<[number], Connection>(
      `SELECT stream, max(since_ms) AS since, lost FROM watch_connection WHERE watch = ? GROUP BY stream ORDER BY stream`,
    )
    .all(id);
}

/** What is lost already is lost since then, be it for another reason. */
export function keepConnection(store: Store, watch: WatchRecord, { stream, since, lost }: Connection): void {
  const last = readConnections(store, watch).find((one) => one.stream === stream);
  const isSame = last !== undefined && (last.lost === null) === (lost === null);
  if (isSame && last.lost === lost) return;
  store
    .prepare('INSERT OR REPLACE INTO watch_connection (watch, stream, since_ms, lost) VALUES (?, ?, ?, ?)')
    .run(watch.id, stream, isSame ? last.since : Math.floor(since), lost);
}
