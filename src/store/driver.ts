/** The SQLite driver: one package for Node 20, another from Node 22 on. */
import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import { UserError } from '../errors.ts';

type Driver = typeof Database;

/** No driver can be loaded: what was found, and what to do. */
export class NoDriver extends UserError {
  readonly found: string;
  readonly remedy: string;

  constructor(found: string, remedy: string) {
    super(`there is no driver for SQLite: ${found}. ${remedy}`);
    this.found = found;
    this.remedy = remedy;
  }
}

/** The first Node for which the second driver is made; on an earlier one loading it ends the process. */
const SECOND_FROM = 22;
const FIRST = 'better-sqlite3';
/** Brings its binaries along, so that it needs neither an install script nor a compiler. */
const SECOND = 'better-sqlite3-13';

const load = createRequire(import.meta.url);
let chosen: Driver | null = null;

/** @throws NoDriver where none can be loaded, with what to do. */
export function sqliteDriver(): Driver {
  chosen ??= loadDriver(Number.parseInt(process.versions.node, 10), load);
  return chosen;
}

/** @throws NoDriver where the one for this Node cannot be loaded. */
export function loadDriver(major: number, load: (name: string) => unknown): Driver {
  const name = major >= SECOND_FROM ? SECOND : FIRST;
  try {
    const driver = load(name) as Driver;
    // A first database shows that its native part loads.
    new driver(':memory:').close();
    return driver;
  } catch (error) {
    throw new NoDriver(`${name} ${why(error as NodeJS.ErrnoException)}`, remedy(major));
  }
}

function why(error: NodeJS.ErrnoException): string {
  if (error.code === 'MODULE_NOT_FOUND') return 'is not installed';
  if (error.code === 'ERR_DLOPEN_FAILED') return 'was built for another version of Node';
  return error.message.startsWith('Could not locate the bindings file')
    ? 'was neither built nor fetched'
    : `does not load (${error.message.split('\n')[0]})`;
}

function remedy(major: number): string {
  const anew = (flag = '') =>
    `npm ci${flag} in a clone or a study, npm install -g${flag} with its tarball otherwise`;
  return major >= SECOND_FROM
    ? `Install entente anew with this Node, with its optional dependencies and without scripts (${anew(' --ignore-scripts')}; then, in a clone, npm run build): ${SECOND} needs no script and no compiler`
    : `In the folder it is installed in, run: npm rebuild ${FIRST} --ignore-scripts=false --foreground-scripts; where it is not installed, install entente anew (${anew()}). It is fetched, or built with Python, make and a C++ compiler. Node ${SECOND_FROM} or newer needs none of that`;
}

export type Store = Database.Database;
