/** Tables of kept figures, and the documented views: what people ask of the database with SQL, by names instead of keys. */
import { NODE_VERDICTS } from '../roster/verdict.ts';

/** Figures of sealed snapshots: derived, so that they can be thrown away and computed again. */
export const KEPT_FIGURES_SQL = `
CREATE TABLE measure_set (
  snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id) ON DELETE CASCADE,
  engine TEXT NOT NULL,
  options TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE measure_column (
  snapshot INTEGER NOT NULL REFERENCES measure_set (snapshot) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL,
  ranked_count INTEGER NOT NULL,
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_value (
  snapshot INTEGER NOT NULL REFERENCES measure_set (snapshot) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  value REAL,
  rank INTEGER,
  PRIMARY KEY (snapshot, position, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_cluster (
  snapshot INTEGER NOT NULL REFERENCES measure_set (snapshot) ON DELETE CASCADE,
  cluster INTEGER NOT NULL,
  name TEXT NOT NULL,
  account_count INTEGER NOT NULL,
  PRIMARY KEY (snapshot, cluster)
) STRICT, WITHOUT ROWID;

CREATE TABLE chance_set (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  attribute TEXT NOT NULL,
  engine TEXT NOT NULL,
  options TEXT NOT NULL,
  PRIMARY KEY (snapshot, attribute)
) STRICT, WITHOUT ROWID;

CREATE TABLE chance_pair (
  snapshot INTEGER NOT NULL,
  attribute TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  observed REAL NOT NULL,
  mean REAL NOT NULL,
  variance REAL NOT NULL,
  PRIMARY KEY (snapshot, attribute, one, other),
  FOREIGN KEY (snapshot, attribute) REFERENCES chance_set (snapshot, attribute) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER measure_set_insert BEFORE INSERT ON measure_set
WHEN NOT EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.snapshot AND state = 'sealed')
BEGIN SELECT RAISE(ABORT, 'measures are kept of a sealed snapshot'); END;
CREATE TRIGGER chance_set_insert BEFORE INSERT ON chance_set
WHEN NOT EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.snapshot AND state = 'sealed')
BEGIN SELECT RAISE(ABORT, 'measures are kept of a sealed snapshot'); END;
`;

/**
 * Figures are kept once: a set that is whole is closed, and then neither it nor what hangs on it takes a change. What was
 * kept before without a hash is computed anew.
 */
export const KEPT_ONCE_SQL = `
DELETE FROM measure_set;
DELETE FROM chance_set;
${['measure_set', 'chance_set']
  .map(
    (table) => `
ALTER TABLE ${table} ADD COLUMN hash TEXT NOT NULL DEFAULT '';
ALTER TABLE ${table} ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));`,
  )
  .join('')}
${keptOnce('measure_set', 'measure_set', '')}
${['measure_column', 'measure_value', 'measure_cluster'].map((table) => keptOnce(table, 'measure_set', '')).join('')}
${['chance_set', 'chance_pair'].map((table) => keptOnce(table, 'chance_set', 'attribute')).join('')}
`;

/** @param key the column beside the snapshot that tells the sets apart; '' where there is one a snapshot. */
function keptOnce(table: string, set: string, key: string): string {
  const isClosed = (row: string) =>
    `EXISTS (SELECT 1 FROM ${set} WHERE snapshot = ${row}.snapshot${key === '' ? '' : ` AND ${key} = ${row}.${key}`} AND closed = 1)`;
  const refuse = `BEGIN SELECT RAISE(ABORT, 'kept figures never change'); END;`;
  return `
CREATE TRIGGER ${table}_kept_insert BEFORE INSERT ON ${table} WHEN ${isClosed('NEW')} ${refuse}
CREATE TRIGGER ${table}_kept_update BEFORE UPDATE ON ${table} WHEN ${isClosed('OLD')} OR ${isClosed('NEW')} ${refuse}
CREATE TRIGGER ${table}_kept_delete BEFORE DELETE ON ${table} WHEN ${isClosed('OLD')} ${refuse}`;
}

const IS_NODE = (row: string) =>
  `${row}.verdict IN (${NODE_VERDICTS.map((verdict) => `'${verdict}'`).join(', ')})`;
const IS_OBSERVED = (row: string) => `${row}.verdict IN ('complete', 'empty')`;

/** yes, no or unknown: whether the account in `source` follows the one in `target`, two rows of `node`. */
const TIE = (source: string, target: string) => `CASE
    WHEN EXISTS (SELECT 1 FROM tie WHERE tie.snapshot = ${source}.snapshot_key
                 AND tie.source = ${source}.account AND tie.target = ${target}.account) THEN 'yes'
    WHEN ${source}.observed = 'no' OR EXISTS (SELECT 1 FROM unseen_tie WHERE unseen_tie.snapshot = ${source}.snapshot_key
                 AND unseen_tie.source = ${source}.account AND unseen_tie.target = ${target}.account) THEN 'unknown'
    ELSE 'no' END`;

