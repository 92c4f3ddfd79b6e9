/** A log refuses what SQL would change of it, and what is added to it from outside, or changed behind its triggers, is told. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicationTerms } from '../../src/roster/publication-terms.ts';
import type { Store } from '../../src/store/driver.ts';
import { sqliteDriver } from '../../src/store/driver.ts';
import { forgetAccount } from '../../src/store/forget.ts';
import { readLog } from '../../src/store/read-log.ts';
import { openMemoryStore, openStore } from '../../src/store/store.ts';
import { verifyLog } from '../../src/store/verify-log.ts';
import { findWatch, readWatched, watchWriter } from '../../src/store/watch-log.ts';
import { watchPurchases } from '../../src/store/watch-purchases.ts';
import { writeLog } from '../../src/store/write-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { drawLog } from '../support/random-log.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
let db: string;
let store: Store;
let number = 0;

const watch = (of = store) => findWatch(of, 'drawn')!;
const changed = () => verifyLog(store, watch()).changed;

/** As another program does, which knows nothing of entente. */
function outside(sql: string): void {
  const plain = new (sqliteDriver())(db);
  plain.pragma('foreign_keys = OFF');
  try {
    plain.exec(sql);
  } finally {
    plain.close();
  }
}

const made = join(folder.path, 'made.sqlite');
store = openStore(made);
drawLog(store, 'outside', 30);
const book = watchPurchases(store, watch(), () => 1_700_000_000_000);
book.settle({ reservation: book.reserve('follow', 0.01, 5), count: 5 });
store.close();

beforeEach(() => {
  db = join(folder.path, `study-${number++}.sqlite`);
  copyFileSync(made, db);
  store = openStore(db);
});
afterEach(() => store.close());

const REFUSED = {
  'the country of a past day': "UPDATE watch_roster SET text = replace(text, 'a', 'b')",
  'a roster in the place of another':
    "INSERT OR REPLACE INTO watch_roster SELECT watch, number, read_at, '' FROM watch_roster",
  'a roster out of turn': "INSERT INTO watch_roster VALUES (1, 99, 0, '')",
  'a roster less': 'DELETE FROM watch_roster',
  'a tie in the place of another': `INSERT OR REPLACE INTO watch_tie SELECT id, watch, kind, target, source, record_key, from_ms, to_ms, how, revision,
    followed_at, doubt, cid FROM watch_tie WHERE id = 1`,
  'a sweep in the place of another':
    'INSERT OR REPLACE INTO watch_sweep SELECT id, watch, began_at, ended_at, 1, 0, 0, 0, 0 FROM watch_sweep',
  'an event in the place of another':
    "INSERT OR REPLACE INTO watch_event SELECT id, watch, account, 'back', from_ms, to_ms, detail FROM watch_event",
  'another network': "UPDATE watch SET network = 'x'",
  'another beginning': 'UPDATE watch SET started_at = 0',
  'another log in its place': 'INSERT OR REPLACE INTO watch SELECT * FROM watch',
  'dollars that come back':
    "INSERT INTO watch_payment (watch, to_ms, item, price, item_count, lost) VALUES (1, 1, 'follow', -5, 1, 0)",
  'dollars that are reserved to come back':
    "INSERT INTO watch_reservation (watch, asked_ms, item, price, item_count) VALUES (1, 1, 'follow', 5, -1)",
  'a payment less': 'DELETE FROM watch_payment',
};

test.each(Object.entries(REFUSED))('with triggers standing SQL is refused: %s', (_, sql) => {
  expect(() => outside(sql)).toThrow(/only added to|below nothing/);
  expect(changed()).toEqual([]);
});

test('a row that says what one says already takes no other place', () => {
  outside(`INSERT OR REPLACE INTO watch_span SELECT watch, account, from_ms, to_ms, proof, 99 FROM watch_span;
    INSERT OR REPLACE INTO watch_tie (watch, kind, source, target, record_key, from_ms, to_ms, how)
      SELECT watch, kind, source, source, record_key, from_ms, to_ms, how FROM watch_tie`);
  expect(changed()).toEqual([]);
});

const TIE =
  "INSERT INTO watch_tie (watch, kind, source, target, record_key, to_ms, how) VALUES (1, 'formed', 1, 2, 'new', 5, 'stream')";

const ADDED: Record<string, [sql: string, what: string]> = {
  'a tie': [TIE, 'ties'],
  'a span': ["INSERT INTO watch_span VALUES (1, 1, 1, 2, 'chain', 1)", 'spans'],
  'a sweep': [
    'INSERT INTO watch_sweep (watch, began_at, ended_at, account_count, read_count, failed_count, untold_count, told_count) VALUES (1, 1, 2, 9, 9, 0, 0, 9)',
    'sweeps',
  ],
  'an event': [
    "INSERT INTO watch_event (watch, account, kind, to_ms, detail) VALUES (1, 1, 'deleted', 5, '')",
    'events of accounts',
  ],
  'a roster': [
    "INSERT INTO watch_roster SELECT watch, number + 1, read_at, 'network,handle' FROM watch_roster ORDER BY number DESC LIMIT 1",
    'rosters',
  ],
  'a payment': [
    "INSERT INTO watch_payment (watch, to_ms, item, price, item_count, lost) VALUES (1, 1, 'follow', 0.01, 900, 0)",
    'payments',
  ],
  'what is known of an account now': ['UPDATE watch_account SET proved_at = proved_at + 1', 'accounts'],
  'how far a stream has told': [
    "INSERT INTO watch_stream VALUES (1, 'another', '1', 99999999999999)",
    'places of streams',
  ],
  'a follow that stands': [
    "INSERT INTO watch_standing VALUES (1, 1, 'new', 2, NULL, NULL, NULL)",
    'what stands now',
  ],
  'a follow that stands no more': ['DELETE FROM watch_standing', 'what stands now'],
  'when it was swept': ['UPDATE watch SET swept_at = swept_at + 1', 'when it was swept'],
  'days that were never pruned': [
    "INSERT INTO watch_pruning VALUES (1, 1, '', '', 0); DELETE FROM watch_span WHERE to_ms < 1",
    'prunings',
  ],
  'rows taken through a pruning of its own': [
    "INSERT INTO watch_pruning VALUES (1, 99999999999999, '', '', 0); DELETE FROM watch_tie",
    'ties',
  ],
  'a tie behind the triggers': [
    'DROP TRIGGER watch_tie_update; UPDATE watch_tie SET to_ms = to_ms - 1 WHERE id = 1',
    'ties',
  ],
  'the network behind the triggers': [
    'DROP TRIGGER watch_update; UPDATE watch SET options = \'{"x":1}\'',
    'its head',
  ],
  'whose an id is, behind the triggers': [
    "DROP TRIGGER account_update; UPDATE account SET account_id = 'did:plc:other' WHERE id = 1",
    'ties',
  ],
};

