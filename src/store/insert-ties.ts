/** Ties in bulk, as the table keeps them: sorted. */
import type { Store } from './driver.ts';
import { insertRows } from './insert-rows.ts';

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

export function insertTies(store: Store, snapshot: number, ties: TieColumns): void {
  const { source, target } = ties;
  const order = source.map((_, k) => k);
  const compare = (a: number, b: number) => source[a]! - source[b]! || target[a]! - target[b]!;
  if (order.some((k) => k > 0 && compare(k - 1, k) > 0)) order.sort(compare);
  const details = [
    ...(ties.followedAt === null ? [] : [ties.followedAt, ties.doubt]),
    ...(ties.recordKey === null ? [] : [ties.recordKey, ties.cid]),
  ];
  const columns = [
    'source',
    'target',
    ...(ties.followedAt === null ? [] : ['followed_at', 'doubt']),
    ...(ties.recordKey === null ? [] : ['record_key', 'cid']),
  ];
  insertRows(store, 'tie', { snapshot, columns }, inOrder());

  function* inOrder() {
    for (const k of order) yield [source[k]!, target[k]!, ...details.map((column) => column?.[k] ?? null)];
  }
}
