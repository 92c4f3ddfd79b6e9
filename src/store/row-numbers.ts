import { areRowNumbers } from '../roster/row-numbers.ts';
import { readAccounts } from './content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** Whether the accounts of an import have no ids but the numbers of their rows. */
export function hasRowNumbers(store: Store, snapshot: SnapshotRecord): boolean {
  return (
    snapshot.origin === 'import' && areRowNumbers(snapshot.network, readAccounts(store, snapshot).accounts)
  );
}
