/** Tells what a crawl has cost. */

import { type Context, type SharedOptions, say } from '../cli/context.ts';
import { readPaid } from '../open/crawl-ledger.ts';
import { receiptText } from '../questions/status/receipt-text.ts';
import type { Store } from '../store/driver.ts';
import { findSnapshot } from '../store/snapshots.ts';

/** The receipt of the snapshot of this name, if there is one. */
export function tellReceipt(context: Context, options: SharedOptions, store: Store, name: string): void {
  const snapshot = findSnapshot(store, name);
  const text = snapshot === null ? null : receiptText(snapshot.network, readPaid(store, snapshot));
  if (text !== null) say(context, options, `${name}: ${text}`);
}
