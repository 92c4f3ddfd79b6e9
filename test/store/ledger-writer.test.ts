/** What a crawl writes of lists, page by page, and of accounts that are found after lists were read. */
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

/** An open snapshot of a roster of which nobody is found yet; accounts are named by letters. */
function opened(letters: string) {
  const store = openMemoryStore();
  const snapshot = createSnapshot(store, {
    name: 'open',
    network: 'bluesky',
    date: '2026-06-01',
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows: [...letters].map((letter) => rosterRow({ network: 'bluesky', handle: `${letter}.test` })),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  const writer = ledgerWriter(store, snapshot);
  const id = (letter: string) => `did:plc:${letter}`;
  return {
    store,
    writer,
    id,
    found: (number: number, letter: string) => writer.lookUps([{ number, accountId: id(letter) }]),
    read: (letter: string, page: Partial<Parameters<typeof writer.page>[0]>) =>
      writer.page({ ...PAGE, accountId: id(letter), ties: [], ...page }),
    content() {
      const { accounts, entries, ties, unseen } = readContent(store, snapshot);
      const named = ({ source, target }: { source: Uint32Array; target: Uint32Array }) =>
        Array.from(source, (from, k) =>
          `${accounts[from]} ${accounts[target[k]!]}`.replaceAll('did:plc:', ''),
        );
      const open = named(unseen);
      const reasons = Object.fromEntries(open.map((tie, k) => [tie, unseen.reason[k]]));
      return { entries, ties: named(ties), keys: ties.recordKey, open, reasons };
    },
  };
}

/**
 * Of a roster of four, d is found last. Of those read by then, a lists one account outside the roster and keeps which: another;
 * b lists d; c lists two outside and keeps one of them.
 */
test('an account found late is followed, is not, or is unknown, by what lists have kept', () => {
  const { id, found, read, content } = opened('abcd');
  [...'abc'].forEach((letter, k) => {
    found(k + 1, letter);
  });
  read('a', { outsideCount: 1, outside: [id('other')] });
  read('b', { outsideCount: 1, outside: [id('d')] });
  read('c', { outsideCount: 2, outside: [id('other')] });
  found(4, 'd');
  const { entries, ties, open } = content();
  expect([ties, open]).toEqual([['b d'], ['c d']]);
  expect(entries.map(({ reading }) => reading?.outsideCount)).toEqual([1, 0, 2, undefined]);
});

const lacks = (count: number) => `its list lacks ${count} of the 40 follows that it declares`;
const ASKED = ', and the network was asked about all of the roster that it does not show';

test('whether a list follows an account found late is open where it lacks too many, and what it was held against is not that account', () => {
  const { writer, id, found, read, content } = opened('edcba');
  const of: Readonly<Record<string, string>> = {
    e: lacks(3),
    d: lacks(2),
    c: `${lacks(9)}${ASKED}`,
    b: 'its list lacks a page',
  };
  Object.keys(of).forEach((letter, k) => {
    found(k + 1, letter);
  });
  for (const [letter, reason] of Object.entries(of)) {
    read(letter, {});
    writer.verdict(id(letter), 'complete', reason);
  }
  found(5, 'a');
  expect(content().reasons).toEqual({
    'c a': 'the account was not known as one of the roster when this list was read',
    'e a': lacks(3),
  });
});

test('a look-up keeps the profile that it brought, or the verdict that ends the matter', () => {
  const { writer, id, content } = opened('abcd');
  const counts = { audienceCount: 1, declaredCount: 0, postCount: null, createdAt: null };
  const profile = { handle: 'now.test', displayName: 'A', ...counts };
  writer.lookUps([
    { number: 3, accountId: id('c'), profile, verdict: 'empty' },
    { number: 1, accountId: id('a'), profile },
    { number: 2, verdict: 'not-found', reason: 'nobody has that handle' },
    { number: 4, accountId: id('d'), verdict: 'suspended', reason: 'as the network told' },
  ]);
  expect(content().entries.map((one) => [one.account, one.profile, one.verdict, one.reason])).toEqual([
    [0, profile, null, ''],
    [null, null, 'not-found', 'nobody has that handle'],
    [1, profile, 'empty', ''],
    [2, null, 'suspended', 'as the network told'],
  ]);
});

test('an account to which another row of the roster leads has been looked for', () => {
  const { found, read, content } = opened('abc');
  found(1, 'a');
  found(2, 'b');
  read('b', { outsideCount: 1 });
  found(3, 'a');
  expect(content().open).toEqual([]);
});

test('of a page of many each tie has its own key, in whatever order they come', () => {
  const letters = 'abcdefghijklmnopqrstuvw';
  const { id, found, read, content } = opened(letters);
  [...letters].forEach((letter, k) => {
    found(k + 1, letter);
  });
  const targets = [...letters].slice(1);
  const tie = (letter: string): PageTie => ({ target: id(letter), recordKey: `of ${letter}`, cid: letter });
  read('a', { ties: [...targets].reverse().map(tie) });
  const { ties, keys } = content();
  expect(ties).toEqual(targets.map((letter) => `a ${letter}`));
  expect(keys).toEqual(targets.map((letter) => `of ${letter}`));
});

test('what a later answer shows is open no more; who is gone keeps nothing, and whoever is read again begins anew', () => {
  const { store, writer, id, found, read, content } = opened('abc');
  [...'abc'].forEach((letter, k) => {
    found(k + 1, letter);
  });
  const unseen = (...letters: string[]) =>
    letters.map((letter) => ({ target: id(letter), reason: 'blocked' }));
  const listed = (page: number) => ({ page, ids: Buffer.from([page]), gap: page - 1 });
  read('a', { cursor: 'next', listed: listed(1), unseen: unseen('b', 'c') });
  read('a', { cursor: 'last', listed: listed(2), ties: [{ target: id('b') }] });
  read('b', { ties: [{ target: id('a') }], unseen: unseen('c') });
  expect(content()).toMatchObject({ ties: ['a b', 'b a'], open: ['a c', 'b c'] });
  expect(writer.listed(id('a'))).toEqual([listed(1), listed(2)]);
  const pages = 'SELECT page_count, finished, nameless_count FROM reading ORDER BY account';
  expect(store.prepare(pages).raw().all()).toEqual([
    [2, 0, 0],
    [1, 1, 0],
  ]);
  expect(content().entries[0]?.reading).toEqual({ way: 'records', listedCount: 4, outsideCount: 0 });
  writer.restart(id('a'));
  expect(content()).toMatchObject({ ties: ['b a'], open: ['b c'] });
  expect(writer.listed(id('a'))).toEqual([]);
  expect(content().entries[0]?.reading).toBeNull();
  // A tie that is there is not open.
  writer.verdict(id('a'), 'complete', 'asked', unseen('b', 'c'), [{ target: id('c') }]);
  expect(content()).toMatchObject({ ties: ['a c', 'b a'], open: ['a b', 'b c'] });
  writer.verdict(id('b'), 'suspended', 'as the network told');
  expect(content()).toMatchObject({ ties: ['a c'], open: ['a b'] });
  expect(content().entries.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['complete', 'asked'],
    ['suspended', 'as the network told'],
    [null, ''],
  ]);
});

test('follows that an earlier reading of records saw without a date are told, of those that are of the roster still', () => {
  const store = openMemoryStore();
  const accounts = (letters: string) => [...letters].map((letter) => ({ id: `did:plc:${letter}` }));
  const earlier = ledgerWriter(store, smallSnapshot(store, 'earlier', accounts('edcba'), []));
  const undated = (letter: string): PageTie => ({ target: `did:plc:${letter}`, recordKey: letter });
  const ties = [undated('e'), { ...undated('c'), ...EARLY }, undated('d'), undated('b')];
  earlier.page({ ...PAGE, accountId: 'did:plc:a', ties });
  earlier.page({ ...PAGE, way: 'list', accountId: 'did:plc:b', ties: [undated('a')] });
  const later = ledgerWriter(store, smallSnapshot(store, 'later', accounts('abce'), []));
  expect(later.undatedFollows('did:plc:a')).toEqual(['did:plc:b', 'did:plc:e']);
  expect(later.undatedFollows('did:plc:b')).toEqual([]);
  expect(earlier.undatedFollows('did:plc:a')).toEqual([]);
});

test('a reason is that of one entry, and the last mark of an account counts', () => {
  const store = openMemoryStore();
  const snapshot = smallSnapshot(store, 'open', THREE, []);
  const writer = ledgerWriter(store, snapshot);
  writer.reason(2, 'its server was slow');
  writer.revision('did:plc:b', 'one');
  writer.revision('did:plc:b', 'two');
  expect(readContent(store, snapshot).entries.map(({ reason }) => reason)).toEqual([
    '',
    'its server was slow',
    '',
  ]);
  const marks = 'SELECT account_id, mark FROM revision JOIN account ON account.id = account';
  expect(store.prepare(marks).raw().all()).toEqual([['did:plc:b', 'two']]);
});
