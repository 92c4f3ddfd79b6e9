/** What the log of a watch holds of a stretch of time, found by its time, so that the rest of the log is not read. */

import type { PostKind } from '../roster/post-kind.ts';
import type { Instant, Span } from '../values/log-entries.ts';
import type { SpokenLine } from '../values/log-posts.ts';
import type { Stretch, StretchTie, TieMark } from '../values/log-stretch.ts';
import type { Store } from './driver.ts';
import { turnsOf } from './tie-turns.ts';
import type { WatchRecord } from './watch-log.ts';

/** Indices by time, for what is asked of the last hour of a log of a year. */
export const LOG_BY_TIME_SQL = `
CREATE INDEX watch_tie_event ON watch_tie (watch, to_ms) WHERE from_ms IS NOT NULL;
CREATE INDEX watch_standing_pair ON watch_standing (watch, source, target);
CREATE INDEX watch_event_time ON watch_event (watch, to_ms);
CREATE INDEX watch_span_time ON watch_span (watch, to_ms);
CREATE INDEX watch_post_time ON watch_post (watch, told_ms, kind);
CREATE INDEX watch_post_tagged ON watch_post (watch, told_ms, hashtags) WHERE hashtags <> '[]';
`;

/** All that is asked of events of ties by their time is in the index. */
export const EVENTS_BY_TIME_SQL = `
DROP INDEX watch_tie_event;
CREATE INDEX watch_tie_event ON watch_tie (watch, to_ms, id, kind, source, target, from_ms) WHERE from_ms IS NOT NULL;
`;

/**
 * In order of time; ties that stood when their source was first read are no events.
 * @param those at one of the ends at least; `null` for all.
 */
export function readStretchTies(
  store: Store,
  watch: WatchRecord,
  { after, to }: Stretch,
  those: Iterable<number> | null,
  standing = standingCounter(store, watch),
): StretchTie[] {
  return readMarksAfter(store, watch, after, amongEnds(those), standing)
    .filter((mark) => mark.to <= to)
    .map(({ kind, source, target, from, to: at }) => ({ kind, source, target, from, to: at }));
}

/** So many parts of a log are counted one after another, since a month of events is too much to hold for a number. */
const PARTS = 8;

/** How many ties formed from one instant on and had ended by another. */
export function countCameAndWent(store: Store, watch: WatchRecord, from: Instant, by: Instant): number {
  const standing = standingCounter(store, watch);
  let count = 0;
  for (let part = 0; part < PARTS; part++) {
    const formedAt = new Map<number, Instant>();
    const among = { sql: `AND source % ${PARTS} = ${part}`, given: [] };
    for (const mark of readMarksAfter(store, watch, from - 1, among, standing)) {
      const pair = mark.source * MOST_KEYS + mark.target;
      if (mark.kind === 'formed') formedAt.set(pair, mark.from);
      else if (mark.to <= by && (formedAt.get(pair) ?? Number.NEGATIVE_INFINITY) >= from) count += 1;
    }
  }
  return count;
}

/** From an instant on, in the order of the log. @param those at one of the ends at least; `null` for all. */
export function readTieMarks(
  store: Store,
  watch: WatchRecord,
  since: Instant,
  those: Iterable<number> | null,
  standing = standingCounter(store, watch),
): TieMark[] {
  const after = Math.max(since, Number.MIN_SAFE_INTEGER) - 1;
  return readMarksAfter(store, watch, after, amongEnds(those), standing).sort((a, b) => a.id - b.id);
}

/** In order of time, up to the end of the log. */
function readMarksAfter(
  store: Store,
  watch: WatchRecord,
  after: Instant,
  among: Among,
  standing: StandingCounter,
): TieMark[] {
  // As short as they can be written: a source with the kind, and times as lengths.
  const base = Math.max(after, 0);
  const [own, source, target, end, length] = columnsOf(
    store,
    ['id', "2 * source + (kind = 'formed')", 'target', `to_ms - ${WHOLE}`, 'to_ms - from_ms'],
    `FROM watch_tie WHERE watch = ? AND to_ms > ? AND from_ms IS NOT NULL AND source <> target ${among.sql} ORDER BY to_ms, id`,
    [base, watch.id, after, ...among.given],
  );
  const marks = own!.map((id, k): TieMark => {
    const [one, to] = [source![k]!, base + end![k]!];
    const kind = one % 2 === 1 ? 'formed' : 'ended';
    return { id, kind, source: Math.floor(one / 2), target: target![k]!, from: to - length![k]!, to };
  });
  return turnsOf(
    marks,
    (mark) => mark.source * MOST_KEYS + mark.target,
    (mark) => standing(mark.source, mark.target),
  );
}

/** Keys of accounts are smaller. */
const MOST_KEYS = 0x4000000;

/** What more is asked of the ties that are read; '' reads all. */
interface Among {
  sql: string;
  given: readonly string[];
}

