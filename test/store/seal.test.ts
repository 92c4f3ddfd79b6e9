import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/driver.ts';
import { sqliteDriver } from '../../src/store/driver.ts';
import { keepSeats } from '../../src/store/seats.ts';
import { changedParts, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { postedSnapshot } from '../support/posted.ts';
import { SEATS } from '../support/seats.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

let directory: string;
let store: Store;
let plain: Database.Database;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'entente-'));
  store = openStore(join(directory, 'test.sqlite'));
  const snapshot = smallSnapshot(store, 'sealed', THREE, [
    [0, 1],
    [1, 0],
    [2, 0],
  ]);
  keepSeats(store, snapshot, SEATS);
  sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z' });
  sealSnapshot(store, postedSnapshot(store, 'posted'), { sealedAt: '2026-06-02T00:00:00.000Z' });
  smallSnapshot(store, 'open', THREE, [[0, 2]]);
  plain = new (sqliteDriver())(join(directory, 'test.sqlite'));
  plain.pragma('foreign_keys = OFF');
});

afterEach(() => {
  plain.close();
  store.close();
  rmSync(directory, { recursive: true });
});

const SEALED = `(SELECT id FROM snapshot WHERE name = 'sealed')`;
const OPEN = `(SELECT id FROM snapshot WHERE name = 'open')`;
const POSTED = `(SELECT id FROM snapshot WHERE name = 'posted')`;

describe('a plain SQLite connection cannot change a sealed snapshot', () => {
  test.each([
    ['insert a tie', `INSERT INTO tie (snapshot, source, target) VALUES (${SEALED}, 3, 1)`],
    [
      'insert or replace a tie',
      `INSERT OR REPLACE INTO tie (snapshot, source, target, followed_at) VALUES (${SEALED}, 1, 2, '2020')`,
    ],
    [
      'insert or ignore a tie',
      `INSERT OR IGNORE INTO tie (snapshot, source, target) VALUES (${SEALED}, 3, 2)`,
    ],
    [
      'upsert a tie',
      `INSERT INTO tie (snapshot, source, target) VALUES (${SEALED}, 1, 2) ON CONFLICT DO UPDATE SET followed_at = '2020'`,
    ],
    ['update a tie', `UPDATE tie SET target = 3 WHERE snapshot = ${SEALED} AND source = 1`],
    ['delete a tie', `DELETE FROM tie WHERE snapshot = ${SEALED}`],
    ['move a tie in', `UPDATE tie SET snapshot = ${SEALED} WHERE snapshot = ${OPEN}`],
    [
      'move a tie in over another',
      `UPDATE OR REPLACE tie SET snapshot = ${SEALED}, target = 2 WHERE snapshot = ${OPEN}`,
    ],
    ['move a tie out', `UPDATE tie SET snapshot = ${OPEN} WHERE snapshot = ${SEALED} AND source = 2`],
    ['change a verdict', `UPDATE entry SET verdict = 'hidden' WHERE snapshot = ${SEALED}`],
    [
      'change a roster row',
      `UPDATE OR REPLACE entry SET name = 'X' WHERE snapshot = ${SEALED} AND number = 1`,
    ],
    ['delete an entry', `DELETE FROM entry WHERE snapshot = ${SEALED}`],
    [
      'add a profile',
      `INSERT INTO profile (snapshot, account, handle, display_name) VALUES (${SEALED}, 1, 'x', 'x')`,
    ],
    ['add a reading', `INSERT INTO reading (snapshot, account, way) VALUES (${SEALED}, 1, 'x')`],
    [
      'add an unseen tie',
      `INSERT INTO unseen_tie (snapshot, source, target, reason) VALUES (${SEALED}, 1, 3, 'x')`,
    ],
    ['change a proof', `UPDATE evidence SET proof = 'official-site' WHERE snapshot = ${SEALED}`],
    [
      'replace evidence',
      `UPDATE OR REPLACE evidence SET number = 1 WHERE snapshot = ${SEALED} AND number = 2`,
    ],
    [
      'insert over evidence',
      `INSERT OR REPLACE INTO evidence SELECT * FROM evidence WHERE snapshot = ${SEALED}`,
    ],
    ['delete what was not found', `DELETE FROM evidence WHERE "row" = 'none-found'`],
    ['change who holds a seat', `UPDATE seat SET holder = 'X' WHERE snapshot = ${SEALED}`],
    ['delete a seat', `DELETE FROM seat WHERE snapshot = ${SEALED}`],
    ['add a feed', `INSERT INTO feed (snapshot, account, verdict) VALUES (${SEALED}, 1, 'empty')`],
    [
      'replace a feed',
      `INSERT OR REPLACE INTO feed (snapshot, account, verdict) VALUES (${POSTED}, 1, 'failed')`,
    ],
    ['change the counts of a post', `UPDATE post SET likes = 0 WHERE snapshot = ${POSTED}`],
    ['delete a post', `DELETE FROM post WHERE snapshot = ${POSTED}`],
    [
      'move a post in',
      `INSERT INTO post VALUES (${OPEN}, 1, 'k', 1, 'post', '', 1, 1, 1, 1); UPDATE post SET snapshot = ${POSTED} WHERE key = 'k'`,
    ],
    ['add a hashtag', `INSERT INTO hashtag VALUES (${POSTED}, 1, '2026-05-30', 'new', 1)`],
    ['raise a mention', `UPDATE OR REPLACE mention SET count = count + 1 WHERE snapshot = ${POSTED}`],
    ['delete a repost', `DELETE FROM repost WHERE snapshot = ${POSTED}`],
    ['say that ties are withheld', `UPDATE snapshot SET withheld = '["ties"]' WHERE name = 'sealed'`],
    ['change the version of the hash', `UPDATE snapshot SET hash_version = 1 WHERE name = 'sealed'`],
    ['change the key of a tie', `UPDATE tie SET record_key = '3l' WHERE snapshot = ${SEALED}`],
    ['change the days of posts', `UPDATE snapshot SET activity_days = 7 WHERE name = 'posted'`],
    [
      'un-seal',
      `UPDATE snapshot SET state = 'open', content_hash = NULL, parts = NULL, sealed_at = NULL WHERE name = 'sealed'`,
    ],
    ['rename', `UPDATE snapshot SET name = 'other' WHERE name = 'sealed'`],
    ['delete the snapshot', `DELETE FROM snapshot WHERE name = 'sealed'`],
    ['replace the snapshot by name', `UPDATE OR REPLACE snapshot SET name = 'sealed' WHERE name = 'open'`],
    ['replace the snapshot by id', `UPDATE OR REPLACE snapshot SET id = ${SEALED} WHERE name = 'open'`],
    [
      'insert over the snapshot',
      `INSERT OR REPLACE INTO snapshot (id, name, network, date, state, origin, meaning, simulated, extra_columns, options, started_at)
       VALUES (${SEALED}, 'sealed', 'x', '2020-01-01', 'open', 'crawl', 'shown', 0, '[]', '{}', '')`,
    ],
    ['rename an account', `UPDATE account SET account_id = 'did:plc:z' WHERE id = 1`],
    ['replace an account', `INSERT OR REPLACE INTO account (id, network, account_id) VALUES (1, 'x', 'x:1')`],
    ['delete an account', `DELETE FROM account WHERE id = 1`],
  ])('%s', (_, sql) => {
    const before = plain.prepare('SELECT * FROM tie').all();
    expect(() => plain.exec(sql)).toThrow(/never changes|keeps its id/);
    expect(plain.prepare('SELECT * FROM tie').all()).toEqual(before);
    for (const name of ['sealed', 'posted']) {
      expect(changedParts(store, findSnapshot(store, name)!)).toEqual([]);
    }
  });

  test('an open one takes changes all the same', () => {
    plain.exec(
      `DELETE FROM tie WHERE snapshot = ${OPEN}; UPDATE entry SET verdict = 'failed' WHERE snapshot = ${OPEN}`,
    );
    expect(plain.prepare(`SELECT count(*) FROM tie WHERE snapshot = ${OPEN}`).pluck().get()).toBe(0);
  });
});

