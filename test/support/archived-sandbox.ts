/** A database that holds published archives of the sandbox, of both years where none is named. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { YEARS, type Year } from '../../src/sandbox/calendar.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { openStore } from '../../src/store/store.ts';
import { onceARun } from './once-a-run.ts';
import { ROOT } from './program.ts';

export function openArchivedSandbox(database: string, years: readonly Year[] = YEARS): void {
  const made = onceARun(`sandbox-${years.join('-')}.sqlite`, (file) => {
    const store = openStore(file);
    for (const year of years) readArchive(store, join(ROOT, `data/snapshots/sandbox-${year}`));
    store.close();
  });
  mkdirSync(dirname(database), { recursive: true });
  copyFileSync(made, database);
}
