/** The errors a user may read. Everything else that reaches `main.ts` is a fault of the program. */
import type { Said } from './words/said.ts';

/** What may have been meant by a text that was given: names that are found, as they stand in the message. */
export interface Meant {
  readonly given: string;
  readonly instead: readonly string[];
  /** Code of the country that is offered too, by its name. */
  readonly country?: string | null;
}

/** Something the user can put right; the message says what to do next. Exit code 2. */
export class UserError extends Error {
  override name = 'UserError';
  /** The message line by line, in every language; empty where it is in English alone. */
  readonly said: readonly Said[];
  readonly meant: Meant | null;

  constructor(
    message: string,
    {
      said = [],
      meant = null,
      ...options
    }: ErrorOptions & { said?: readonly Said[]; meant?: Meant | null } = {},
  ) {
    super(message, options);
    this.said = said;
    this.meant = meant;
  }
}

/** One fault in a file that was read: where it is, what it is, and what to do. */
export interface Problem {
  file: string;
  /** 1-based; absent where the fault is the whole file's. */
  line?: number;
  message: string;
}

/** Input that cannot be used, with every problem found in one reading. Exit code 2. */
export class DataError extends Error {
  override name = 'DataError';
  readonly problems: readonly Problem[];
  /** As of a `UserError`. */
  readonly said: readonly Said[];

  constructor(found: Problem | readonly Problem[], said: readonly Said[] = []) {
    const problems = 'message' in found ? [found] : found;
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
    this.said = said;
  }
}

/** A network that could not be asked, or that refused for good. Exit code 2; the state is kept. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

/** The host has an address that a server must not lead to. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress';
}

/** `file:line: message`, the form editors and CI logs turn into a link. */
export function formatProblem(problem: Problem): string {
  const line = problem.line === undefined ? '' : `${problem.line}:`;
  return `${problem.file}:${line} ${problem.message}`;
}

/** What a database refuses for reasons outside of the program, by the beginning of the code that SQLite gives it. */
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

/** The sentence for the user where the error is one of these faults, else `null`. What was written before it is kept. */
export function databaseFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  if (error.name !== 'SqliteError') return null;
  return FAULTS.find(([known]) => code.startsWith(known))?.[1] ?? null;
}

/** What the system refuses about a path that the user named, with what to do. */
const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'no permission; name a file or folder that you may use',
  EPERM: 'no permission; name a file or folder that you may use',
  EROFS: 'the disk can only be read; name a place that can be written',
  ENOSPC: 'the disk is full; make room, or name another place',
  EDQUOT: 'your share of the disk is used up; make room, or name another place',
  EFBIG: 'a limit on the size of files is reached; raise it, or name another place',
  ENAMETOOLONG: 'the name is too long for this system; choose a shorter one',
  EEXIST: 'a file stands where a folder is needed; name another place',
  ENOTDIR: 'a file stands where a folder is needed; name another place',
  EISDIR: 'is a folder; name a file',
  ENOENT: 'there is no such file or folder',
};

/** The sentence for the user where the system refuses a file or folder, else `null`. */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const isOfFile = 'path' in error || ('syscall' in error && error.syscall === 'write');
  return isOfFile ? (SYSTEM_FAULTS[String(error.code)] ?? null) : null;
}

/** What the user is told of an error, with what to do; `null` for a fault of the program. */
export function toldOf(error: unknown): string | null {
  if (error instanceof UserError || error instanceof DataError || error instanceof NetworkError)
    return error.message;
  const system = systemFault(error);
  if (system === null) return databaseFault(error);
  const { path } = error as { path?: string };
  return `${path === undefined ? '' : `${path}: `}${system}`;
}
