/** Tables of the alerts of a watch: its rules, what they have fired, and what waits to be sent. None of it is the log's. */

/** Since when a rule is in force: the start of the watch that first had it; null of one that is older than this column. */
export const RULE_SINCE_SQL = 'ALTER TABLE watch_rule ADD COLUMN since_ms INTEGER';

export const WATCH_ALERT_SQL = `
-- The rules that are in force, and up to where the log has been held against them.
CREATE TABLE watch_rule (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (watch, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_rule_place (
  watch INTEGER PRIMARY KEY REFERENCES watch (id) ON DELETE CASCADE,
  tie INTEGER NOT NULL,
  event INTEGER NOT NULL,
  sweep INTEGER NOT NULL
) STRICT;

-- Whom and what an alert is about, not its words: who is forgotten is in none of them.
CREATE TABLE watch_alert (
  id INTEGER PRIMARY KEY,
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  uuid TEXT NOT NULL,
  rule TEXT NOT NULL,
  name TEXT NOT NULL,
  outputs TEXT NOT NULL,
  kind TEXT NOT NULL,
  source INTEGER REFERENCES account (id) ON DELETE CASCADE,
  target INTEGER REFERENCES account (id) ON DELETE CASCADE,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL,
  detail TEXT NOT NULL,
  seen_ms INTEGER,
  fired_at INTEGER NOT NULL,
  UNIQUE (watch, uuid)
) STRICT;

-- Alerts that a webhook is told of: how often that was tried, and when it is tried again.
CREATE TABLE watch_delivery (
  alert INTEGER PRIMARY KEY REFERENCES watch_alert (id) ON DELETE CASCADE,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'given up')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0,
  fault TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX watch_delivery_waiting ON watch_delivery (next_at) WHERE state = 'waiting';
CREATE INDEX watch_alert_source ON watch_alert (source);
CREATE INDEX watch_alert_target ON watch_alert (target);
`;
