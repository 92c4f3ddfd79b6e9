/** What was paid survives: a new version of the database, a killed crawl, the seal. */
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrations.ts';
import { dollarsSpent, purchaseBook, readPayments, settleAbandoned } from '../../src/store/purchases.ts';
import { findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { sealedSnapshot, smallSnapshot, THREE } from '../support/snapshots.ts';

const lost = { lostItemCount: 0, lostAnswerCount: 0 };

test('what a database of before has counted is kept, at the price of then, of sealed snapshots too', () => {
  const store = openMemoryStore();
  sealedSnapshot(store, 'sealed');
  smallSnapshot(store, 'open', THREE, [[0, 2]]);
  const [sealed, open] = [findSnapshot(store, 'sealed')!, findSnapshot(store, 'open')!];
  store.exec(`
    DROP TABLE payment;
    DROP TABLE reservation;
    CREATE TABLE purchase (snapshot INTEGER PRIMARY KEY, account_count INTEGER NOT NULL, post_count INTEGER NOT NULL);
    INSERT INTO purchase VALUES (${sealed.id}, 120, 0), (${open.id}, 7, 30);
    DELETE FROM migration WHERE name = '008-payments';
  `);
  migrate(store, ':memory:');
  expect(readPayments(store, sealed)).toEqual([
    { item: 'account', price: 0.01, itemCount: 120, answerCount: 0, ...lost },
  ]);
  expect(dollarsSpent(store, open)).toBeCloseTo(0.07 + 0.15, 10);
  expect(() => store.prepare('UPDATE payment SET item_count = 0 WHERE snapshot = ?').run(sealed.id)).toThrow(
    'a sealed snapshot never changes',
  );
});

test('what is reserved counts at once, and is paid where nobody settles it', () => {
  const store = openMemoryStore();
  smallSnapshot(store, 'open', THREE, []);
  const snapshot = findSnapshot(store, 'open')!;
  const book = purchaseBook(store, snapshot);
  const first = book.reserve('follow', 0.01, 30);
  book.reserve('post', 0.005, 100);
  expect(readPayments(store, snapshot)).toEqual([]);
  expect(dollarsSpent(store, snapshot)).toBeCloseTo(0.3 + 0.5, 10);
  book.lose(first, 30, 20);
  book.settle({ reservation: first, count: 12 });
  settleAbandoned(store, snapshot);
  settleAbandoned(store, snapshot);
  expect(readPayments(store, snapshot)).toEqual([
    { item: 'follow', price: 0.01, itemCount: 42, answerCount: 1, lostItemCount: 30, lostAnswerCount: 1 },
    { item: 'post', price: 0.005, itemCount: 100, answerCount: 0, lostItemCount: 100, lostAnswerCount: 1 },
  ]);
  book.reserve('profile', 0.02, 5);
  sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z', unread: 'test' });
  expect(readPayments(store, snapshot)[0]).toMatchObject({ item: 'profile', itemCount: 5, lostItemCount: 5 });
  expect(() => book.reserve('follow', 0.01, 1)).toThrow('a sealed snapshot never changes');
});
