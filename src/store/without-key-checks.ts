/** Rows in bulk, whose keys need not be looked up. */
import type { Store } from './driver.ts';

/**
 * What is written here names only rows that the same writing has made or found: to look each of them up again would take as
 * long as all the rest of the insertion. Without effect within a transaction.
 */
export function withoutKeyChecks<T>(store: Store, write: () => T): T {
  store.pragma('foreign_keys = OFF');
  try {
    return write();
  } finally {
    store.pragma('foreign_keys = ON');
  }
}
