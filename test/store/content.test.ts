/** A snapshot's ties, read out of the database. */
import { expect, test } from 'vitest';
import { readContent, readEntries, readTies, type TieDetail } from '../../src/store/content.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { smallSnapshot } from '../support/snapshots.ts';

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