test.each(Object.entries(ADDED))('is told by verification: %s', (_, [sql, what]) => {
  expect(changed()).toEqual([]);
  outside(sql);
  expect(changed()).toContain(what);
});

test('what the program does to a log holds: a step that fails within others, forget, export and import', async () => {
  const writer = watchWriter(store, watch());
  const place = { stream: 'told', cursor: '7', toldAt: 1 };
  expect(() =>
    writer.together(() => {
      writer.place(place);
      throw new Error('broken off');
    }),
  ).toThrow('broken off');
  const span = { accountId: 'did:plc:none', from: 1, to: 2, proof: 'chain', cohort: 1 } as const;
  writer.together(() => {
    writer.place({ ...place, cursor: '8' });
    try {
      writer.step({ account: null as never, ties: [], accounts: [], spans: [span] });
    } catch {
      // What came before it stays.
    }
    writer.place({ ...place, cursor: '9' });
  });
  // Undone with what is around it.
  const [account] = readWatched(store, watch());
  const step = { account: account!, ties: [], accounts: [], spans: [] };
  writer.step(step);
  const other = watchWriter(store, watch());
  expect(() =>
    store.transaction(() => {
      other.step({ ...step, account: { ...account!, gap: 'of nothing' } });
      throw new Error('broken off');
    })(),
  ).toThrow('broken off');
  writer.step({ ...step, account: { ...account!, gap: 'another' } });
  expect(changed()).toEqual([]);
  const dir = join(folder.path, `log-${number}`);
  await writeLog(store, watch(), {
    dir,
    terms: publicationTerms('sandbox'),
    exportedAt: '2026-01-01T00:00:00Z',
  });
  const imported = openMemoryStore();
  readLog(imported, dir, '2026-01-01T00:00:00Z');
  expect(verifyLog(imported, watch(imported))).toEqual({ changed: [], since: null });
  const [accountId] = store.prepare<[], string>('SELECT account_id FROM account ORDER BY id').pluck().all();
  forgetAccount(store, { network: 'sandbox', accountId: accountId! }, '2026-01-01T00:00:00Z');
  expect(changed()).toEqual([]);
});

test('a log of an earlier version says from when on its rows are its own', () => {
  store.exec('DELETE FROM watch_sum');
  expect(verifyLog(store, watch())).toEqual({ changed: [], since: undefined });
  outside(TIE);
  store.exec('DELETE FROM watch_standing');
  expect(changed()).toEqual(['what stands now']);
  watchWriter(store, watch()).place({ stream: 'told', cursor: '1', toldAt: 1 });
  expect(verifyLog(store, watch()).since).toBeGreaterThan(0);
  outside(TIE.replace("'new'", "'newer'"));
  expect(changed()).toEqual(['ties', 'what stands now']);
});

test('what a log of an earlier version had by then is known of no row, whether spans have ended since or not', () => {
  store.exec('DELETE FROM watch_sum');
  const last = store.prepare<[], number>('SELECT max(to_ms) FROM watch_tie').pluck().get()!;
  outside(`INSERT INTO watch_tie (watch, kind, source, target, record_key, to_ms, how)
    VALUES (1, 'formed', 1, 2, 'late', ${last + 5}, 'stream')`);
  watchWriter(store, watch()).place({ stream: 'told', cursor: '1', toldAt: 1 });
  expect(verifyLog(store, watch()).since).toBeGreaterThanOrEqual(last + 5);
});

test('snapshots verify tells it of a log, of a view that is gone, and of an export', async () => {
  const verify = (...words: string[]) =>
    runHere(['snapshots', 'verify', ...words, '--db', db, '--format', 'json']);
  expect(JSON.parse((await verify('drawn')).stdout)).toMatchObject({ verified: 1, faults: 0 });
  const dir = join(folder.path, 'verified');
  await writeLog(store, watch(), {
    dir,
    terms: publicationTerms('sandbox'),
    exportedAt: '2026-01-01T00:00:00Z',
  });
  expect(JSON.parse((await verify(dir)).stdout)).toMatchObject({ verified: 1, faults: 0 });
  outside(`${TIE}; DROP VIEW follows; CREATE TRIGGER mine AFTER INSERT ON tie BEGIN DELETE FROM tie; END`);
  const { code, stdout } = await verify('drawn');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    answer: expect.stringMatching(
      /^1 copy of 1 differs .* is not as entente made it \(the view follows is gone; the trigger mine is none of entente's\): /,
    ),
    rows: [{ fault: 'changed: ties, what stands now' }],
    faults: 1,
    database_faults: 2,
  });
  expect((await verify(dir)).code).toBe(0);
});
