import { expect, test } from 'vitest';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { addOutsideTies, readSuggestions } from '../../src/store/outside-ties.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

const sealedAt = '2026-06-02T00:00:00.000Z';
const page = { way: 'appview', ties: [], listedCount: 1, outsideCount: 1, malformedCount: 0, cursor: null };

test('they are no part of the content, and a sealed snapshot takes no more of them', () => {
  const store = openMemoryStore();
  const bare = smallSnapshot(store, 'bare', THREE, [[0, 1]]);
  const kept = smallSnapshot(store, 'kept', THREE, [[0, 1]]);
  addOutsideTies(store, kept, 'did:plc:a', ['did:plc:z']);
  const [one, other] = [bare, kept].map((snapshot) => sealSnapshot(store, snapshot, { sealedAt }));
  expect(other!.parts).toEqual(one!.parts);
  expect(() => addOutsideTies(store, kept, 'did:plc:b', ['did:plc:z'])).toThrow(
    'a sealed snapshot never changes',
  );
  expect(readSuggestions(store, kept, 1)).toEqual([{ accountId: 'did:plc:z', followedByCount: 1 }]);
});

test('they go when the reading of their source is begun again', () => {
  const store = openMemoryStore();
  const snapshot = smallSnapshot(store, 'open', THREE, []);
  const writer = ledgerWriter(store, snapshot);
  for (const accountId of ['did:plc:a', 'did:plc:b']) {
    writer.page({ ...page, accountId });
    addOutsideTies(store, snapshot, accountId, ['did:plc:z']);
  }
  writer.restart('did:plc:a');
  expect(readSuggestions(store, snapshot, 1)).toEqual([{ accountId: 'did:plc:z', followedByCount: 1 }]);
});
