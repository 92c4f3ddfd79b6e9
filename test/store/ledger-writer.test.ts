/** What a crawl writes of lists that name an account twice, and of accounts that are found after lists were read. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/store/content.ts';
import { ledgerWriter, type PageTie } from '../../src/store/ledger-writer.ts';
import { createSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { rosterRow, smallSnapshot, THREE } from '../support/snapshots.ts';

const PAGE = { way: 'records', listedCount: 2, outsideCount: 0, malformedCount: 0, cursor: null };

const EARLY = { followedAt: '2024-01-01T00:00:00.000Z', doubt: 'its key is of another day' };
const LATE = { followedAt: '2025-01-01T00:00:00.000Z', doubt: null };

test.each([
  ['the earlier first', EARLY, LATE],
  ['the later first', LATE, EARLY],
])('a follow of two records has the date of the earlier, with its doubt: %s', (_, first, second) => {
  const store = openMemoryStore();
  const snapshot = smallSnapshot(store, 'open', THREE, []);
  const ties = [first, second].map((record): PageTie => ({ target: 'did:plc:b', ...record }));
  ledgerWriter(store, snapshot).page({ ...PAGE, accountId: 'did:plc:a', ties });
  const { followedAt, doubt } = readContent(store, snapshot).ties;
  expect([followedAt, doubt]).toEqual([[EARLY.followedAt], [EARLY.doubt]]);
});

/**
 * Of a roster of four, d is found last. Of those read by then, a lists one account outside the roster and keeps which: another;
 * b lists d; c lists two outside and keeps one of them.
 */
test('an account found late is followed, is not, or is unknown, by what lists have kept', () => {
  const store = openMemoryStore();
  const letters = ['a', 'b', 'c', 'd'];
  const snapshot = createSnapshot(store, {
    name: 'open',
    network: 'bluesky',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows: letters.map((letter) => rosterRow({ network: 'bluesky', handle: `${letter}.test` })),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  const writer = ledgerWriter(store, snapshot);
  const found = (number: number, accountId: string) => writer.lookUps([{ number, accountId }]);
  ['a', 'b', 'c'].forEach((letter, k) => {
    found(k + 1, `did:plc:${letter}`);
  });
  const read = (letter: string, outsideCount: number, outside: string[]) =>
    writer.page({ ...PAGE, accountId: `did:plc:${letter}`, ties: [], outsideCount, outside });
  read('a', 1, ['did:plc:other']);
  read('b', 1, ['did:plc:d']);
  read('c', 2, ['did:plc:other']);
  found(4, 'did:plc:d');
  const { accounts, ties, unseen } = readContent(store, snapshot);
  const named = ({ source, target }: { source: Uint32Array; target: Uint32Array }) =>
    Array.from(source, (from, k) => `${accounts[from]} ${accounts[target[k]!]}`);
  expect(named(ties)).toEqual(['did:plc:b did:plc:d']);
  expect(named(unseen)).toEqual(['did:plc:c did:plc:d']);
});
