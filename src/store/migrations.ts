/** The schema as an ordered list of named migrations, each run in one transaction with its own record. */
import { UserError } from '../errors.ts';
import {
  ACTIVITY_SQL,
  ACTIVITY_TABLES,
  ACTIVITY_VIEWS_SQL,
  KEPT_ACTIVITY_SQL,
  MENTIONS_OF_SQL,
} from './activity-schema.ts';
import type { Store } from './driver.ts';
import { EDITION_SQL } from './edition-schema.ts';
import { KEPT_ACTIVITY_TABLES, keepActivity, type Summed } from './kept-activity.ts';
import { LOG_GUARDS_SQL } from './log-guards-schema.ts';
import { LOG_KEEPING_SQL } from './log-keeping-schema.ts';
import { EVENTS_BY_TIME_SQL, LOG_BY_TIME_SQL } from './log-stretch.ts';
import { LOG_SUMS_SQL } from './log-sums.ts';
import { PURCHASES_SQL } from './purchases.ts';
import { keepSealRecords, SEAL_RECORD_SQL } from './seal-record.ts';
import { SEAT_VIEWS_SQL, SEATS_SQL } from './seats.ts';
import {
  KEPT_FIGURES_SQL,
  KEPT_ONCE_SQL,
  KEYED_FOLLOWS_SQL,
  VERIFIED_ACCOUNTS_SQL,
  VIEWS_SQL,
} from './views.ts';
import { RULE_SINCE_SQL, WATCH_ALERT_SQL } from './watch-alert-schema.ts';
import { WATCH_CONNECTION_SQL } from './watch-connection.ts';
import { WATCH_NEXT_SQL } from './watch-next.ts';
import { POSTS_READ_SQL, WATCH_POSTS_SQL } from './watch-posts.ts';
import { WATCH_PURCHASES_SQL } from './watch-purchases.ts';
import { WATCH_SQL } from './watch-schema.ts';

interface Migration {
  name: string;
  sql: string;
  /** What no SQL can say, after it. */
  fill?: (store: Store) => void;
  /** After that. */
  seal?: string;
}

/**
 * Rows of a sealed snapshot refuse every change. `old` and `new` name the row's snapshot as the table sees it;
 * a conflict resolved by REPLACE deletes without firing delete triggers, so inserts and updates look at the
 * row that would give way as well.
 */
function sealTriggers(table: string, column: string): string {
  const sealed = (row: string) =>
    `EXISTS (SELECT 1 FROM snapshot WHERE id = ${row}.${column} AND state = 'sealed')`;
  const refuse = `BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;`;
  return `
CREATE TRIGGER ${table}_sealed_insert BEFORE INSERT ON ${table} WHEN ${sealed('NEW')} ${refuse}
CREATE TRIGGER ${table}_sealed_update BEFORE UPDATE ON ${table} WHEN ${sealed('OLD')} OR ${sealed('NEW')} ${refuse}
CREATE TRIGGER ${table}_sealed_delete BEFORE DELETE ON ${table} WHEN ${sealed('OLD')} ${refuse}`;
}

