/** The keys of the records that make a tie. */
import { expect, test } from 'vitest';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

function keysOf(listed: readonly { recordKey: string; cid: string }[]) {
  const store = openMemoryStore();
  const writer = ledgerWriter(store, smallSnapshot(store, 'open', THREE, []));
  for (const one of listed) {
    writer.page({
      accountId: 'did:plc:a',
      way: 'records',
      ties: [{ target: 'did:plc:b', followedAt: null, doubt: null, ...one }],
      listedCount: 1,
      outsideCount: 0,
      malformedCount: 0,
      cursor: null,
    });
  }
  return store.prepare<[], { key: string; cid: string }>('SELECT record_key AS key, cid FROM tie').get()!;
}

test('two records of one follow keep the keys of both, each once', () => {
  const [a, b] = [
    { recordKey: '3a', cid: 'bafya' },
    { recordKey: '3b', cid: 'bafyb' },
  ];
  expect(keysOf([a, b, a])).toEqual({ key: '3a 3b', cid: 'bafya bafyb' });
});

test('a server that makes up ever more records of one follow fills no disk', () => {
  const many = Array.from({ length: 2000 }, (_, k) => ({ recordKey: `3${k}`, cid: `bafy${k}` }));
  const { key, cid } = keysOf(many);
  expect(key.length).toBeLessThan(5000);
  expect(key.split(' ').length).toBeGreaterThan(100);
  expect(cid.split(' ').length).toBe(key.split(' ').length);
});
