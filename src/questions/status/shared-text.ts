/** What is said of entries that are one account. */
import type { LedgerEntry } from '../../values/crawl-ledger.ts';

export function sharedText(entries: readonly LedgerEntry[]): string {
  const names = entries.map(({ handle, statedAccountId }) =>
    handle === '' ? statedAccountId : `@${handle}`,
  );
  return `${names.join(' and ')} are one account, ${entries[0]!.accountId}, and the first row stands for all; take the others out of the roster, or end their tenure`;
}
