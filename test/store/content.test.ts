/** A snapshot's ties, read out of the database. */
import { expect, test } from 'vitest';
import {
  readAccounts,
  readContent,
  readEntries,
  readHandles,
  readTies,
  readUnseen,
  streamContent,
  type TieDetail,
} from '../../src/store/content.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { type SmallAccount, smallSnapshot } from '../support/snapshots.ts';

/** Accounts whose keys in the database do not come in the order of their ids, since d was there before the others. */
function storeOfTwo() {
  const store = openMemoryStore();
  smallSnapshot(store, 'earlier', [{ id: 'did:plc:d' }, { id: 'did:plc:b' }], []);
  const accounts = ['a', 'b', 'c', 'd'].map((letter) => ({ id: `did:plc:${letter}` }));
  const all = accounts.flatMap((_, i) => accounts.flatMap((_, j) => (i === j ? [] : [[i, j] as const])));
  const snapshot = smallSnapshot(store, 'later', accounts, all);
  store
    .prepare(
      `UPDATE tie SET record_key = (SELECT account_id FROM account WHERE id = source) || '>' ||
       (SELECT account_id FROM account WHERE id = target), followed_at = '2026-01-01T00:00:00.000Z' WHERE snapshot = ?`,
    )
    .run(snapshot.id);
  return { store, snapshot };
}

test('ties come by the ids of their ends, each with its own key, whatever snapshots were there before', () => {
  const { store, snapshot } = storeOfTwo();
  const { ties, accounts } = readContent(store, snapshot);
  const named = Array.from(ties.source, (source, k) => `${accounts[source]}>${accounts[ties.target[k]!]}`);
  expect(named).toHaveLength(12);
  expect(named).toEqual([...named].sort());
  expect(ties.recordKey).toEqual(named);
});

test('of the details of ties those are read that are wanted and there', () => {
  const { store, snapshot } = storeOfTwo();
  const read = (wanted: readonly TieDetail[]) => {
    const ties = readTies(store, snapshot, readEntries(store, snapshot), wanted);
    return wanted.filter((detail) => ties[detail] !== null);
  };
  expect(read(['followedAt', 'recordKey'])).toEqual(['followedAt', 'recordKey']);
  expect(read(['recordKey'])).toEqual(['recordKey']);
  store.prepare('UPDATE tie SET record_key = NULL').run();
  expect(read(['followedAt', 'recordKey'])).toEqual(['followedAt']);
});

test('ties that were not seen come by the ids of their ends, too', () => {
  const { store, snapshot } = storeOfTwo();
  const writer = ledgerWriter(store, snapshot);
  store.prepare('DELETE FROM tie WHERE snapshot = ?').run(snapshot.id);
  const letters = ['d', 'b', 'c', 'a'];
  for (const source of letters)
    writer.leaveOpen(
      `did:plc:${source}`,
      letters
        .filter((target) => target !== source)
        .map((target) => ({ target: `did:plc:${target}`, reason: `${source}>${target}` })),
    );
  const { unseen, accounts } = readContent(store, snapshot);
  const ids = (ends: Uint32Array) => Array.from(ends, (end) => accounts[end]!.slice(8));
  const named = ids(unseen.source).map((source, k) => `${source}>${ids(unseen.target)[k]}`);
  expect(named).toHaveLength(12);
  expect(named).toEqual([...named].sort());
  expect(unseen.reason).toEqual(named);
});

test('ties are read one by one as they are read at once, and those of some accounts alone', () => {
  const { store, snapshot } = storeOfTwo();
  const { ties, accounts, unseen, entries } = readContent(store, snapshot);
  const streamed = streamContent(store, snapshot);
  expect([streamed.accounts, streamed.unseen, streamed.entries]).toEqual([accounts, unseen, entries]);
  const one = (k: number) => ({
    source: ties.source[k],
    target: ties.target[k],
    followedAt: ties.followedAt?.[k] ?? null,
    doubt: null,
    recordKey: ties.recordKey?.[k] ?? null,
    cid: null,
  });
  expect([...streamed.ties]).toEqual(Array.from(ties.source, (_, k) => one(k)));
  const all = readEntries(store, snapshot);
  const read = (ends: 'either' | 'both', ids: readonly string[]) => {
    const keys = [...all.indexOf].filter(([, k]) => ids.includes(all.accounts[k]!)).map(([key]) => key);
    return readTies(store, snapshot, all, ['recordKey'], { keys: new Set(keys), ends }).recordKey;
  };
  const of = (...ids: string[]) => read('either', ids);
  const [a, b] = ['did:plc:a', 'did:plc:b'];
  const ofA = ties.recordKey!.filter((key) => key!.includes(a));
  expect(ofA).toHaveLength(6);
  expect(of(a)).toEqual(ofA);
  expect(of(a, b)).toEqual(ties.recordKey!.filter((key) => key!.includes(a) || key!.includes(b)));
  expect(of()).toEqual([]);
  expect(read('both', [a, b])).toEqual(ties.recordKey!.filter((key) => key!.includes(a) && key!.includes(b)));
  expect(read('both', [a])).toEqual([]);
});