const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-snapshots',
    sql: `
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  network TEXT NOT NULL,
  account_id TEXT NOT NULL,
  UNIQUE (network, account_id)
) STRICT;

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  network TEXT NOT NULL,
  date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'sealed')),
  origin TEXT NOT NULL CHECK (origin IN ('crawl', 'import', 'derived')),
  meaning TEXT NOT NULL CHECK (meaning IN ('shown', 'declared', 'given')),
  simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
  extra_columns TEXT NOT NULL,
  options TEXT NOT NULL,
  counts TEXT NOT NULL DEFAULT '{}',
  started_at TEXT NOT NULL,
  sealed_at TEXT,
  content_hash TEXT,
  parts TEXT,
  withheld TEXT NOT NULL DEFAULT '[]',
  CHECK ((state = 'sealed') = (content_hash IS NOT NULL AND parts IS NOT NULL AND sealed_at IS NOT NULL))
) STRICT;

CREATE TABLE entry (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  number INTEGER NOT NULL,
  actor TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  office TEXT NOT NULL,
  network TEXT NOT NULL,
  handle TEXT NOT NULL,
  host TEXT NOT NULL,
  category TEXT NOT NULL,
  language TEXT NOT NULL,
  account_id TEXT NOT NULL,
  account_type TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  wikidata TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  extra TEXT NOT NULL,
  account INTEGER REFERENCES account (id),
  verdict TEXT,
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (snapshot, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_account ON entry (account);

CREATE TABLE profile (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  account INTEGER NOT NULL REFERENCES account (id),
  handle TEXT NOT NULL,
  display_name TEXT NOT NULL,
  audience_count INTEGER,
  declared_count INTEGER,
  post_count INTEGER,
  created_at TEXT,
  PRIMARY KEY (snapshot, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  account INTEGER NOT NULL REFERENCES account (id),
  way TEXT NOT NULL,
  cursor TEXT,
  page_count INTEGER NOT NULL DEFAULT 0,
  listed_count INTEGER NOT NULL DEFAULT 0,
  outside_count INTEGER NOT NULL DEFAULT 0,
  malformed_count INTEGER NOT NULL DEFAULT 0,
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),
  PRIMARY KEY (snapshot, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  source INTEGER NOT NULL REFERENCES account (id),
  target INTEGER NOT NULL REFERENCES account (id),
  followed_at TEXT,
  doubt TEXT,
  PRIMARY KEY (snapshot, source, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE unseen_tie (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  source INTEGER NOT NULL REFERENCES account (id),
  target INTEGER NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (snapshot, source, target)
) STRICT, WITHOUT ROWID;
${['entry', 'profile', 'reading', 'tie', 'unseen_tie'].map((table) => sealTriggers(table, 'snapshot')).join('\n')}

CREATE TRIGGER snapshot_sealed_insert BEFORE INSERT ON snapshot
WHEN EXISTS (SELECT 1 FROM snapshot WHERE state = 'sealed' AND (id = NEW.id OR name = NEW.name))
BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;
CREATE TRIGGER snapshot_sealed_update BEFORE UPDATE ON snapshot
WHEN EXISTS (SELECT 1 FROM snapshot WHERE state = 'sealed' AND (id = OLD.id OR id = NEW.id OR name = NEW.name))
BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;
CREATE TRIGGER snapshot_sealed_delete BEFORE DELETE ON snapshot WHEN OLD.state = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;

CREATE TRIGGER account_insert BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR (network = NEW.network AND account_id = NEW.account_id))
BEGIN SELECT RAISE(ABORT, 'an account keeps its id'); END;
CREATE TRIGGER account_update BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'an account keeps its id'); END;
CREATE TRIGGER account_delete BEFORE DELETE ON account
WHEN EXISTS (SELECT 1 FROM entry JOIN snapshot ON snapshot.id = entry.snapshot
             WHERE entry.account = OLD.id AND snapshot.state = 'sealed')
BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;
`,
  },
  {
    name: '002-outside-ties',
    sql: `
CREATE TABLE outside_tie (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES account (id),
  target INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (snapshot, source, target)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER outside_tie_sealed_insert BEFORE INSERT ON outside_tie
WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.snapshot AND state = 'sealed')
BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;
CREATE TRIGGER outside_tie_update BEFORE UPDATE ON outside_tie
BEGIN SELECT RAISE(ABORT, 'a tie is read anew, not changed'); END;
CREATE TRIGGER outside_tie_forgotten AFTER DELETE ON reading
BEGIN DELETE FROM outside_tie WHERE snapshot = OLD.snapshot AND source = OLD.account; END;
`,
  },
  {
    name: '003-crawls',
    sql: `
CREATE TABLE crawl_lock (
  snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id) ON DELETE CASCADE,
  pid INTEGER NOT NULL,
  mark TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE purchase (
  snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id) ON DELETE CASCADE,
  account_count INTEGER NOT NULL
) STRICT;

CREATE TABLE revision (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  mark TEXT NOT NULL,
  PRIMARY KEY (snapshot, account)
) STRICT, WITHOUT ROWID;
`,
  },
  {
    name: '004-seals-of-the-crawl',
    sql: `
${['revision', 'purchase'].map((table) => sealTriggers(table, 'snapshot')).join('\n')}
CREATE TRIGGER outside_tie_sealed_delete BEFORE DELETE ON outside_tie
WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = OLD.snapshot AND state = 'sealed')
BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;
`,
  },
  // The views look at tables of all the migrations above.
  {
    name: '005-kept-figures-and-views',
    sql: `${KEPT_FIGURES_SQL}${VIEWS_SQL}`,
  },
  {
    name: '006-activity',
    sql: `${ACTIVITY_SQL}${ACTIVITY_TABLES.map((table) => sealTriggers(table, 'snapshot')).join('\n')}${ACTIVITY_VIEWS_SQL}`,
  },
  // What is sealed already stays under the first version of the content hash.
  {
    name: '007-record-keys',
    sql: `
ALTER TABLE tie ADD COLUMN record_key TEXT;
ALTER TABLE tie ADD COLUMN cid TEXT;
ALTER TABLE snapshot ADD COLUMN hash_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE snapshot ADD COLUMN withholdable TEXT NOT NULL DEFAULT '[]';
${KEYED_FOLLOWS_SQL}`,
  },
  {
    name: '008-payments',
    sql: `${PURCHASES_SQL}${['payment', 'reservation'].map((table) => sealTriggers(table, 'snapshot')).join('\n')}`,
  },
  {
    // What a list has shown is kept while it is read, and no longer.
    name: '009-listed-pages',
    sql: `
ALTER TABLE reading ADD COLUMN nameless_count INTEGER NOT NULL DEFAULT 0;

CREATE TABLE listed_page (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  page INTEGER NOT NULL,
  ids BLOB NOT NULL,
  gap INTEGER NOT NULL,
  PRIMARY KEY (snapshot, account, page)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER listed_page_forgotten AFTER DELETE ON reading
BEGIN DELETE FROM listed_page WHERE snapshot = OLD.snapshot AND account = OLD.account; END;
CREATE TRIGGER listed_page_settled AFTER UPDATE OF verdict ON entry WHEN NEW.verdict IS NOT NULL
BEGIN DELETE FROM listed_page WHERE snapshot = NEW.snapshot AND account = NEW.account; END;
`,
  },
  {
    name: '010-figures-kept-once',
    sql: KEPT_ONCE_SQL,
  },
  {
    // Once the sums are others, it only makes the tables, and the migration that changes them fills them.
    name: '011-kept-activity',
    sql: KEPT_ACTIVITY_SQL,
    fill: keepSealedActivity,
    seal: KEPT_ACTIVITY_TABLES.map((table) => sealTriggers(table, 'snapshot')).join('\n'),
  },
  {
    name: '012-watch',
    sql: WATCH_SQL,
  },
  {
    name: '013-keeping-of-logs',
    sql: LOG_KEEPING_SQL,
  },
  {
    name: '014-watch-alerts',
    sql: WATCH_ALERT_SQL,
  },
  {
    name: '015-watch-posts',
    sql: WATCH_POSTS_SQL,
  },
  {
    name: '016-watch-purchases',
    sql: `${WATCH_PURCHASES_SQL}${WATCH_NEXT_SQL}`,
  },
  {
    name: '017-log-by-time',
    sql: LOG_BY_TIME_SQL,
  },
  {
    name: '018-posts-that-were-read',
    sql: POSTS_READ_SQL,
  },
  {
    name: '019-since-when-rules-hold',
    sql: RULE_SINCE_SQL,
  },
  {
    name: '020-editions',
    sql: EDITION_SQL,
  },
  {
    name: '021-events-by-time',
    sql: EVENTS_BY_TIME_SQL,
  },
  {
    name: '022-mentions-of',
    sql: MENTIONS_OF_SQL,
  },
  {
    name: '024-streams-that-are-lost',
    sql: WATCH_CONNECTION_SQL,
  },
  {
    name: '029-guards-of-logs',
    sql: LOG_GUARDS_SQL,
  },
  {
    name: '030-sums-of-logs',
    sql: LOG_SUMS_SQL,
  },
  {
    name: '031-records-of-seals',
    sql: SEAL_RECORD_SQL,
    fill: keepSealRecords,
  },
  {
    name: '032-seats-and-evidence',
    sql: `${SEATS_SQL}${sealTriggers('seat', 'snapshot')}${sealTriggers('evidence', 'snapshot')}
ALTER TABLE profile ADD COLUMN verified_by TEXT;
ALTER TABLE profile ADD COLUMN verified_at TEXT;
${SEAT_VIEWS_SQL}
${VERIFIED_ACCOUNTS_SQL}`,
  },
];

