/** Whose a handle was in the sealed crawls of a database. */
import { foldHandle } from '../roster/handles.ts';
import { readHandles } from './content.ts';
import type { Store } from './driver.ts';
import { listSnapshots } from './snapshots.ts';

export interface EarlierHolder {
  accountId: string;
  /** The first snapshot that says so. */
  snapshot: string;
}

/**
 * The first account that each handle led to, on a profile or in the roster, by the folded handle: what a later snapshot
 * says may be the work of somebody who took the handle over. Imports are left out, since the ids in a file may be its own.
 */
export function readEarlierHolders(store: Store, network: string): Map<string, EarlierHolder> {
  const holders = new Map<string, EarlierHolder>();
  for (const snapshot of listSnapshots(store)) {
    if (snapshot.network !== network || snapshot.state !== 'sealed' || snapshot.origin !== 'crawl') continue;
    for (const { accountId, rosterHandle, profileHandle } of readHandles(store, snapshot)) {
      for (const handle of [rosterHandle, profileHandle ?? ''].map(foldHandle)) {
        if (handle !== '' && !holders.has(handle))
          holders.set(handle, { accountId, snapshot: snapshot.name });
      }
    }
  }
  return holders;
}
