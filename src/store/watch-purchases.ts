/** What a watch pays: reserved before a question is asked, and in the log with the answer; what was bought is not bought twice. */

import type { Instant } from '../values/log-entries.ts';
import type { PaidItem } from '../values/payment.ts';
import type { Store } from './driver.ts';
import { prunable } from './log-keeping-schema.ts';
import { logSums } from './log-sums.ts';
import type { PurchaseBook, Settlement } from './purchases.ts';
import type { WatchRecord } from './watch-log.ts';
import { onlyAdded } from './watch-schema.ts';

export const WATCH_PURCHASES_SQL = `
-- A row for each answer that was paid for, or was lost and may have been charged; its day is that of to_ms, UTC.
CREATE TABLE watch_payment (
  id INTEGER PRIMARY KEY,
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  to_ms INTEGER NOT NULL,
  item TEXT NOT NULL CHECK (item IN ('profile', 'follow')),
  price REAL NOT NULL,
  item_count INTEGER NOT NULL CHECK (item_count > 0),
  lost INTEGER NOT NULL CHECK (lost IN (0, 1))
) STRICT;
CREATE INDEX watch_payment_time ON watch_payment (watch, to_ms);
${onlyAdded('watch_payment')}${prunable('watch_payment')}
-- What is asked for and has no answer yet; a row that outlives its watch is of a question that may have been charged.
CREATE TABLE watch_reservation (
  id INTEGER PRIMARY KEY,
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  asked_ms INTEGER NOT NULL,
  item TEXT NOT NULL,
  price REAL NOT NULL,
  item_count INTEGER NOT NULL
) STRICT;

-- Answers of which the account is not read to the end yet; they go with its reading.
CREATE TABLE watch_bought (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL,
  question TEXT NOT NULL,
  bought_ms INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (watch, account_id, question)
) STRICT, WITHOUT ROWID;

-- The sweep that is under way, which may take several days.
CREATE TABLE watch_sweeping (
  watch INTEGER PRIMARY KEY REFERENCES watch (id) ON DELETE CASCADE,
  began_at INTEGER NOT NULL
) STRICT;
`;

/** How long an answer that was bought stands for the question. */
const KEPT_MS = 86_400_000;

export interface WatchPurchases extends PurchaseBook {
  /** All that `work` writes, in one transaction. */
  together<T>(work: () => T): T;
  /** US dollars for answers that never came, and may have been charged. */
  dollarsLost(): number;
  /** US dollars that were paid on the UTC day of an instant. */
  paidOn(at: Instant): number;
  /** The answer that was bought for the question less than a day ago; `null` where none was. */
  bought(accountId: string, question: string): { at: Instant; answer: unknown } | null;
  keep(accountId: string, question: string, answer: unknown): void;
  /** The account is read, and what was bought of it has been of use. */
  use(accountId: string): void;
  /** When the sweep that is under way began; one begins where none is. */
  sweeping(): Instant;
  isSweeping(): boolean;
  /** It has come to its end. */
  swept(): void;
}

