/** Sums of posts are under the seal of their snapshot, though not under its hash: made once, told when they do not fit, forgotten with an account. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTIVITY_TABLES } from '../../src/store/activity-schema.ts';
import type { Store } from '../../src/store/driver.ts';
import { forgetAccount } from '../../src/store/forget.ts';
import { KEPT_ACTIVITY_TABLES } from '../../src/store/kept-activity.ts';
import { migrate } from '../../src/store/migrations.ts';
import { changedParts, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openCopy, openMemoryStore, openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { postedSnapshot } from '../support/posted.ts';

const folder = temporaryFolder();
const SEALED_AT = '2026-06-02T00:00:00.000Z';
const KEPT = 'kept sums of the posts';

const sealed = (store: Store) =>
  sealSnapshot(store, postedSnapshot(store, 'posted'), { sealedAt: SEALED_AT });

/** The rows of every table, by handle in place of the keys. */
const keptIn = (store: Store) =>
  Object.fromEntries(
    KEPT_ACTIVITY_TABLES.map((table) => {
      const rows = store
        .prepare<[], Record<string, unknown>>(
          `SELECT account_id, ${table}.* FROM ${table} JOIN account ON account.id = account ORDER BY 1, 4, 5`,
        )
        .all();
      return [table, rows.map(({ snapshot: _, account: __, account_id: id, ...row }) => ({ id, ...row }))];
    }),
  );

const zero = { post: 0, reply: 0, thread: 0, quote: 0, repost: 0, active_days: 0, last_day: 0, stated: 0 };
const none = { counted: 0, interactions: 0, mentions_in: 0, mentions_out: 0, reposts_in: 0, reposts_out: 0 };
const empty = { ...zero, ...none };
/** Of likes, reposts and replies; quotes are stated of no post. */
const stated = 0b111;

test('the sums of three accounts', () => {
  const store = openMemoryStore();
  sealed(store);
  expect(keptIn(store)).toEqual({
    activity_sum: [
      {
        ...empty,
        id: 'did:plc:a',
        reply: 1,
        quote: 1,
        repost: 1,
        active_days: 2,
        stated,
        counted: 2,
        interactions: 8,
        mentions_in: 4,
        mentions_out: 1,
        reposts_out: 2,
      },
      { ...empty, id: 'did:plc:b', mentions_in: 1 },
      {
        ...empty,
        id: 'did:plc:c',
        post: 1,
        thread: 1,
        active_days: 2,
        stated,
        counted: 2,
        interactions: 1_000_024,
        mentions_out: 4,
        reposts_in: 2,
      },
    ],
    // Five weeks of thirty days: the first has two of them, 3 and 4 May.
    activity_week: [
      { id: 'did:plc:a', week: 0, own: 1, replies: 1, reposts: 0, interactions: 6 },
      { id: 'did:plc:a', week: 4, own: 1, replies: 0, reposts: 1, interactions: 2 },
      { id: 'did:plc:c', week: 3, own: 2, replies: 0, reposts: 0, interactions: 1_000_024 },
    ],
    activity_language: [
      { id: 'did:plc:a', language: '', own: 1 },
      { id: 'did:plc:a', language: 'fr', own: 1 },
      { id: 'did:plc:c', language: 'zh', own: 2 },
    ],
    activity_hashtag: [
      { id: 'did:plc:a', tag: '-formula', own: 1 },
      { id: 'did:plc:a', tag: 'été', own: 2 },
      { id: 'did:plc:c', tag: '和平', own: 1 },
    ],
  });
});

test('an open snapshot has none, since it may still change', () => {
  const store = openMemoryStore();
  postedSnapshot(store, 'open');
  expect(Object.values(keptIn(store)).flat()).toEqual([]);
});

describe('a sealed snapshot refuses every change of them', () => {
  test.each(
    KEPT_ACTIVITY_TABLES.flatMap((table) => [
      `DELETE FROM ${table}`,
      `UPDATE OR REPLACE ${table} SET account = 1`,
      `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
    ]),
  )('%s', (sql) => {
    const store = openMemoryStore();
    sealed(store);
    const before = keptIn(store);
    expect(() => store.exec(sql)).toThrow('a sealed snapshot never changes');
    expect(keptIn(store)).toEqual(before);
  });
});

describe('what was changed behind the triggers is told by verification', () => {
  test.each([
    'UPDATE activity_sum SET reply = reply + 1 WHERE reply = 1',
    'DELETE FROM activity_sum WHERE post = 1',
    'UPDATE activity_week SET interactions = 0',
    'INSERT INTO activity_week SELECT snapshot, account, 1, 1, 0, 0, 0 FROM activity_sum LIMIT 1',
    "UPDATE activity_language SET language = 'en' WHERE language = 'zh'",
    "DELETE FROM activity_hashtag WHERE tag = 'été'",
  ])('%s', (sql) => {
    const store = openMemoryStore();
    const snapshot = sealed(store);
    for (const table of KEPT_ACTIVITY_TABLES) {
      for (const change of ['insert', 'update', 'delete']) {
        store.exec(`DROP TRIGGER ${table}_sealed_${change}`);
      }
    }
    store.exec(sql);
    expect(changedParts(store, snapshot)).toEqual([KEPT]);
  });
});

/** The database as it was before there were sums. */
function withoutSums(store: Store): void {
  for (const table of KEPT_ACTIVITY_TABLES) store.exec(`DROP TABLE ${table}`);
  store.exec("DELETE FROM migration WHERE name = '011-kept-activity'");
}

test('a database of before keeps the sums of what is sealed in it from now on, and the hash is what it was', () => {
  const store = openMemoryStore();
  const { contentHash } = sealed(store);
  postedSnapshot(store, 'open');
  const expected = keptIn(store);
  withoutSums(store);
  migrate(store, ':memory:');
  expect(keptIn(store)).toEqual(expected);
  const snapshot = findSnapshot(store, 'posted')!;
  expect([snapshot.contentHash, changedParts(store, snapshot)]).toEqual([contentHash, []]);
  expect(() => store.exec('DELETE FROM activity_week')).toThrow('a sealed snapshot never changes');
});

test('one that cannot be written has them in the copy that is asked, and stays as it is', () => {
  const path = join(folder.path, 'before.sqlite');
  const store = openStore(path);
  sealed(store);
  const expected = keptIn(store);
  withoutSums(store);
  store.close();
  const bytes = readFileSync(path);
  const copy = openCopy(path);
  expect(keptIn(copy)).toEqual(expected);
  copy.close();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('who is forgotten is in no sum, neither of its own nor of others', () => {
  const store = openMemoryStore();
  sealed(store);
  forgetAccount(store, { network: 'bluesky', accountId: 'did:plc:c' }, SEALED_AT);
  expect(changedParts(store, findSnapshot(store, 'posted.r1')!)).toEqual([]);
  const { activity_sum: sums } = keptIn(store);
  expect(sums).toMatchObject([
    { id: 'did:plc:a', mentions_in: 0, mentions_out: 1, reposts_out: 0 },
    { id: 'did:plc:b', mentions_in: 1 },
  ]);
  const tables = [...ACTIVITY_TABLES, ...KEPT_ACTIVITY_TABLES];
  const snapshots = tables.flatMap((table) =>
    store.prepare(`SELECT DISTINCT snapshot FROM ${table}`).pluck().all(),
  );
  expect(new Set(snapshots)).toEqual(new Set([findSnapshot(store, 'posted.r1')!.id]));
});
