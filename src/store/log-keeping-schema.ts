/** Tables of what keeps a log: where it was exported to, and what was pruned; and the one door through which rows leave it. */

/** The tables of a log that can be pruned, each with the time of its rows in `to_ms`. */
const PRUNED = ['watch_tie', 'watch_event', 'watch_span'];

export const LOG_KEEPING_SQL = `
-- Each folder with the hash that an export has written there last.
CREATE TABLE watch_export (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  folder TEXT NOT NULL,
  hash TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  PRIMARY KEY (watch, folder)
) STRICT, WITHOUT ROWID;

-- Days before which a log was pruned, with the export that holds what went; open while it goes on, in one transaction.
CREATE TABLE watch_pruning (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  before_ms INTEGER NOT NULL,
  pruned_at TEXT NOT NULL,
  export_hash TEXT NOT NULL,
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  PRIMARY KEY (watch, before_ms)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER watch_pruning_update BEFORE UPDATE ON watch_pruning
WHEN OLD.closed = 1 OR NEW.watch <> OLD.watch OR NEW.before_ms <> OLD.before_ms
BEGIN SELECT RAISE(ABORT, 'what was pruned stays pruned'); END;
CREATE TRIGGER watch_pruning_delete BEFORE DELETE ON watch_pruning WHEN EXISTS (SELECT 1 FROM watch WHERE id = OLD.watch)
BEGIN SELECT RAISE(ABORT, 'what was pruned stays pruned'); END;
${PRUNED.map(prunable).join('')}`;

/** Of a log that is there, rows from before the day of an open pruning go, and no others. */
export function prunable(table: string): string {
  return `
DROP TRIGGER ${table}_delete;
CREATE TRIGGER ${table}_delete BEFORE DELETE ON ${table} WHEN EXISTS (SELECT 1 FROM watch WHERE id = OLD.watch)
  AND NOT EXISTS (SELECT 1 FROM watch_pruning WHERE watch = OLD.watch AND closed = 0 AND OLD.to_ms < before_ms)
BEGIN SELECT RAISE(ABORT, 'the log of a watch is only added to'); END;`;
}
