/** Opens the database file; with the rest of this folder, the only user of the SQLite driver. */

import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { databaseFault, UserError } from '../errors.ts';
import { type Store, sqliteDriver } from './driver.ts';
import { migrate, requireMigrated } from './migrations.ts';

/**
 * Opens or creates the database at `path` and migrates it.
 * @throws UserError where the file is no database, is damaged or locked, cannot be written, or is of a newer version.
 */
export function openStore(path: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  return prepareStore(path);
}

let isReader = false;

/** From here on this thread opens databases to read alone: what would write to one fails. */
export function onlyRead(): void {
  isReader = true;
}

/** Opens an existing database, or a copy of one that cannot be written; `null` where there is none. */
export function openExistingStore(path: string): Store | null {
  if (!existsSync(path)) return null;
  if (!canWrite(path)) return openCopy(path);
  const store = isReader ? openToRead(path) : prepareStore(path);
  // What a question reads it reads once; the default keeps four times as much of it in memory.
  store.pragma('cache_size = -4000');
  return store;
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A copy in memory of a database that cannot be written: questions can be asked, and what they would keep is gone
 * with the process. The file itself cannot be asked, since its log needs writing even then.
 */
export function openCopy(path: string): Store {
  try {
    const bytes = readFileBytes(path);
    // These say that the file has a log, which a copy in memory has not.
    bytes.fill(1, 18, 20);
    return prepareStore(path, bytes);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw new UserError(`${path}: ${error.message}; copy it to a folder of yours, or name another with --db`);
  }
}

/** @throws UserError where the store is a copy of a file that cannot be written. */
export function requireWritable(store: Store, path: string): void {
  if (store.memory) throw new UserError(`${path} can only be read; run this where it can be written`);
}

/** The file with what its log, if it has one, adds to it. */
function readFileBytes(path: string): Buffer {
  const log = `${path}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return readFileSync(path);
  const store = new (sqliteDriver())(path, { readonly: true });
  const bytes = store.serialize();
  store.close();
  return bytes;
}

/** A database in memory, for a snapshot read from its archive. @param image what another such database was. */
export function openMemoryStore(image?: Buffer): Store {
  return prepareStore(':memory:', image);
}

/** A database of this connection alone, in a file without a name that is gone with it: most of it is not held in memory. */
export function openAside(): Store {
  const store = prepareStore('');
  store.pragma('journal_mode = MEMORY');
  store.pragma('cache_size = -2000');
  return store;
}

/** @throws UserError also where the file has still to be brought up to date, which is writing. */
function openToRead(path: string): Store {
  return guarded(path, (opened) => {
    const store = opened(new (sqliteDriver())(path, { readonly: true }));
    store.pragma('busy_timeout = 5000');
    requireMigrated(store, path);
    return store;
  });
}

function prepareStore(path: string, content: string | Buffer = path): Store {
  return guarded(path, (opened) => {
    const store = opened(new (sqliteDriver())(content));
    store.pragma('journal_mode = WAL');
    store.pragma('synchronous = NORMAL');
    // A crawl writes the same pages again and again: they are copied out of the log less often than by default.
    store.pragma('wal_autocheckpoint = 10000');
    store.pragma('foreign_keys = ON');
    store.pragma('busy_timeout = 5000');
    migrate(store, path);
    return store;
  });
}

/** Closes what was opened where the rest fails. @throws UserError for what the driver refuses. */
function guarded(path: string, open: (opened: (store: Store) => Store) => Store): Store {
  let found: Store | undefined;
  try {
    return open((store) => {
      found = store;
      return store;
    });
  } catch (error) {
    found?.close();
    if (isSqliteError(error)) {
      const told = databaseFault(error) ?? `${error.message}; name a database of entente with --db`;
      throw new UserError(`${path}: ${told}`);
    }
    throw error;
  }
}

function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SqliteError';
}
