/** Takes a snapshot out of the database for good: nothing of it is changed, and nothing of it is left. */
import { databaseFault } from '../errors.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** Removes the snapshot; `emptyPages` then leaves no trace of it. Accounts stay, as other snapshots may have them. */
export function removeSnapshot(store: Store, snapshot: SnapshotRecord): void {
  store.pragma('secure_delete = ON');
  store.transaction(() => deleteSnapshot(store, snapshot)).immediate();
}

/** Removes a snapshot with all that hangs on it, sealed or not: the seal is lifted for this alone. */
export function deleteSnapshot(store: Store, snapshot: SnapshotRecord): void {
  withoutTriggers(store, () => {
    const tables = store
      .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    const held = tables.filter((table) => columnsOf(store, table).includes('snapshot'));
    store.pragma('defer_foreign_keys = ON');
    for (const table of held) store.prepare(`DELETE FROM ${table} WHERE snapshot = ?`).run(snapshot.id);
    store.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot.id);
  });
}

/** Does what the triggers forbid; they are there again after it. */
export function withoutTriggers(store: Store, work: () => void): void {
  const triggers = store
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) store.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const { sql } of triggers) store.exec(sql);
}

/**
 * Gives back the room of what was deleted, and leaves nothing of it in the log.
 * @returns what to tell where something outside of the program hindered it: what was deleted is gone all the same.
 */
export function emptyPages(store: Store): string | null {
  let hindrance: string | null = null;
  try {
    store.exec('VACUUM');
    // What is written anew takes the place of what was only where nobody reads it still.
    const [{ busy }] = store.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    if (busy !== 0)
      hindrance = `${store.name} may keep traces of what was deleted until nobody reads it any more; end what does, such as a console, then: sqlite3 ${store.name} VACUUM`;
  } catch (error) {
    if (databaseFault(error) === null) throw error;
    hindrance = `${store.name} keeps the room and may keep traces of it, since it could not be written anew (${(error as Error).message}); make room, then: sqlite3 ${store.name} VACUUM`;
  }
  return hindrance;
}

export function columnsOf(store: Store, table: string): string[] {
  return (store.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}