/** The sums of the snapshots that were sealed without them. */
function keepSealedActivity(store: Store): void {
  const sealed = store
    .prepare<[], Summed>(
      `SELECT id, date, activity_days AS activityDays FROM snapshot WHERE state = 'sealed' AND activity_days IS NOT NULL`,
    )
    .all();
  for (const snapshot of sealed) keepActivity(store, snapshot);
}

/**
 * Brings a database up to date.
 * @throws UserError where a newer entente has written it.
 */
export function migrate(store: Store, path: string): void {
  const isNew = refuseStrangers(store, path).length === 0;
  if (isNew && schema !== null) createAtOnce(store, schema);
  store.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  const applied = appliedTo(store, path);
  const record = store.prepare('INSERT INTO migration (name) VALUES (?)');
  const isApplied = store.prepare('SELECT 1 FROM migration WHERE name = ?');
  for (const migration of MIGRATIONS) {
    if (applied.has(migration.name)) continue;
    store
      .transaction(() => {
        // Another process may have been faster.
        if (isApplied.get(migration.name) !== undefined) return;
        store.exec(migration.sql);
        migration.fill?.(store);
        store.exec(migration.seal ?? '');
        record.run(migration.name);
      })
      .immediate();
  }
  if (isNew) schema ??= schemaOf(store);
}

