/** A log of the sandbox, `week`, watched by the program for four of its days, and backed up each day. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onceARun } from './once-a-run.ts';
import { partOfSandbox } from './part-of-sandbox.ts';
import { entente, type Outcome } from './program.ts';

/** Watches it, or on where it has begun: from one sweep of all accounts, which takes long, to the next. */
export const WATCH_WEEK = [
  ...['watch', 'week', '--network', 'sandbox', '--roster', 'roster.csv'],
  // A busy machine holds it up by some tenths of a second, which are not to be days.
  ...['--pace', '100', '--every', '2d'],
];

/** Copies the study with the log into a folder. @returns what the program said while it watched. */
export function copyWatchedDays(folder: string): Outcome {
  const made = onceARun('watched-days.json', (file) => {
    const cwd = mkdtempSync(join(dirname(file), 'watched-'));
    writeFileSync(join(cwd, 'roster.csv'), partOfSandbox());
    const outcome = entente([...WATCH_WEEK, '--for', '4d', '--backup', 'backups'], { cwd });
    writeFileSync(file, JSON.stringify({ cwd, outcome }));
  });
  // The database knows where its backups were written.
  const { cwd, outcome } = JSON.parse(readFileSync(made, 'utf8'));
  cpSync(cwd, folder, { recursive: true });
  return outcome;
}
