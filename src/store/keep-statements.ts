/** Prepares each statement of a database once, and keeps it as long as the process lives. */
import type Database from 'better-sqlite3';

type Mode = '' | 'pluck' | 'raw';

/** From this version of Node on, nothing of the driver may be collected as garbage. */
const KEPT_FROM = 24;
const kept: unknown[] = [];

/**
 * From Node 24.19 on better-sqlite3 12 aborts the process when a statement or database of its is collected as
 * garbage outside of a script (`RemoveEnvironmentCleanupHook`, WiseLibs/better-sqlite3#1515); where its successor is not
 * installed, it is used there all the same. A statement in another mode is another statement, so that none changes for its other users.
 */
export function keepStatements(store: Database.Database): Database.Database {
  const prepare = store.prepare.bind(store);
  const prepared = new Map<string, Database.Statement>();
  const pragmas: Database.Statement[] = [];
  const keep = (text: string, mode: Mode): Database.Statement => {
    const key = `${mode} ${text}`;
    let statement = prepared.get(key);
    if (statement === undefined) {
      statement = prepare(text);
      if (mode !== '') statement[mode]();
      else {
        statement.pluck = () => keep(text, 'pluck');
        statement.raw = () => keep(text, 'raw');
      }
      prepared.set(key, statement);
    }
    return statement;
  };
  store.prepare = ((text: string) => keep(text, '')) as typeof store.prepare;
  // A pragma may act as it is prepared, so that it is prepared each time.
  store.pragma = (text, options = {}) => {
    const statement = prepare(`PRAGMA ${text}`);
    pragmas.push(statement);
    if (statement.reader) return options.simple ? statement.pluck().get() : statement.all();
    statement.run();
    return [];
  };
  if (Number.parseInt(process.versions.node, 10) >= KEPT_FROM) kept.push(store, prepared, pragmas);
  return store;
}