/** What all migrations make of a new database, as one text: known once this process has made one by them, and a third of their work. */
let schema: string | null = null;

function schemaOf(store: Store): string {
  const definitions = store
    .prepare<[], string>(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .pluck()
    .all();
  return definitions.join(';\n');
}

function createAtOnce(store: Store, sql: string): void {
  store
    .transaction(() => {
      // Another process may have been faster.
      if (tablesOf(store).length > 0) return;
      store.exec(sql);
      const record = store.prepare('INSERT INTO migration (name) VALUES (?)');
      for (const { name } of MIGRATIONS) record.run(name);
    })
    .immediate();
}

/** @throws UserError where a newer entente has written it. */
function appliedTo(store: Store, path: string): Set<string> {
  const applied = new Set(store.prepare<[], string>('SELECT name FROM migration').pluck().all());
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const newer = [...applied].filter((name) => !known.has(name));
  if (newer.length === 0) return applied;
  throw new UserError(
    `${path}: written by a newer entente (it has ${newer.join(', ')}); install that version, or name another file with --db`,
  );
}

/**
 * For a handle that may not write.
 * @throws UserError where the database is not of this version, or another program's.
 */
export function requireMigrated(store: Store, path: string): void {
  refuseStrangers(store, path);
  const isMade = store.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migration'").get() !== undefined;
  const applied = isMade ? appliedTo(store, path) : new Set();
  if (MIGRATIONS.every(({ name }) => applied.has(name))) return;
  throw new UserError(
    `${path}: of an earlier entente, or only begun; bring it up to date with any question: entente snapshots --db ${path}`,
  );
}

/** Another program's database is left as it is. @returns the tables that there are. */
function refuseStrangers(store: Store, path: string): string[] {
  const tables = tablesOf(store);
  if (tables.length === 0 || tables.includes('migration')) return tables;
  throw new UserError(
    `${path}: a database of another program; name one of entente, or a new file, with --db`,
  );
}

function tablesOf(store: Store): string[] {
  return store.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
}
