/** Whether a word names a snapshot, sealed or not, where it may name something else. */
import { join } from 'node:path';
import type { Context, SharedOptions } from '../cli/context.ts';
import { databasePath } from '../cli/context.ts';
import { isArchive } from '../store/archive.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { ARCHIVES } from './open-snapshot.ts';

export function isSnapshotName(context: Context, options: SharedOptions, word: string): boolean {
  if (isArchive(word) || isArchive(join(ARCHIVES, word))) return true;
  const store = openExistingStore(databasePath(context, options));
  if (store === null) return false;
  const found = findSnapshot(store, word);
  store.close();
  return found !== null;
}