test('an entry that came to no account is among the entries, and not among the accounts', () => {
  const store = openMemoryStore();
  const rows: SmallAccount[] = [
    { id: 'did:plc:a', row: { extra: { party: 'B' } } },
    { id: 'did:plc:b', row: { extra: {} } },
    { id: 'did:plc:c' },
  ];
  const snapshot = smallSnapshot(store, 'small', rows, []);
  store.prepare("UPDATE entry SET account = NULL, verdict = 'not-found' WHERE number = 3").run();
  const { entries, accounts } = readEntries(store, snapshot);
  expect(accounts).toEqual(['did:plc:a', 'did:plc:b']);
  expect(
    entries.map(({ account, row, profile, reading }) => [account, row.extra.party, profile, reading]),
  ).toEqual([
    [0, 'B', null, null],
    [1, undefined, null, null],
    [null, 'A', null, null],
  ]);
  expect(readHandles(store, snapshot)).toEqual([
    { accountId: 'did:plc:a', rosterHandle: 'a.test', profileHandle: null },
    { accountId: 'did:plc:b', rosterHandle: 'b.test', profileHandle: null },
  ]);
});

test('what a crawl found of an account comes with its entry', () => {
  const store = openMemoryStore();
  const snapshot = smallSnapshot(store, 'small', [{ id: 'did:plc:a' }, { id: 'did:plc:b' }], []);
  const profile = {
    handle: 'new.test',
    displayName: 'A',
    audienceCount: 1,
    declaredCount: 2,
    postCount: 3,
    createdAt: '2020-01-01T00:00:00.000Z',
  };
  const writer = ledgerWriter(store, snapshot);
  writer.lookUps([{ number: 1, accountId: 'did:plc:a', profile }]);
  const page = { way: 'records', listedCount: 5, outsideCount: 4, malformedCount: 0, cursor: null };
  writer.page({ ...page, accountId: 'did:plc:a', ties: [] });
  const [entry] = readEntries(store, snapshot).entries;
  expect(entry).toMatchObject({ profile, reading: { way: 'records', listedCount: 5, outsideCount: 4 } });
  expect(readHandles(store, snapshot)[0]?.profileHandle).toBe('new.test');
});

test('accounts come by their ids, whatever the order of rows; what is open of some is read alone', () => {
  const store = openMemoryStore();
  const rows = ['d', 'b', 'a'].map((letter) => ({
    id: `did:plc:${letter}`,
    row: { country: `of ${letter}` },
  }));
  const snapshot = smallSnapshot(store, 'small', rows, [[0, 1]]);
  const { entries, ...accounts } = readEntries(store, snapshot);
  expect(accounts.accounts).toEqual(['did:plc:a', 'did:plc:b', 'did:plc:d']);
  expect(readAccounts(store, snapshot)).toEqual(accounts);
  expect(entries.map(({ account, row }) => [account, row.country, row.handle, row.extra])).toEqual([
    [2, 'of d', 'd.test', { party: 'A' }],
    [1, 'of b', 'b.test', { party: 'A' }],
    [0, 'of a', 'a.test', { party: 'A' }],
  ]);
  const writer = ledgerWriter(store, snapshot);
  for (const [source, target] of ['db', 'da', 'bd', 'ab'])
    writer.leaveOpen(`did:plc:${source}`, [{ target: `did:plc:${target}`, reason: `${source}${target}` }]);
  const keyOf = (index: number) => [...accounts.indexOf].find(([, k]) => k === index)![0];
  const open = (...of: number[]) =>
    readUnseen(store, snapshot, accounts, { keys: new Set(of.map(keyOf)), ends: 'either' }).reason;
  expect([open(0), open(1), open(0, 2), open()]).toEqual([
    ['ab', 'da'],
    ['ab', 'bd'],
    ['ab', 'bd', 'da'],
    [],
  ]);
});
