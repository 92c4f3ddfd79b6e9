/** Whether a word names a snapshot, sealed or not, where it may name something else. */
import { join } from 'node:path';
import { isArchive } from '../store/archive.ts';
import { findSnapshot } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { ARCHIVES, type Desk } from './open-snapshot.ts';

export function isSnapshotName({ database, opened }: Desk, word: string): boolean {
  if (opened?.has(word)) return true;
  if (isArchive(word) || isArchive(join(ARCHIVES, word))) return true;
  const store = openExistingStore(database);
  if (store === null) return false;
  const found = findSnapshot(store, word);
  store.close();
  return found !== null;
}
