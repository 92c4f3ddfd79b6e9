import { areRowNumbers } from '../roster/row-numbers.ts';
import { readAccounts } from './content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** Whether the accounts of an import have no ids but the numbers of their rows. */
export function hasRowNumbers(store: Store, snapshot: SnapshotRecord): boolean {
  if (snapshot.origin !== 'import') return false;
  const { accounts } = readAccounts(store, snapshot);
  return areRowNumbers(snapshot.network, accounts, snapshot.counts.redacted_accounts);
}