/** That one end of a tie at least is of these accounts. */
function amongEnds(those: Iterable<number> | null): Among {
  if (those === null) return { sql: '', given: [] };
  const isOne = 'IN (SELECT value FROM json_each(?))';
  const keys = JSON.stringify([...those]);
  return { sql: `AND (source ${isOne} OR target ${isOne})`, given: [keys, keys] };
}

/** A number that is given to a statement, which takes every one for a fraction. */
const WHOLE = 'CAST(? AS INTEGER)';

/**
 * What these expressions are of each row, which are whole numbers, each by way of one text: they reach the program in half the
 * time that as many rows take.
 */
function columnsOf(
  store: Store,
  expressions: readonly string[],
  from: string,
  given: readonly (number | string)[],
): (readonly number[])[] {
  const texts = store
    .prepare<(number | string)[], (string | null)[]>(
      `SELECT ${expressions.map((_, k) => `group_concat(c${k})`)} FROM (SELECT ${expressions.map((one, k) => `${one} AS c${k}`)} ${from})`,
    )
    .raw()
    .get(...given)!;
  return texts.map(numbersOf);
}

/** @param text with commas between; `null` for none. */
function numbersOf(text: string | null): number[] {
  return JSON.parse(`[${text ?? ''}]`);
}

/** How many records of follows of one account by another stand now. */
export type StandingCounter = (source: number, target: number) => number;

/** @returns for as long as the log is read as it is now. */
export function standingCounter(store: Store, { id }: WatchRecord): StandingCounter {
  // The index has targets in their order.
  const standing = 'FROM watch_standing INDEXED BY watch_standing_pair WHERE watch = ?';
  const read = store
    .prepare<[number, number], string | null>(`SELECT group_concat(target) ${standing} AND source = ?`)
    .pluck();
  const targets = new Map<number, readonly number[]>();
  return (source, target) => {
    let own = targets.get(source);
    if (own === undefined) {
      own = numbersOf(read.get(id, source)!);
      targets.set(source, own);
    }
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle]! < target) low = middle + 1;
      else high = middle;
    }
    let count = 0;
    while (own[low + count] === target) count += 1;
    return count;
  };
}

/** Each follow from or to one of these accounts that stands now. */
export function readStandingOf(
  store: Store,
  { id }: WatchRecord,
  accounts: Iterable<number>,
): { source: number; target: number }[] {
  const [source, target] = columnsOf(
    store,
    ['source', 'target'],
    `FROM (WITH those AS MATERIALIZED (SELECT value FROM json_each(?))
       SELECT source, target FROM watch_standing INDEXED BY watch_standing_pair
       WHERE watch = ? AND source IN (SELECT value FROM those)
       UNION SELECT source, target FROM watch_standing INDEXED BY watch_standing_pair
       WHERE watch = ? AND target IN (SELECT value FROM those)
       ORDER BY source, target)`,
    [JSON.stringify([...accounts]), id, id],
  );
  return source!.map((one, k) => ({ source: one, target: target![k]! }));
}

/** The spans that ended after an instant, in order of time; those that go on are with their accounts. */
export function readSpansAfter(
  store: Store,
  { id }: WatchRecord,
  after: Instant,
): (Pick<Span, 'from' | 'to'> & { account: number })[] {
  const [account, from, to] = columnsOf(
    store,
    ['account', 'from_ms', 'to_ms'],
    'FROM watch_span WHERE watch = ? AND to_ms > ? ORDER BY to_ms',
    [id, after],
  );
  return account!.map((one, k) => ({ account: one, from: from![k]!, to: to![k]! }));
}

/** When each account came to be watched, or was back, of what happened in the stretch. */
export function readArrivals(
  store: Store,
  { id }: WatchRecord,
  { after, to }: Stretch,
): Map<number, Instant> {
  const rows = store
    .prepare<[number, Instant, Instant], [number, Instant]>(
      `SELECT account, to_ms FROM watch_event
       WHERE watch = ? AND to_ms > ? AND to_ms <= ? AND kind IN ('watched', 'back') ORDER BY to_ms`,
    )
    .raw()
    .all(id, after, to);
  return new Map(rows);
}

