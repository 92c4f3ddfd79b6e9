/** One writer at a time: which process crawls a snapshot. Kept in the database alone, never in an archive. */
import { UserError } from '../errors.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

export interface LockOwner {
  pid: number;
  /** Tells the process from a later one of the same number. */
  mark: string;
  /** ISO 8601 UTC. */
  since: string;
}

export interface Processes {
  pid: number;
  processMark(pid: number): string | null;
  now(): number;
}

/** The process that crawls the snapshot, if it runs; a lock that a dead one left is none. */
export function lockOwner(store: Store, snapshot: SnapshotRecord, processes: Processes): LockOwner | null {
  const owner = store
    .prepare<[number], LockOwner>('SELECT pid, mark, since FROM crawl_lock WHERE snapshot = ?')
    .get(snapshot.id);
  return owner !== undefined && processes.processMark(owner.pid) === owner.mark ? owner : null;
}

/**
 * Takes the lock, over from a dead owner too, and gives the function that lets it go.
 * @throws UserError where a running process holds it.
 */
export function takeLock(store: Store, snapshot: SnapshotRecord, processes: Processes): () => void {
  const { pid } = processes;
  const take = store.transaction(() => {
    const owner = lockOwner(store, snapshot, processes);
    if (owner !== null) {
      const minutes = Math.max(0, Math.round((processes.now() - Date.parse(owner.since)) / 60_000));
      throw new UserError(
        `${snapshot.name} is being crawled by process ${owner.pid}, for ${minutes} min; wait for it, or end it and run this again`,
      );
    }
    store
      .prepare('INSERT OR REPLACE INTO crawl_lock (snapshot, pid, mark, since) VALUES (?, ?, ?, ?)')
      .run(snapshot.id, pid, processes.processMark(pid) ?? '', new Date(processes.now()).toISOString());
  });
  take.immediate();
  return () => {
    store.prepare('DELETE FROM crawl_lock WHERE snapshot = ? AND pid = ?').run(snapshot.id, pid);
  };
}
