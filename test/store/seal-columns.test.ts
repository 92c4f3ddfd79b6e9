/** Every column of what is sealed, changed behind the triggers, is told by verification. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../src/store/driver.ts';
import { forgetAccount } from '../../src/store/forget.ts';
import { addOutsideTies } from '../../src/store/outside-ties.ts';
import { purchaseBook } from '../../src/store/purchases.ts';
import { withoutTriggers } from '../../src/store/remove-snapshot.ts';
import { keepSeats } from '../../src/store/seats.ts';
import { changedParts, listSnapshots, sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { postedSnapshot } from '../support/posted.ts';
import { runHere } from '../support/run-here.ts';
import { SEATS } from '../support/seats.ts';

const folder = temporaryFolder();

function sealedAs(name: string): string {
  const db = join(folder.path, `${name}.sqlite`);
  const store = openStore(db);
  const snapshot = postedSnapshot(store, 'posted');
  const ids = store.prepare<[], string>('SELECT account_id FROM account ORDER BY id').pluck().all();
  const [first, second] = ids as [string, string];
  addOutsideTies(store, snapshot, first, ['did:plc:outside']);
  const book = purchaseBook(store, snapshot);
  book.settle({ reservation: book.reserve('follow', 0.01, 5), count: 5 });
  const keyOf = store.prepare<[string], number>('SELECT id FROM account WHERE account_id = ?').pluck();
  store.prepare("INSERT INTO revision VALUES (?, ?, '3kmark')").run(snapshot.id, keyOf.get(first));
  store
    .prepare("INSERT OR IGNORE INTO unseen_tie VALUES (?, ?, ?, 'it was not shown')")
    .run(snapshot.id, keyOf.get(first), keyOf.get(second));
  store
    .prepare("INSERT OR IGNORE INTO reading (snapshot, account, way, finished) VALUES (?, ?, 'list', 1)")
    .run(snapshot.id, keyOf.get(first));
  store
    .prepare(
      "INSERT OR IGNORE INTO profile (snapshot, account, handle, display_name) VALUES (?, ?, 'one.test', 'One')",
    )
    .run(snapshot.id, keyOf.get(first));
  store.exec(
    "UPDATE tie SET followed_at = '2025-01-01T00:00:00Z', doubt = 'old', record_key = '3k', cid = 'bafy'",
  );
  keepSeats(store, snapshot, SEATS);
  sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z' });
  store.close();
  return db;
}

/** The number of a row, what tells a post from another while pages are read, and the seal itself, of which the database tells. */
const SAYS_NOTHING: readonly string[] = [
  'snapshot.id',
  'post.key',
  'snapshot.state',
  'seat.number',
  'evidence.number',
];

const TABLES = [
  ...[
    'snapshot',
    'entry',
    'profile',
    'reading',
    'tie',
    'unseen_tie',
    'seat',
    'evidence',
    'outside_tie',
    'revision',
    'payment',
    'feed',
  ],
  ...[
    'post',
    'hashtag',
    'mention',
    'repost',
    'activity_sum',
    'activity_week',
    'activity_language',
    'activity_hashtag',
  ],
];

const JSON_COLUMNS = ['extra_columns', 'options', 'counts', 'parts', 'withholdable', 'withheld', 'extra'];

/** What cannot be read any more is told too. */
function isTold(store: Store): boolean {
  try {
    return changedParts(store, listSnapshots(store)[0]!).length > 0;
  } catch {
    return true;
  }
}

test('every column of every sealed table', () => {
  const store = openStore(sealedAs('sealed'));
  const columns = TABLES.flatMap((table) =>
    (store.pragma(`table_info(${table})`) as { name: string; type: string }[])
      .filter(({ name }) => name !== 'snapshot' && !SAYS_NOTHING.includes(`${table}.${name}`))
      .map(({ name, type }) => ({ table, name, type })),
  );
  for (const table of TABLES) expect(store.prepare(`SELECT 1 FROM ${table}`).get(), table).toBeDefined();
  const triggers = store
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const trigger of triggers) store.exec(`DROP TRIGGER ${trigger}`);
  store.pragma('foreign_keys = OFF');
  store.pragma('ignore_check_constraints = ON');
  expect(isTold(store)).toBe(false);
  const untold: string[] = [];
  for (const { table, name, type } of columns) {
    store.exec('BEGIN');
    const value = JSON_COLUMNS.includes(name)
      ? `iif(json_type(${name}) = 'array', json_insert(${name}, '$[#]', json('["x","y"]')), json_set(${name}, '$.x', 1))`
      : type === 'TEXT'
        ? `coalesce("${name}", '') || 'x'`
        : `coalesce(${name}, 0) + 1`;
    store.exec(`UPDATE OR IGNORE ${table} SET "${name}" = ${value}`);
    if (!isTold(store)) untold.push(`${table}.${name}`);
    store.exec('ROLLBACK');
  }
  store.close();
  expect(untold).toEqual([]);
});

test('who is forgotten and is known from outside ties alone is gone from them, and the seal holds', () => {
  const store = openStore(sealedAs('forgotten'));
  const [snapshot] = listSnapshots(store);
  forgetAccount(
    store,
    { network: snapshot!.network, accountId: 'did:plc:outside' },
    '2026-06-03T00:00:00.000Z',
  );
  expect(store.prepare('SELECT * FROM outside_tie').all()).toEqual([]);
  expect(changedParts(store, snapshot!)).toEqual([]);
  store.close();
});

test('a database whose only seal was taken off is told by verification', async () => {
  const db = sealedAs('unsealed');
  const store = openStore(db);
  withoutTriggers(store, () => {
    store.exec("UPDATE snapshot SET state = 'open', content_hash = NULL, parts = NULL, sealed_at = NULL");
  });
  store.close();
  const { code, stdout } = await runHere(['snapshots', 'verify', '--db', db, '--format', 'json'], {
    cwd: folder.path,
  });
  expect(JSON.parse(stdout)).toMatchObject({ verified: 0, database_faults: 1 });
  expect(code).toBe(1);
});
