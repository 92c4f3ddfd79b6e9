/** When a watch goes on, as it said last: kept beside its log, for those who ask while it runs, or after it has stopped. */

import type { NextSweep } from '../values/log-facts.ts';
import type { Store } from './driver.ts';
import type { WatchRecord } from './watch-log.ts';

export const WATCH_NEXT_SQL = `
-- When a watch goes on, why then, and how it was asked to; most_per_day is in US dollars.
CREATE TABLE watch_next (
  watch INTEGER PRIMARY KEY REFERENCES watch (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL,
  every_ms INTEGER NOT NULL,
  most_per_day REAL
) STRICT;
`;

export function keepNext(
  store: Store,
  { id }: WatchRecord,
  { at, reason, every, mostPerDay }: NextSweep,
): void {
  store
    .prepare(
      'INSERT OR REPLACE INTO watch_next (watch, at_ms, reason, every_ms, most_per_day) VALUES (?, ?, ?, ?, ?)',
    )
    .run(id, Math.floor(at), reason, every, mostPerDay);
}

/** `null` where it was never said. */
export function readNext(store: Store, { id }: WatchRecord): NextSweep | null {
  return (
    store
      .prepare<[number], NextSweep>(
        'SELECT at_ms AS at, reason, every_ms AS every, most_per_day AS mostPerDay FROM watch_next WHERE watch = ?',
      )
      .get(id) ?? null
  );
}
