/** Tells what a crawl has cost. */

import { type Context, type SharedOptions, say as tell } from '../cli/context.ts';
import { readPaid } from '../open/crawl-ledger.ts';
import type { Store } from '../store/driver.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { say } from '../words/say.ts';

/** The receipt of the snapshot of this name, if there is one and anything was paid. */
export function tellReceipt(context: Context, options: SharedOptions, store: Store, name: string): void {
  const snapshot = findSnapshot(store, name);
  if (snapshot === null) return;
  const paid = readPaid(store, snapshot);
  if (paid.payments.length > 0 || paid.reserved > 0)
    tell(context, options, say.status.paidOf(name, snapshot.network, paid));
}