test('verification names the part that was changed behind the triggers', () => {
  plain.exec(`DROP TRIGGER tie_sealed_delete; DELETE FROM tie WHERE snapshot = ${SEALED} AND source = 3`);
  expect(changedParts(store, findSnapshot(store, 'sealed')!)).toEqual(['ties']);
});

const BESIDE = 'what is sealed beside the content';

describe('what was changed behind the triggers and called withheld is told', () => {
  const changed = (sql: string) => {
    for (const trigger of ['tie_sealed_delete', 'tie_sealed_update', 'snapshot_sealed_update']) {
      plain.exec(`DROP TRIGGER IF EXISTS ${trigger}`);
    }
    plain.exec(sql);
    return changedParts(store, findSnapshot(store, 'sealed')!);
  };

  test('ties, which no terms withhold', () => {
    expect(
      changed(`DELETE FROM tie WHERE snapshot = ${SEALED} AND source = 3;
        UPDATE snapshot SET withheld = '["ties"]' WHERE name = 'sealed'`),
    ).toEqual(['ties', BESIDE, 'what is withheld']);
  });

  test('profiles, where the terms of the network let them be published', () => {
    expect(changed(`UPDATE snapshot SET withheld = '["profiles"]' WHERE name = 'sealed'`)).toEqual([
      BESIDE,
      'what is withheld',
    ]);
  });

  test('a snapshot that says now that its terms withhold profiles', () => {
    expect(
      changed(
        `UPDATE snapshot SET withheld = '["profiles"]', withholdable = '["profiles"]' WHERE name = 'sealed'`,
      ),
    ).toEqual(['facts', BESIDE]);
  });

  test('the key of a record, and another version of the hash', () => {
    expect(changed(`UPDATE tie SET record_key = '3l' WHERE snapshot = ${SEALED} AND source = 3`)).toEqual([
      'ties',
    ]);
    expect(changed(`UPDATE snapshot SET hash_version = 1 WHERE name = 'sealed'`)).toEqual([
      ...['facts', 'ties', 'profiles', 'seats', 'evidence'],
    ]);
  });
});

test('sealing twice, or with entries unread and no reason, is refused with what to do', () => {
  const sealed = findSnapshot(store, 'sealed')!;
  expect(() => sealSnapshot(store, sealed, { sealedAt: '2026-06-02' })).toThrow('sealed already');
  plain.exec(`UPDATE entry SET verdict = NULL WHERE snapshot = ${OPEN} AND number = 2`);
  const open = findSnapshot(store, 'open')!;
  expect(() => sealSnapshot(store, open, { sealedAt: '2026-06-02' })).toThrow(
    'entente seal open --unread REASON',
  );
  sealSnapshot(store, open, { sealedAt: '2026-06-02', unread: 'budget' });
  expect(
    plain.prepare(`SELECT verdict, reason FROM entry WHERE snapshot = ${OPEN} AND number = 2`).get(),
  ).toEqual({
    verdict: 'not-read',
    reason: 'budget',
  });
});

test('a database of a newer entente is refused by name', () => {
  plain.exec(`INSERT INTO migration VALUES ('999-future')`);
  expect(() => openStore(join(directory, 'test.sqlite'))).toThrow(/newer entente \(it has 999-future\)/);
});
