/** Whether a word names a snapshot, sealed or not, where it may name something else. */
import { findSnapshot } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { archiveNamed, type Desk } from './open-snapshot.ts';

export function isSnapshotName(desk: Desk, word: string): boolean {
  const { database, opened } = desk;
  if (opened?.has(word)) return true;
  if (archiveNamed(desk, word) !== undefined) return true;
  const store = openExistingStore(database);
  if (store === null) return false;
  const found = findSnapshot(store, word);
  store.close();
  return found !== null;
}
