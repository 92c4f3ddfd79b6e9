/** A database that holds the published archives of both years of the sandbox. */
import { join } from 'node:path';
import { readArchive } from '../../src/store/read-archive.ts';
import { openStore } from '../../src/store/store.ts';
import { ROOT } from './program.ts';

export function openArchivedSandbox(database: string): void {
  const store = openStore(database);
  for (const year of [2025, 2026]) readArchive(store, join(ROOT, `data/snapshots/sandbox-${year}`));
  store.close();
}