/** Own posts that came in each of the parts of so many milliseconds, reposts left out; parts are numbered from 0. */
export function countStretchPosts(
  store: Store,
  { id }: WatchRecord,
  { after, to }: Stretch,
  part: number,
): { account: number; part: number; posts: number }[] {
  const [account, place] = columnsOf(
    store,
    ['account', `(told_ms - ${WHOLE} - 1) / ${WHOLE}`],
    "FROM watch_post INDEXED BY watch_post_time WHERE watch = ? AND told_ms > ? AND told_ms <= ? AND kind <> 'repost'",
    [after, part, id, after, to],
  );
  const parts = Math.ceil((to - after) / part);
  const counts = new Map<number, number>();
  account!.forEach((one, k) => {
    const key = one * parts + place![k]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts].map(([key, posts]) => ({
    account: Math.floor(key / parts),
    part: key % parts,
    posts,
  }));
}

/**
 * Own posts with each hashtag by account, of those that came up to `middle` and of those that came later.
 * @param those whose posts; `null` for all.
 */
export function readTagUses(
  store: Store,
  { id }: WatchRecord,
  { after, to }: Stretch,
  middle: Instant,
  those: readonly number[] | null,
): { account: number; tag: string; before: number; now: number }[] {
  const isOfThose = those === null ? '' : 'AND account IN (SELECT value FROM json_each($those))';
  return store
    .prepare<
      { id: number; after: Instant; to: Instant; middle: Instant; those?: string },
      { account: number; tag: string; before: number; now: number }
    >(
      `SELECT account, value AS tag, sum(told_ms <= $middle) AS before, sum(told_ms > $middle) AS now
       FROM watch_post INDEXED BY watch_post_tagged, json_each(hashtags)
       WHERE watch = $id AND told_ms > $after AND told_ms <= $to AND hashtags <> '[]' ${isOfThose} GROUP BY account, tag`,
    )
    .all({ id, after, to, middle, ...(those === null ? {} : { those: JSON.stringify(those) }) });
}

/** Own posts with a hashtag, without #, in lower case; the last first. */
export function readTaggedPosts(
  store: Store,
  { id }: WatchRecord,
  { after, to }: Stretch,
  tag: string,
): { account: number; at: Instant; kind: PostKind; key: string }[] {
  return store
    .prepare<
      [number, Instant, Instant, string],
      { account: number; at: Instant; kind: PostKind; key: string }
    >(
      `SELECT account, told_ms AS at, kind, watch_post.key FROM watch_post INDEXED BY watch_post_tagged, json_each(hashtags)
       WHERE watch = ? AND told_ms > ? AND told_ms <= ? AND hashtags <> '[]' AND value = ? ORDER BY told_ms DESC, account, watch_post.key`,
    )
    .all(id, after, to, tag);
}

/** How many own posts of one account name another, or reply to it. @param those at one of the ends at least; `null` for all. */
export function readMentionCounts(
  store: Store,
  { id }: WatchRecord,
  { after, to }: Stretch,
  those: Iterable<number> | null,
): { source: number; target: number; count: number }[] {
  const named =
    those === null
      ? `watch_post AS post INDEXED BY watch_post_time
         JOIN watch_mention AS named ON named.watch = post.watch AND named.account = post.account AND named.key = post.key`
      : `(SELECT account, key, target FROM watch_mention WHERE watch = $id AND account IN (SELECT value FROM those)
          UNION SELECT account, key, target FROM watch_mention WHERE +watch = $id AND target IN (SELECT value FROM those)) AS named
         CROSS JOIN watch_post AS post ON post.watch = $id AND post.account = named.account AND post.key = named.key`;
  return store
    .prepare<
      { id: number; after: Instant; to: Instant; those: string },
      { source: number; target: number; count: number }
    >(
      `WITH those AS MATERIALIZED (SELECT value FROM json_each($those))
       SELECT post.account AS source, target, count(*) AS count FROM ${named}
       WHERE post.watch = $id AND post.told_ms > $after AND post.told_ms <= $to AND post.kind <> 'repost' GROUP BY 1, 2`,
    )
    .all({ id, after, to, those: JSON.stringify([...(those ?? [])]) });
}

/** Accounts of which all mentions together are fewer than those of all accounts in a stretch of time. */
const FEW_ACCOUNTS = 100;

/** Those of some accounts, the last first, as far as they are taken. */
export function readSpokenLines(
  store: Store,
  { id }: WatchRecord,
  { after, to }: Stretch,
  sources: Iterable<number>,
): Iterable<SpokenLine> {
  const those = [...new Set(sources)];
  const found =
    those.length > FEW_ACCOUNTS
      ? 'watch_post AS post INDEXED BY watch_post_time JOIN watch_mention AS named'
      : `json_each($sources) AS author CROSS JOIN watch_mention AS named ON named.watch = $id AND named.account = author.value
         CROSS JOIN watch_post AS post`;
  return store
    .prepare<{ id: number; after: Instant; to: Instant; sources: string }, SpokenLine>(
      `SELECT post.account AS source, target, told_ms AS at, kind, post.key FROM ${found}
         ON named.watch = post.watch AND named.account = post.account AND named.key = post.key
       WHERE post.watch = $id AND post.told_ms > $after AND post.told_ms <= $to AND post.kind <> 'repost'
         AND post.account IN (SELECT value FROM json_each($sources))
       ORDER BY told_ms DESC, post.kind, post.account, post.key, target`,
    )
    .iterate({ id, after, to, sources: JSON.stringify(those) });
}
