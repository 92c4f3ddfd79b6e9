/** Tables of editions. What hangs on one is written before it, in one transaction: once it is there, nothing of it changes. */
const EDITION_PARTS = ['edition_snapshot', 'edition_actor'] as const;

const REFUSE = `BEGIN SELECT RAISE(ABORT, 'an edition never changes'); END;`;

/** A conflict resolved by REPLACE deletes without firing delete triggers: inserts look at what would give way. */
function partTriggers(table: string): string {
  const made = (row: string) => `EXISTS (SELECT 1 FROM edition WHERE id = ${row}.edition)`;
  return `
CREATE TRIGGER ${table}_insert BEFORE INSERT ON ${table} WHEN ${made('NEW')} ${REFUSE}
CREATE TRIGGER ${table}_update BEFORE UPDATE ON ${table} ${REFUSE}
CREATE TRIGGER ${table}_delete BEFORE DELETE ON ${table} ${REFUSE}`;
}

export const EDITION_SQL = `
CREATE TABLE edition (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  within_days INTEGER NOT NULL,
  hash_version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  parts TEXT NOT NULL
) STRICT;

CREATE TABLE edition_snapshot (
  edition INTEGER NOT NULL REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
  network TEXT NOT NULL,
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  PRIMARY KEY (edition, network)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition_actor (
  edition INTEGER NOT NULL REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
  network TEXT NOT NULL,
  account_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (edition, network, account_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER edition_insert BEFORE INSERT ON edition
WHEN EXISTS (SELECT 1 FROM edition WHERE id = NEW.id OR name = NEW.name) ${REFUSE}
CREATE TRIGGER edition_update BEFORE UPDATE ON edition ${REFUSE}
CREATE TRIGGER edition_delete BEFORE DELETE ON edition ${REFUSE}
${EDITION_PARTS.map(partTriggers).join('\n')}

CREATE VIEW editions AS
SELECT edition.name AS edition, edition_snapshot.network, edition_snapshot.name AS snapshot, edition_snapshot.date,
  edition_snapshot.content_hash AS snapshot_hash, edition.within_days, edition.content_hash
FROM edition JOIN edition_snapshot ON edition_snapshot.edition = edition.id;

CREATE VIEW edition_accounts AS
SELECT edition.name AS edition, edition_snapshot.network, snapshot.name AS snapshot, account.account_id,
  coalesce(edition_actor.actor, nullif(entry.actor, ''), account.account_id) AS actor,
  CASE WHEN edition_actor.actor IS NOT NULL THEN 'stated' WHEN entry.actor <> '' THEN 'roster' ELSE 'none' END AS joined,
  entry.name, entry.country, entry.office, entry.verdict
FROM edition
JOIN edition_snapshot ON edition_snapshot.edition = edition.id
JOIN snapshot ON snapshot.name = edition_snapshot.name AND snapshot.content_hash = edition_snapshot.content_hash
JOIN entry ON entry.snapshot = snapshot.id
JOIN account ON account.id = entry.account
LEFT JOIN edition_actor ON edition_actor.edition = edition.id AND edition_actor.network = edition_snapshot.network
  AND edition_actor.account_id = account.account_id;
`;
