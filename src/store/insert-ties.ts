/** Ties in bulk, as the table keeps them: sorted, and many rows a statement, three times the rate of single ones. */
import type { Store } from './driver.ts';

/** Parallel columns. */
export interface TieColumns {
  /** Keys of accounts, or their indices. */
  source: Uint32Array;
  target: Uint32Array;
  /** ISO 8601 where the network dates ties; `null` where no tie has a date. */
  followedAt: readonly (string | null)[] | null;
  /** Why a date is not to be trusted; `null` where no tie has a date. */
  doubt: readonly (string | null)[] | null;
  /** The keys of its records, several apart by a space; `null` where no tie has one. */
  recordKey: readonly (string | null)[] | null;
  /** The hashes of these records, in the same order; where one is not known, none. */
  cid: readonly (string | null)[] | null;
}

/** Of ties of which nothing but their ends is known. */
export const NO_DETAILS = { followedAt: null, doubt: null, recordKey: null, cid: null } as const;

const BATCH = 100;

export function insertTies(store: Store, snapshot: number, ties: TieColumns): void {
  const { source, target } = ties;
  const order = Uint32Array.from(source.keys());
  const compare = (a: number, b: number) => source[a]! - source[b]! || target[a]! - target[b]!;
  if (order.some((k) => k > 0 && compare(k - 1, k) > 0)) order.sort(compare);
  const details = [
    ...(ties.followedAt === null ? [] : [ties.followedAt, ties.doubt]),
    ...(ties.recordKey === null ? [] : [ties.recordKey, ties.cid]),
  ];
  const columns = [
    'source, target',
    ...(ties.followedAt === null ? [] : ['followed_at, doubt']),
    ...(ties.recordKey === null ? [] : ['record_key, cid']),
  ].join(', ');
  const row = `(${snapshot}, ${columns.replace(/\w+/g, '?')})`;
  const insert = (rows: number) =>
    store.prepare(`INSERT INTO tie (snapshot, ${columns}) VALUES ${new Array(rows).fill(row).join(', ')}`);
  const whole = insert(BATCH);
  for (let start = 0; start < order.length; start += BATCH) {
    const batch = order.subarray(start, start + BATCH);
    const values: (number | string | null)[] = [];
    for (const k of batch) {
      values.push(source[k]!, target[k]!);
      for (const column of details) values.push(column?.[k] ?? null);
    }
    (batch.length === BATCH ? whole : insert(batch.length)).run(...values);
  }
}
