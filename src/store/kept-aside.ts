/** Tables that what is computed is kept in for as long as a handle is open that may not write. */
import type { Store } from './driver.ts';

/**
 * Of a store that is open to read alone, these tables are from here on tables of its own, empty and in memory: what a question
 * keeps of its figures is there for the next one, and the database is as it was. Of any other store nothing changes.
 */
export function keepAside(store: Store, tables: readonly string[]): void {
  if (!store.readonly) return;
  const made = new Set(store.prepare<[], string>('SELECT name FROM sqlite_temp_master').pluck().all());
  for (const table of tables) {
    if (made.has(table)) continue;
    store.exec(`CREATE TEMP TABLE ${table} AS SELECT * FROM main.${table} WHERE FALSE`);
  }
}

/** A transaction that writes at once, or, where it may write aside alone, one that claims nothing. */
export function writing<T>(store: Store, work: () => T): T {
  const transaction = store.transaction(work);
  return store.readonly ? transaction() : transaction.immediate();
}
