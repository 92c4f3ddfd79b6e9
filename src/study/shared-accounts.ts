/** Entries of the roster that turned out to be one account: nobody but its keeper knows whose it is. */
import { groupBy } from '../group-by.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';

/** Those of each such account, in the roster's order; the first of them stands for all. */
export function sharedAccounts<E extends { accountId: string | null }>(entries: readonly E[]): E[][] {
  return [...groupBy(entries, ({ accountId }) => accountId)]
    .filter(([id, of]) => id !== null && id !== '' && of.length > 1)
    .map(([, of]) => of);
}

/** A row by what it says of its account. */
export function namedInRoster({ handle, statedAccountId }: Pick<LedgerEntry, 'handle' | 'statedAccountId'>) {
  return { handle, accountId: statedAccountId, name: '' };
}
