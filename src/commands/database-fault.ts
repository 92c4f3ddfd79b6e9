/** What the database refuses for reasons outside of the program, with what to do. */

/** By the beginning of the code that SQLite gives it. */
const FAULTS: readonly (readonly [string, string])[] = [
  [
    'SQLITE_BUSY',
    'another program is writing to the database; close it, or wait for it, and run the same command again',
  ],
  ['SQLITE_FULL', 'the disk is full; make room, and run the same command again'],
  [
    'SQLITE_IOERR',
    'the database cannot be read or written: the disk is full or at fault, or a limit on the size of files is reached; mend that, and run the same command again',
  ],
  ['SQLITE_READONLY', 'the database can only be read; run this where it can be written'],
  [
    'SQLITE_CORRUPT',
    'the database file is damaged; take a copy of it from before, or begin anew from the archives in data/snapshots',
  ],
];

/** The sentence for the user, or `null` where the error is none of these. What was written before it is kept. */
export function databaseFault(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return null;
  const code = String(error.code);
  return FAULTS.find(([known]) => code.startsWith(known))?.[1] ?? null;
}
