/** Tables of the log of a watch. Events and spans are only ever added; what stands, and where the watch is, is kept beside them. */

export const WATCH_SQL = `
CREATE TABLE watch (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  network TEXT NOT NULL,
  simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
  keyed INTEGER NOT NULL CHECK (keyed IN (0, 1)),
  options TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  swept_at INTEGER
) STRICT;

CREATE TABLE watch_lock (
  watch INTEGER PRIMARY KEY REFERENCES watch (id) ON DELETE CASCADE,
  pid INTEGER NOT NULL,
  mark TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;

-- The roster as it was read, each time it had changed.
CREATE TABLE watch_roster (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  read_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (watch, number)
) STRICT, WITHOUT ROWID;

-- What is known of each account now; gap is why it has to be read. Accounts that come to be watched together are a cohort.
CREATE TABLE watch_account (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  cohort INTEGER NOT NULL,
  watched INTEGER NOT NULL CHECK (watched IN (0, 1)),
  roster_handle TEXT NOT NULL,
  handle TEXT NOT NULL,
  gone TEXT,
  revision TEXT,
  proved_revision TEXT,
  proved_at INTEGER,
  cohort_read INTEGER NOT NULL,
  open TEXT,
  gap TEXT,
  profile TEXT,
  PRIMARY KEY (watch, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_standing (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES account (id),
  record_key TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES account (id),
  followed_at TEXT,
  doubt TEXT,
  cid TEXT,
  PRIMARY KEY (watch, source, record_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_tie (
  id INTEGER PRIMARY KEY,
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('formed', 'ended')),
  source INTEGER NOT NULL REFERENCES account (id),
  target INTEGER NOT NULL REFERENCES account (id),
  record_key TEXT NOT NULL,
  from_ms INTEGER,
  to_ms INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('stream', 'reading')),
  revision TEXT,
  followed_at TEXT,
  doubt TEXT,
  cid TEXT,
  UNIQUE (watch, source, record_key, kind, to_ms)
) STRICT;
CREATE INDEX watch_tie_time ON watch_tie (watch, to_ms);

CREATE TABLE watch_event (
  id INTEGER PRIMARY KEY,
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  from_ms INTEGER,
  to_ms INTEGER NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (watch, account, kind, to_ms)
) STRICT;

CREATE TABLE watch_span (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL,
  proof TEXT NOT NULL CHECK (proof IN ('chain', 'reading', 'stream')),
  cohort INTEGER NOT NULL,
  PRIMARY KEY (watch, account, from_ms, to_ms, proof)
) STRICT, WITHOUT ROWID;

-- Where each stream is, and up to when it has told what it told.
CREATE TABLE watch_stream (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  cursor TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (watch, stream)
) STRICT, WITHOUT ROWID;

-- What each sweep found that no stream had told.
CREATE TABLE watch_sweep (
  id INTEGER PRIMARY KEY,
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  began_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  account_count INTEGER NOT NULL,
  read_count INTEGER NOT NULL,
  failed_count INTEGER NOT NULL,
  untold_count INTEGER NOT NULL,
  told_count INTEGER NOT NULL
) STRICT;
${['watch_tie', 'watch_event', 'watch_span', 'watch_sweep'].map(onlyAdded).join('')}`;

/** What is in the log stays as it is; it goes with its watch alone. */
export function onlyAdded(table: string): string {
  return `
CREATE TRIGGER ${table}_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'the log of a watch is only added to'); END;
CREATE TRIGGER ${table}_delete BEFORE DELETE ON ${table} WHEN EXISTS (SELECT 1 FROM watch WHERE id = OLD.watch)
BEGIN SELECT RAISE(ABORT, 'the log of a watch is only added to'); END;`;
}
