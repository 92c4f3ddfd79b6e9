/** Databases that hold published archives of the sandbox. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { YEARS, type Year } from '../../src/sandbox/calendar.ts';
import { readArchive } from '../../src/store/read-archive.ts';
import { openStore } from '../../src/store/store.ts';
import { onceARun } from './once-a-run.ts';
import { entente, ROOT } from './program.ts';

/** Of both years where none is named; nobody has asked it anything. */
export function openArchivedSandbox(database: string, years: readonly Year[] = YEARS): void {
  copyTo(database, archivedSandbox(years));
}

/** Of both years, with the measures and figures of chance that questions compute once and keep; no report is beside it. */
export function openAskedSandbox(database: string): void {
  const made = onceARun('asked-sandbox.sqlite', (file) => {
    copyTo(file, archivedSandbox(YEARS));
    for (const words of [
      ...YEARS.map((year) => ['rank', 'mutual', '-s', `sandbox-${year}`]),
      ['compare', 'FR', 'DE', '--by', 'country', '-s', 'sandbox-2026'],
      ['compare', 'Africa', 'Asia', '--by', 'region', '-s', 'sandbox-2026'],
    ]) {
      const { code, stderr } = entente([...words, '--db', file], { cwd: dirname(file) });
      if (code !== 0) throw new Error(stderr);
    }
  });
  copyTo(database, made);
}

function archivedSandbox(years: readonly Year[]): string {
  return onceARun(`sandbox-${years.join('-')}.sqlite`, (file) => {
    const store = openStore(file);
    for (const year of years) readArchive(store, join(ROOT, `data/snapshots/sandbox-${year}`));
    store.close();
  });
}

function copyTo(database: string, made: string): void {
  mkdirSync(dirname(database), { recursive: true });
  copyFileSync(made, database);
}