const DIFFERENT_ACTORS = `(one.actor = '' OR one.actor <> other.actor)`;

/** @param more columns of a tie, after the others. */
function followsView(more: string): string {
  return `CREATE VIEW follows AS
SELECT one.snapshot, one.account_id AS source, other.account_id AS target, one.handle AS source_handle,
  other.handle AS target_handle, ${TIE('other', 'one')} AS mutual, tie.followed_at, tie.doubt${more}
FROM tie
JOIN node AS one ON one.snapshot_key = tie.snapshot AND one.account = tie.source
JOIN node AS other ON other.snapshot_key = tie.snapshot AND other.account = tie.target
WHERE tie.source <> tie.target AND ${DIFFERENT_ACTORS};`;
}

/** The view of ties once they have the keys of their records. */
export const KEYED_FOLLOWS_SQL = `DROP VIEW follows;
${followsView(', tie.record_key, tie.cid')}`;

/** @param more columns of a profile, after the others. */
function accountViews(more: readonly string[]): string {
  return `-- The accounts of the graph with the keys that join them to ties; the first of two entries stands for both.
CREATE VIEW node AS
SELECT entry.snapshot AS snapshot_key, entry.account, snapshot.name AS snapshot, account.account_id,
  coalesce(nullif(profile.handle, ''), entry.handle) AS handle, entry.name, entry.actor, entry.kind,
  entry.account_type, entry.country, entry.office, entry.host, entry.category, entry.since, entry.until,
  entry.verdict, CASE WHEN ${IS_OBSERVED('entry')} AND snapshot.origin <> 'derived' THEN 'yes' ELSE 'no' END AS observed,
  profile.audience_count, profile.declared_count, profile.post_count, profile.created_at${more.map((column) => `, profile.${column}`).join('')}
FROM snapshot
JOIN entry ON entry.snapshot = snapshot.id
JOIN account ON account.id = entry.account
LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account
WHERE snapshot.state = 'sealed' AND ${IS_NODE('entry')}
  AND NOT EXISTS (SELECT 1 FROM entry AS earlier WHERE earlier.account = entry.account
                  AND earlier.snapshot = entry.snapshot AND earlier.number < entry.number AND ${IS_NODE('earlier')});

CREATE VIEW accounts AS
SELECT snapshot, account_id, handle, name, actor, kind, account_type, country, office, host, category, since,
  until, verdict, observed, audience_count, declared_count, post_count, created_at${more.map((column) => `, ${column}`).join('')}
FROM node;`;
}

/** The views of accounts once it is known who verified them. */
export const VERIFIED_ACCOUNTS_SQL = `DROP VIEW accounts;
DROP VIEW node;
${accountViews(['verified_by', 'verified_at'])}`;

export const VIEWS_SQL = `
${accountViews([])}

${followsView('')}

CREATE VIEW pairs AS
SELECT snapshot, one, other, one_handle, other_handle, one_follows, other_follows,
  CASE WHEN one_follows = 'unknown' OR other_follows = 'unknown' THEN 'unknown'
       WHEN one_follows <> other_follows THEN 'one-way'
       WHEN one_follows = 'yes' THEN 'mutual' ELSE 'null' END AS state
FROM (
  SELECT one.snapshot, one.account_id AS one, other.account_id AS other, one.handle AS one_handle,
    other.handle AS other_handle, ${TIE('one', 'other')} AS one_follows, ${TIE('other', 'one')} AS other_follows
  FROM node AS one
  JOIN node AS other ON other.snapshot_key = one.snapshot_key AND one.account_id < other.account_id
  WHERE ${DIFFERENT_ACTORS}
);

CREATE VIEW verdicts AS
SELECT snapshot.name AS snapshot, entry.number AS entry, account.account_id, entry.handle, entry.name,
  entry.country, entry.office, entry.verdict, entry.reason,
  CASE WHEN ${IS_NODE('entry')} THEN 'yes' ELSE 'no' END AS in_graph,
  CASE WHEN ${IS_OBSERVED('entry')} AND snapshot.origin <> 'derived' THEN 'yes' ELSE 'no' END AS observed,
  reading.way AS reading, reading.listed_count, reading.outside_count
FROM snapshot
JOIN entry ON entry.snapshot = snapshot.id
LEFT JOIN account ON account.id = entry.account
LEFT JOIN reading ON reading.snapshot = entry.snapshot AND reading.account = entry.account
WHERE snapshot.state = 'sealed';

CREATE VIEW measures AS
SELECT node.snapshot, node.account_id, node.handle, node.name, node.country, measure_column.measure,
  measure_value.value, measure_value.rank, measure_column.ranked_count, measure_set.engine, measure_set.options
FROM measure_value
JOIN measure_column USING (snapshot, position)
JOIN measure_set USING (snapshot)
JOIN node ON node.snapshot_key = measure_value.snapshot AND node.account = measure_value.account;
`;
