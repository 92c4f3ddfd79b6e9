/** Tables of what accounts post in the window before a snapshot's day, without its text, and the documented views of them. */

/** Tables that refuse every change once their snapshot is sealed. */
export const ACTIVITY_TABLES = ['feed', 'post', 'hashtag', 'mention', 'repost'] as const;

/** The column that says whose feed a row of theirs is from. */
export const FEED_OWNER = {
  feed: 'account',
  post: 'account',
  hashtag: 'account',
  mention: 'source',
  repost: 'source',
} as const;

export const ACTIVITY_SQL = `
ALTER TABLE snapshot ADD COLUMN activity_days INTEGER CHECK (activity_days > 0);
ALTER TABLE purchase ADD COLUMN post_count INTEGER NOT NULL DEFAULT 0;

-- roster_count: accounts of the roster that mentions were looked for when the reading began.
CREATE TABLE feed (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  verdict TEXT,
  reason TEXT NOT NULL DEFAULT '',
  roster_count INTEGER NOT NULL DEFAULT 0,
  cursor TEXT,
  page_count INTEGER NOT NULL DEFAULT 0,
  item_count INTEGER NOT NULL DEFAULT 0,
  own_count INTEGER NOT NULL DEFAULT 0,
  misdated_count INTEGER NOT NULL DEFAULT 0,
  malformed_count INTEGER NOT NULL DEFAULT 0,
  reached_at INTEGER,
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),
  PRIMARY KEY (snapshot, account)
) STRICT, WITHOUT ROWID;

-- key tells a post that two pages list from two posts; at is in seconds since 1970.
CREATE TABLE post (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('post', 'reply', 'thread', 'quote', 'repost')),
  language TEXT NOT NULL,
  likes INTEGER,
  replies INTEGER,
  reposts INTEGER,
  quotes INTEGER,
  PRIMARY KEY (snapshot, account, at, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE hashtag (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  day TEXT NOT NULL,
  tag TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (snapshot, account, day, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES account (id),
  target INTEGER NOT NULL REFERENCES account (id),
  count INTEGER NOT NULL,
  PRIMARY KEY (snapshot, source, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE repost (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES account (id),
  target INTEGER NOT NULL REFERENCES account (id),
  count INTEGER NOT NULL,
  PRIMARY KEY (snapshot, source, target)
) STRICT, WITHOUT ROWID;
`;

/** Who names some accounts is found without reading whom all the others name. */
export const MENTIONS_OF_SQL = 'CREATE INDEX mention_of ON mention (snapshot, target);';

const layerView = (view: string, table: string) => `
CREATE VIEW ${view} AS
SELECT one.snapshot, one.account_id AS source, other.account_id AS target, one.handle AS source_handle,
  other.handle AS target_handle, ${table}.count
FROM ${table}
JOIN node AS one ON one.snapshot_key = ${table}.snapshot AND one.account = ${table}.source
JOIN node AS other ON other.snapshot_key = ${table}.snapshot AND other.account = ${table}.target
WHERE one.actor = '' OR one.actor <> other.actor;
`;

export const ACTIVITY_VIEWS_SQL = `
CREATE VIEW feeds AS
SELECT node.snapshot, node.account_id, node.handle, feed.verdict, feed.reason,
  strftime('%Y-%m-%dT%H:%M:%SZ', feed.reached_at, 'unixepoch') AS reached_at, feed.misdated_count
FROM feed JOIN node ON node.snapshot_key = feed.snapshot AND node.account = feed.account;

CREATE VIEW posts AS
SELECT node.snapshot, node.account_id, node.handle, node.country, node.office,
  strftime('%Y-%m-%dT%H:%M:%SZ', post.at, 'unixepoch') AS at, post.kind, post.language, post.likes, post.replies,
  post.reposts, post.quotes
FROM post JOIN node ON node.snapshot_key = post.snapshot AND node.account = post.account;

CREATE VIEW hashtags AS
SELECT node.snapshot, node.account_id, node.handle, node.country, hashtag.day, hashtag.tag, hashtag.count
FROM hashtag JOIN node ON node.snapshot_key = hashtag.snapshot AND node.account = hashtag.account;
${layerView('mentions', 'mention')}${layerView('reposts', 'repost')}`;

/** What `activity-sums.ts` says of each column; week 0 is the oldest of the window. */
export const KEPT_ACTIVITY_SQL = `
CREATE TABLE activity_sum (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  post INTEGER NOT NULL,
  reply INTEGER NOT NULL,
  thread INTEGER NOT NULL,
  quote INTEGER NOT NULL,
  repost INTEGER NOT NULL,
  active_days INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  stated INTEGER NOT NULL,
  counted INTEGER NOT NULL,
  interactions INTEGER NOT NULL,
  mentions_in INTEGER NOT NULL,
  mentions_out INTEGER NOT NULL,
  reposts_in INTEGER NOT NULL,
  reposts_out INTEGER NOT NULL,
  PRIMARY KEY (snapshot, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_week (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  week INTEGER NOT NULL,
  own INTEGER NOT NULL,
  replies INTEGER NOT NULL,
  reposts INTEGER NOT NULL,
  interactions INTEGER NOT NULL,
  PRIMARY KEY (snapshot, account, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_language (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  language TEXT NOT NULL,
  own INTEGER NOT NULL,
  PRIMARY KEY (snapshot, account, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_hashtag (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  tag TEXT NOT NULL,
  own INTEGER NOT NULL,
  PRIMARY KEY (snapshot, account, tag)
) STRICT, WITHOUT ROWID;
`;
