/** Sums of what the accounts of a snapshot post, kept beside the posts and under the same seal, so that a question need not read them. */
import {
  type ActivitySums,
  addPost,
  addTie,
  emptySums,
  SUM_COLUMNS,
  WEEK_COLUMNS,
  weekCount,
} from '../activity/activity-sums.ts';
import { NODE_VERDICTS } from '../roster/verdict.ts';
import {
  type DatedPost,
  dayOfWindow,
  POST_COLUMNS,
  type PostRow,
  postOf,
  windowOf,
} from './activity-content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

const SUMMED_TABLES = ['activity_sum', 'activity_week', 'activity_language'] as const;
type SummedTable = (typeof SUMMED_TABLES)[number];

/** Tables that refuse every change once their snapshot is sealed. */
export const KEPT_ACTIVITY_TABLES = [...SUMMED_TABLES, 'activity_hashtag'] as const;

/** The columns of what is summed post by post, after the snapshot and the account. */
const KEPT_COLUMNS: Readonly<Record<SummedTable, readonly string[]>> = {
  activity_sum: SUM_COLUMNS,
  activity_week: ['week', ...WEEK_COLUMNS],
  activity_language: ['language', 'own'],
};

/** What the sums of a snapshot are taken of. */
export type Summed = Pick<SnapshotRecord, 'id' | 'date'> & { activityDays: number };

/** Posts that the database may not hold, those of an account in the order of their time. */
export interface PostsToSum {
  posts: Iterable<DatedPost>;
  /** The key of their account. */
  keyOf(account: number): number;
}

/**
 * Keeps the sums of a snapshot that is not sealed yet and whose posts are all there.
 * @param posted default what the database holds.
 */
export function keepActivity(store: Store, snapshot: Summed, posted?: PostsToSum): void {
  const summed = sumActivity(store, snapshot, posted);
  for (const table of SUMMED_TABLES) {
    const columns = ['snapshot', 'account', ...KEPT_COLUMNS[table]];
    const add = store.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of summed[table]) add.run(snapshot.id, ...row);
  }
  store.prepare(`INSERT INTO activity_hashtag (${HASHTAG_COLUMNS}) ${HASHTAG_SUMS}`).run(snapshot.id);
}

const HASHTAG_COLUMNS = 'snapshot, account, tag, own';
const HASHTAG_SUMS =
  'SELECT snapshot, account, tag, sum(count) FROM hashtag WHERE snapshot = ? GROUP BY account, tag';

/** Whether the sums that are kept are those of the posts. */
export function isActivityKept(store: Store, snapshot: Summed): boolean {
  const summed = sumActivity(store, snapshot);
  const areSums = SUMMED_TABLES.every((table) => {
    const columns = ['account', ...KEPT_COLUMNS[table]].join(', ');
    const kept = store
      .prepare<[number], Row>(`SELECT ${columns} FROM ${table} WHERE snapshot = ? ORDER BY 1, 2`)
      .raw()
      .all(snapshot.id);
    let place = 0;
    for (const row of summed[table]) {
      if (row.join() !== kept[place++]?.join()) return false;
    }
    return place === kept.length;
  });
  const tags = [
    `SELECT * FROM (${HASHTAG_SUMS})`,
    `SELECT ${HASHTAG_COLUMNS} FROM activity_hashtag WHERE snapshot = ?`,
  ] as const;
  return areSums && !differ(...tags) && !differ(tags[1], tags[0]);

  function differ(one: string, other: string): boolean {
    return store.prepare(`${one} EXCEPT ${other} LIMIT 1`).get(snapshot.id, snapshot.id) !== undefined;
  }
}

/** The key of the account, then the columns of the table. */
type Row = readonly (number | string)[];

/**
 * The rows of each table, those with nothing but zeros left out. It reads nothing but what the tables have had since they
 * are there: a migration finds them as they were then.
 */
function sumActivity(
  store: Store,
  { id, date, activityDays }: Summed,
  { posts, keyOf }: PostsToSum = { posts: readPostsByKey(store, id), keyOf: (key) => key },
): Record<SummedTable, Iterable<Row>> {
  const actors = store
    .prepare<[number], [key: number, number: number, actor: string]>(
      `SELECT account, min(number), coalesce(nullif(actor, ''), account.account_id)
       FROM entry JOIN account ON account.id = entry.account
       WHERE snapshot = ? AND verdict IN (${NODE_VERDICTS.map((verdict) => `'${verdict}'`).join(', ')})
       GROUP BY account ORDER BY account`,
    )
    .raw()
    .all(id);
  const keys = actors.map(([key]) => key);
  const placeOf = new Map(keys.map((key, place) => [key, place]));
  const sums = emptySums(keys.length, activityDays);
  const dayOf = dayOfWindow(windowOf(date, activityDays));
  for (const post of posts) {
    const place = placeOf.get(keyOf(post.account));
    if (place !== undefined) addPost(sums, place, dayOf(post.at), post);
  }
  for (const [layer, table] of [
    ['mentions', 'mention'],
    ['reposts', 'repost'],
  ] as const) {
    const ties = store
      .prepare<[number], [number, number, number]>(
        `SELECT source, target, count FROM ${table} WHERE snapshot = ?`,
      )
      .raw()
      .iterate(id);
    for (const [from, to, count] of ties) {
      const [source, target] = [placeOf.get(from), placeOf.get(to)];
      if (source === undefined || target === undefined || actors[source]![2] === actors[target]![2]) continue;
      addTie(sums, layer, { source, target, count });
    }
  }
  return {
    activity_sum: sumRows(sums, keys),
    activity_week: weekRows(sums, keys),
    activity_language: languageRows(sums, keys),
  };
}

function* sumRows({ columns }: ActivitySums, keys: readonly number[]): Generator<Row> {
  for (const [account, key] of keys.entries()) {
    const row = SUM_COLUMNS.map((column) => columns[column][account]!);
    if (row.some((value) => value !== 0)) yield [key, ...row];
  }
}

function* weekRows({ weeks, days }: ActivitySums, keys: readonly number[]): Generator<Row> {
  const count = weekCount(days);
  for (const [account, key] of keys.entries()) {
    for (let week = 0; week < count; week++) {
      const row = WEEK_COLUMNS.map((column) => weeks[column][account * count + week]!);
      if (row.some((value) => value !== 0)) yield [key, week, ...row];
    }
  }
}

function* languageRows({ languages }: ActivitySums, keys: readonly number[]): Generator<Row> {
  for (const [account, key] of keys.entries()) {
    for (const row of [...languages[account]!].sort(([a], [b]) => (a < b ? -1 : 1))) yield [key, ...row];
  }
}

/** Their account is its key. */
function* readPostsByKey(store: Store, snapshot: number): Generator<DatedPost> {
  const rows = store
    .prepare<[number], [...PostRow, account: number]>(
      `SELECT ${POST_COLUMNS}, account FROM post
       WHERE snapshot = ? ORDER BY account, at`,
    )
    .raw()
    .iterate(snapshot);
  for (const row of rows) yield postOf(row[7], row);
}
