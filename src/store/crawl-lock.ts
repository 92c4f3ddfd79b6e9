/** One writer at a time: which process crawls a snapshot, or keeps a log. Kept in the database alone, never in an archive. */
import { UserError } from '../errors.ts';
import type { Processes } from '../values/processes.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import type { WatchRecord } from './watch-log.ts';

interface LockOwner {
  pid: number;
  /** Tells the process from a later one of the same number. */
  mark: string;
  /** ISO 8601 UTC. */
  since: string;
}

/** A row of the table for what is locked. */
interface Lock {
  table: 'crawl_lock' | 'watch_lock';
  column: 'snapshot' | 'watch';
  id: number;
  /** What its owner is doing, in words. */
  busy: string;
}

function lockOf({ id, name }: SnapshotRecord): Lock {
  return { table: 'crawl_lock', column: 'snapshot', id, busy: `${name} is being crawled` };
}

/** The process that crawls the snapshot, if it runs; a lock that a dead one left is none. */
export function lockOwner(store: Store, snapshot: SnapshotRecord, processes: Processes): LockOwner | null {
  return ownerOf(store, lockOf(snapshot), processes);
}

/**
 * Takes the lock of a snapshot, over from a dead owner too, and gives the function that lets it go.
 * @throws UserError where a running process holds it.
 */
export function takeLock(store: Store, snapshot: SnapshotRecord, processes: Processes): () => void {
  return take(store, lockOf(snapshot), processes);
}

function lockOfWatch({ id, name }: WatchRecord): Lock {
  return { table: 'watch_lock', column: 'watch', id, busy: `${name} is being watched` };
}

/** The same of the log of a watch. @throws UserError where a running process holds it. */
export function takeWatchLock(store: Store, watch: WatchRecord, processes: Processes): () => void {
  return take(store, lockOfWatch(watch), processes);
}

/** Whether a process that runs keeps the log. */
export function isBeingWatched(store: Store, watch: WatchRecord, processes: Processes): boolean {
  return ownerOf(store, lockOfWatch(watch), processes) !== null;
}

/** The processes that run and keep logs of the database, by number. */
export function runningWatches(store: Store, processes: Processes): number[] {
  const owners = store.prepare<[], LockOwner>('SELECT pid, mark, since FROM watch_lock ORDER BY watch').all();
  return owners.filter(({ pid, mark }) => processes.processMark(pid) === mark).map(({ pid }) => pid);
}

function ownerOf(store: Store, { table, column, id }: Lock, processes: Processes): LockOwner | null {
  const owner = store
    .prepare<[number], LockOwner>(`SELECT pid, mark, since FROM ${table} WHERE ${column} = ?`)
    .get(id);
  return owner !== undefined && processes.processMark(owner.pid) === owner.mark ? owner : null;
}

function take(store: Store, lock: Lock, processes: Processes): () => void {
  const { table, column, id, busy } = lock;
  const { pid } = processes;
  store
    .transaction(() => {
      const owner = ownerOf(store, lock, processes);
      if (owner !== null) {
        const minutes = Math.max(0, Math.round((processes.now() - Date.parse(owner.since)) / 60_000));
        throw new UserError(
          `${busy} by process ${owner.pid}, for ${minutes} min; wait for it, or end it and run this again`,
        );
      }
      store
        .prepare(`INSERT OR REPLACE INTO ${table} (${column}, pid, mark, since) VALUES (?, ?, ?, ?)`)
        .run(id, pid, processes.processMark(pid) ?? '', new Date(processes.now()).toISOString());
    })
    .immediate();
  return () => {
    store.prepare(`DELETE FROM ${table} WHERE ${column} = ? AND pid = ?`).run(id, pid);
  };
}