/** What a run before this one had asked for counts as paid: its questions may have been answered, and charged. */
export function watchPurchases(store: Store, { id }: WatchRecord, now: () => Instant): WatchPurchases {
  const add = store.prepare(
    'INSERT INTO watch_reservation (watch, asked_ms, item, price, item_count) VALUES (?, ?, ?, ?, ?)',
  );
  const sums = logSums(store, { id });
  const pay = sums.adding(
    'watch_payment',
    `INSERT INTO watch_payment (watch, to_ms, item, price, item_count, lost)
     SELECT watch, $at, item, price, $count, $lost FROM watch_reservation WHERE id = $reservation`,
  );
  const hold = store.prepare('UPDATE watch_reservation SET item_count = ? WHERE id = ?');
  const drop = store.prepare('DELETE FROM watch_reservation WHERE id = ?');
  const find = store.prepare<[number, string, string, Instant], { at: Instant; answer: string }>(
    `SELECT bought_ms AS at, answer FROM watch_bought
     WHERE watch = ? AND account_id = ? AND question = ? AND bought_ms > ?`,
  );
  const keep = store.prepare(
    'INSERT OR REPLACE INTO watch_bought (watch, account_id, question, bought_ms, answer) VALUES (?, ?, ?, ?, ?)',
  );
  const use = store.prepare('DELETE FROM watch_bought WHERE watch = ? AND account_id = ?');
  const lost = store
    .prepare<[number], number>(
      'SELECT coalesce(sum(item_count * price), 0.0) FROM watch_payment WHERE watch = ? AND lost = 1',
    )
    .pluck();
  const began = store
    .prepare<[number], Instant>('SELECT began_at FROM watch_sweeping WHERE watch = ?')
    .pluck();
  const begin = store.prepare('INSERT INTO watch_sweeping (watch, began_at) VALUES (?, ?)');
  store
    .transaction(() => {
      sums.adding(
        'watch_payment',
        `INSERT INTO watch_payment (watch, to_ms, item, price, item_count, lost)
         SELECT watch, asked_ms, item, price, item_count, 1 FROM watch_reservation WHERE watch = ? AND item_count > 0 ORDER BY id`,
      )(id);
      store.prepare('DELETE FROM watch_reservation WHERE watch = ?').run(id);
    })
    .immediate();
  return {
    together: (work) => store.transaction(work).immediate(),
    dollarsLost: () => lost.get(id)!,
    paidOn: (at) => dollarsPaidOn(store, id, at),
    reserve: (item: PaidItem, price, count) => Number(add.run(id, now(), item, price, count).lastInsertRowid),
    lose: store.transaction((reservation: number, lost: number, count: number) => {
      pay({ reservation, at: now(), count: lost, lost: 1 });
      hold.run(count, reservation);
    }).immediate,
    settle: store.transaction((settlement: Settlement | null) => {
      if (settlement === null) return;
      const { reservation, count } = settlement;
      if (count > 0) pay({ reservation, at: now(), count, lost: 0 });
      drop.run(reservation);
    }),
    bought(accountId, question) {
      const row = find.get(id, accountId, question, now() - KEPT_MS);
      return row === undefined ? null : { at: row.at, answer: JSON.parse(row.answer) };
    },
    keep: (accountId, question, answer) =>
      void keep.run(id, accountId, question, now(), JSON.stringify(answer)),
    use: (accountId) => void use.run(id, accountId),
    isSweeping: () => began.get(id) !== undefined,
    sweeping() {
      const at = began.get(id) ?? now();
      if (began.get(id) === undefined) begin.run(id, at);
      return at;
    },
    swept: store.transaction(() => {
      store.prepare('DELETE FROM watch_sweeping WHERE watch = ?').run(id);
      store.prepare('DELETE FROM watch_bought WHERE watch = ?').run(id);
    }).immediate,
  };
}

/** US dollars paid by a log on the UTC day of an instant. */
function dollarsPaidOn(store: Store, id: number, at: Instant): number {
  const day = Math.floor(at / DAY_MS) * DAY_MS;
  return store
    .prepare<[number, Instant, Instant], number>(
      'SELECT coalesce(sum(item_count * price), 0.0) FROM watch_payment WHERE watch = ? AND to_ms >= ? AND to_ms < ?',
    )
    .pluck()
    .get(id, day, day + DAY_MS)!;
}

const DAY_MS = 86_400_000;

/** US dollars that a log has paid on the UTC day of an instant, with what is reserved, and in all. */
export function dollarsOfLog(store: Store, { id }: WatchRecord, at: Instant): { day: number; all: number } {
  const sum = (table: string) =>
    store
      .prepare<[number], number>(
        `SELECT coalesce(sum(item_count * price), 0.0) FROM ${table} WHERE watch = ?`,
      )
      .pluck()
      .get(id)!;
  const reserved = sum('watch_reservation');
  const rounded = (dollars: number) => Number(dollars.toFixed(4));
  return {
    day: rounded(dollarsPaidOn(store, id, at) + reserved),
    all: rounded(sum('watch_payment') + reserved),
  };
}
