/** Ties that are all there both ways may be undirected, and no follows. */
import { looksUndirected } from '../../graph/looks-undirected.ts';
import type { ImportedAccounts } from './accounts.ts';

/** Almost every pair a tie: more likely a table of pairs than a graph. */
const DENSE = 0.9;
/** Among two accounts every tie may well be there. */
const SMALLEST_DENSE = 4;

export function isDense({ rows, ties }: ImportedAccounts): boolean {
  return rows.length >= SMALLEST_DENSE && ties.source.length > DENSE * rows.length * (rows.length - 1);
}

/** A file that says who was read is of follows; of one that is dense more is to be asked. */
export function seemsUndirected(accounts: ImportedAccounts): boolean {
  const { ties, rows, saysWhatWasRead } = accounts;
  if (saysWhatWasRead || isDense(accounts)) return false;
  const known = new Set(Array.from(ties.source, (from, k) => from * rows.length + ties.target[k]!));
  const isReturned = (from: number, k: number) => known.has(ties.target[k]! * rows.length + from);
  return ties.source.every(isReturned) && looksUndirected(ties.source.length / 2, 1);
}
