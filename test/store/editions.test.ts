/** An edition in the database is what it was when it was made. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Store, sqliteDriver } from '../../src/store/driver.ts';
import { editionHashes } from '../../src/store/edition-text.ts';
import {
  createEdition,
  editionsWith,
  findEdition,
  listEditions,
  removeEdition,
} from '../../src/store/editions.ts';
import { openStore } from '../../src/store/store.ts';
import { createWatch } from '../../src/store/watch-log.ts';
import { sealedSnapshot } from '../support/snapshots.ts';

const SNAPSHOTS = [
  { network: 'bluesky', name: 'b', date: '2026-06-01', contentHash: 'aa' },
  { network: 'mastodon', name: 'm', date: '2026-05-01', contentHash: 'bb' },
];
const EDITION = {
  name: 'both',
  withinDays: 60,
  hashVersion: 1,
  contentHash: 'cc',
  parts: { actors: 'dd', facts: 'ee' },
  snapshots: SNAPSHOTS,
  stated: [{ network: 'bluesky', accountId: 'did:plc:a', actor: 'ann' }],
};

let directory: string;
let store: Store;
let plain: Database.Database;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'entente-'));
  store = openStore(join(directory, 'test.sqlite'));
  createEdition(store, EDITION);
  plain = new (sqliteDriver())(join(directory, 'test.sqlite'));
  plain.pragma('foreign_keys = OFF');
});

afterEach(() => {
  plain.close();
  store.close();
  rmSync(directory, { recursive: true });
});

test.each([
  ['join another snapshot', `INSERT INTO edition_snapshot VALUES (1, 'x', 'x', '2026-06-01', 'ff')`],
  [
    'put another in its place',
    `INSERT OR REPLACE INTO edition_snapshot VALUES (1, 'bluesky', 'x', '', 'ff')`,
  ],
  ['change a hash', `UPDATE edition_snapshot SET content_hash = 'ff'`],
  ['leave one out', `DELETE FROM edition_snapshot WHERE network = 'bluesky'`],
  ['state another actor', `INSERT INTO edition_actor VALUES (1, 'bluesky', 'did:plc:b', 'bob')`],
  ['change an actor', `UPDATE OR REPLACE edition_actor SET actor = 'bob'`],
  ['take a statement back', `DELETE FROM edition_actor`],
  ['rename it', `UPDATE edition SET name = 'x'`],
  ['write over it', `INSERT OR REPLACE INTO edition VALUES (1, 'both', 1, 1, 'ff', '{}')`],
  ['write over its name', `INSERT OR REPLACE INTO edition VALUES (2, 'both', 1, 1, 'ff', '{}')`],
  ['delete it', 'DELETE FROM edition'],
])('a plain SQLite connection cannot %s', (_, sql) => {
  expect(() => plain.exec(sql)).toThrow('an edition never changes');
  expect(findEdition(store, 'both')).toEqual(EDITION);
});

test('a name is of one thing', () => {
  expect(() => createEdition(store, EDITION)).toThrow('there is an edition both already');
  expect(() => sealedSnapshot(store, 'both')).toThrow('there is an edition both already');
  expect(() =>
    createWatch(store, {
      name: 'both',
      network: 'bluesky',
      simulated: false,
      isKeyed: true,
      options: {},
      startedAt: Date.parse('2026-06-01T00:00:00Z'),
    }),
  ).toThrow('there is an edition both; choose another name for the log');
  expect(() => createEdition(store, { ...EDITION, name: 'a/b' })).toThrow('"a/b" cannot name an edition');
});

test('an edition is found by its name and by what it joins, and is gone when it is removed', () => {
  const { contentHash } = sealedSnapshot(store, 'three');
  createEdition(store, {
    ...EDITION,
    name: 'earlier',
    snapshots: [{ ...SNAPSHOTS[1]!, name: 'three', contentHash: contentHash! }],
    stated: [],
  });
  expect(listEditions(store).map(({ name }) => name)).toEqual(['earlier', 'both']);
  expect(editionsWith(store, contentHash!)).toEqual(['earlier']);
  removeEdition(store, 'both');
  expect(listEditions(store).map(({ name }) => name)).toEqual(['earlier']);
  expect(plain.prepare('SELECT count(*) FROM edition_actor').pluck().get()).toBe(0);
  expect(() => plain.exec(`DELETE FROM edition`)).toThrow('an edition never changes');
});

test('the hash is of the snapshots’ hashes, dates and networks, in any order, and of every account; not of names', () => {
  const facts = { hashVersion: 1, withinDays: 60, snapshots: SNAPSHOTS };
  const { contentHash } = editionHashes(facts, 'x\n');
  const hashOf = (changed: Partial<typeof facts>, actors = 'x\n') =>
    editionHashes({ ...facts, ...changed }, actors).contentHash;
  expect(hashOf({ snapshots: [...SNAPSHOTS].reverse() })).toBe(contentHash);
  expect(hashOf({ snapshots: SNAPSHOTS.map((each) => ({ ...each, name: 'z' })) })).toBe(contentHash);
  const others = [
    hashOf({ withinDays: 61 }),
    hashOf({}, 'y\n'),
    hashOf({ snapshots: [SNAPSHOTS[0]!] }),
    hashOf({ snapshots: [SNAPSHOTS[0]!, { ...SNAPSHOTS[1]!, contentHash: 'ff' }] }),
    hashOf({ snapshots: [SNAPSHOTS[0]!, { ...SNAPSHOTS[1]!, date: '2026-05-02' }] }),
  ];
  expect(new Set([contentHash, ...others]).size).toBe(6);
});
