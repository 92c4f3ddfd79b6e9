/** What a crawl pays: reserved before a question is asked, settled with what its answer brought. */

import { PAID_ITEMS, type PaidItem, type Payment } from '../values/payment.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** An answer to a question that was reserved for. */
export interface Settlement {
  reservation: number;
  /** Items that it brought. */
  count: number;
}

export interface PurchaseBook {
  /** Written before the question is asked. @returns the reservation. */
  reserve(item: PaidItem, price: number, count: number): number;
  /** The answer never arrived and counts as paid; `count` items are held for asking again. */
  lose(reservation: number, lost: number, count: number): void;
  /** To be called in the transaction that keeps what the answer brought. */
  settle(settlement: Settlement | null): void;
}

const PAY = `
INSERT INTO payment (snapshot, item, price, item_count, answer_count, lost_item_count, lost_answer_count)
SELECT snapshot, item, price, $count, $answers, $lost, $lostAnswers FROM reservation WHERE id = $id
ON CONFLICT (snapshot, item, price) DO UPDATE SET
  item_count = item_count + excluded.item_count, answer_count = answer_count + excluded.answer_count,
  lost_item_count = lost_item_count + excluded.lost_item_count,
  lost_answer_count = lost_answer_count + excluded.lost_answer_count`;

export function purchaseBook(store: Store, snapshot: SnapshotRecord): PurchaseBook {
  const insert = store.prepare(
    'INSERT INTO reservation (snapshot, item, price, item_count) VALUES (?, ?, ?, ?)',
  );
  const pay = store.prepare(PAY);
  const hold = store.prepare('UPDATE reservation SET item_count = ? WHERE id = ?');
  const drop = store.prepare('DELETE FROM reservation WHERE id = ?');
  return {
    reserve: (item, price, count) => Number(insert.run(snapshot.id, item, price, count).lastInsertRowid),
    lose: store.transaction((id: number, lost: number, count: number) => {
      pay.run({ id, count: lost, answers: 0, lost, lostAnswers: 1 });
      hold.run(count, id);
    }).immediate,
    settle: store.transaction((settlement: Settlement | null) => {
      if (settlement === null) return;
      const { reservation: id, count } = settlement;
      if (count > 0) pay.run({ id, count, answers: 1, lost: 0, lostAnswers: 0 });
      drop.run(id);
    }),
  };
}

/** Counts as paid what was reserved by a run that was killed: its questions may have been answered, and charged. */
export function settleAbandoned(store: Store, snapshot: SnapshotRecord): void {
  const left = store
    .prepare<[number], { id: number; lost: number }>(
      'SELECT id, item_count AS lost FROM reservation WHERE snapshot = ? ORDER BY id',
    )
    .all(snapshot.id);
  const { lose, settle } = purchaseBook(store, snapshot);
  store
    .transaction(() => {
      for (const { id, lost } of left) {
        lose(id, lost, 0);
        settle({ reservation: id, count: 0 });
      }
    })
    .immediate();
}

/** What was paid, by kind and price. */
export function readPayments(store: Store, snapshot: SnapshotRecord): Payment[] {
  return store
    .prepare<[number], Payment>(
      `SELECT item, price, item_count AS itemCount, answer_count AS answerCount, lost_item_count AS lostItemCount,
              lost_answer_count AS lostAnswerCount
       FROM payment WHERE snapshot = ? ORDER BY price`,
    )
    .all(snapshot.id)
    .sort((a, b) => PAID_ITEMS.indexOf(a.item) - PAID_ITEMS.indexOf(b.item));
}

export function insertPayments(store: Store, snapshot: SnapshotRecord, payments: readonly Payment[]): void {
  const insert = store.prepare(
    `INSERT INTO payment (snapshot, item, price, item_count, answer_count, lost_item_count, lost_answer_count)
     VALUES ($id, $item, $price, $itemCount, $answerCount, $lostItemCount, $lostAnswerCount)`,
  );
  for (const payment of payments) insert.run({ id: snapshot.id, ...payment });
}

/** US dollars reserved for questions that have no answer yet, or never will. */
export function dollarsReserved(store: Store, snapshot: SnapshotRecord): number {
  return store
    .prepare<[number], number>(
      'SELECT coalesce(sum(item_count * price), 0.0) FROM reservation WHERE snapshot = ?',
    )
    .pluck()
    .get(snapshot.id)!;
}

/** US dollars for answers that never arrived, and may have been charged. */
export function dollarsLost(store: Store, snapshot: SnapshotRecord): number {
  return readPayments(store, snapshot).reduce(
    (sum, { lostItemCount, price }) => sum + lostItemCount * price,
    0,
  );
}

/** US dollars paid so far, for questions that are over. */
export function dollarsPaid(store: Store, snapshot: SnapshotRecord): number {
  return readPayments(store, snapshot).reduce((sum, { itemCount, price }) => sum + itemCount * price, 0);
}

/** US dollars paid so far, with what is reserved. */
export function dollarsSpent(store: Store, snapshot: SnapshotRecord): number {
  return dollarsPaid(store, snapshot) + dollarsReserved(store, snapshot);
}

/** Of SQL that makes the tables, with what the database of an earlier version has counted, at the price of then. */
export const PURCHASES_SQL = `
CREATE TABLE payment (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  item TEXT NOT NULL CHECK (item IN ('account', 'profile', 'follow', 'post')),
  price REAL NOT NULL,
  item_count INTEGER NOT NULL,
  answer_count INTEGER NOT NULL,
  lost_item_count INTEGER NOT NULL DEFAULT 0,
  lost_answer_count INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (snapshot, item, price)
) STRICT, WITHOUT ROWID;

-- What is asked for and has no answer yet; a row that outlives its crawl is of a question that may have been charged.
CREATE TABLE reservation (
  id INTEGER PRIMARY KEY,
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  price REAL NOT NULL,
  item_count INTEGER NOT NULL
) STRICT;

INSERT INTO payment (snapshot, item, price, item_count, answer_count)
  SELECT snapshot, 'account', 0.01, account_count, 0 FROM purchase WHERE account_count > 0;
INSERT INTO payment (snapshot, item, price, item_count, answer_count)
  SELECT snapshot, 'post', 0.005, post_count, 0 FROM purchase WHERE post_count > 0;
DROP TABLE purchase;
`;
