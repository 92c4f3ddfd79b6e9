/** The logs that a database has, and those that a study may be asked beside. */
import { once } from '../once.ts';
import { dayOfLog } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { listWatches } from '../store/watch-log.ts';
import type { Logs, StudyLogs } from '../study/log.ts';
import { askLog } from './open-log.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

export function logsOf(database: string): Logs {
  const listed = once(() => {
    const store = openExistingStore(database);
    const all = store === null ? [] : listWatches(store);
    store?.close();
    return all;
  });
  return {
    get all() {
      return listed();
    },
    ask: (name, ask) => askLog(database, name, ask),
  };
}

/** Those of the database that has the snapshot, or the log of which it is a day; an archive is in none. */
export function logsBeside({ store, snapshot, dayIn }: OpenSnapshot): StudyLogs {
  const database = dayIn ?? (store.memory ? null : store.name);
  const logs = database === null ? NO_LOGS : logsOf(database);
  const name = dayIn === undefined ? null : dayOfLog(snapshot.name)!.log;
  return {
    get all() {
      return logs.all;
    },
    get own() {
      return logs.all.find((log) => log.name === name) ?? null;
    },
    ask: logs.ask,
  };
}

/** Of what is in no database. */
export const NO_LOGS: StudyLogs = {
  all: [],
  own: null,
  ask(name) {
    throw new Error(`there is no log ${name} here`);
  },
};
