/** The log of a watch, opened for a question: its accounts as the last roster has them. */
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import { once } from '../once.ts';
import { isoSeconds } from '../store/activity-content.ts';
import type { Store } from '../store/driver.ts';
import { type LoggedAccount, readLoggedAccounts } from '../store/logged-accounts.ts';
import { dayOfLog } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import type { FeedState } from '../store/watch-entries.ts';
import { findWatch, listWatches, type WatchRecord } from '../store/watch-log.ts';
import { readActivityDays, readFeedStates } from '../store/watch-posts.ts';
import type { Desk, OpenSnapshot } from './open-snapshot.ts';

export interface OpenLog {
  store: Store;
  watch: WatchRecord;
  /** Columns of its rosters beyond the standard ones. */
  extraColumns: readonly string[];
  /** Account ids by their keys in the database. */
  ids: ReadonlyMap<number, string>;
  /** By account id. */
  accounts: ReadonlyMap<string, LoggedAccount>;
  /** How far the posts of each account are known, by its id. */
  feeds: () => ReadonlyMap<string, FeedState>;
}

/** Whether the database has a log of that name. */
export function isLog(database: string, name: string): boolean {
  return findLog(database, name) !== null;
}

function findLog(database: string, name: string): WatchRecord | null {
  const store = openExistingStore(database);
  const watch = store === null ? null : findWatch(store, name);
  store?.close();
  return watch;
}

/** The log that what is asked is a day of, as the database has it now; `null` for a snapshot. */
export function logOfDay({ desk, store, snapshot }: OpenSnapshot & { desk: Desk }): WatchRecord | null {
  const day = store.memory ? dayOfLog(snapshot.name) : null;
  return day === null ? null : findLog(desk.database, day.log);
}

/** Whether the database has a log of that name which has posts. */
export function hasPosts(database: string, name: string): boolean {
  const store = openExistingStore(database);
  const watch = store === null ? null : findWatch(store, name);
  const found = store !== null && watch !== null && readActivityDays(store, watch) !== null;
  store?.close();
  return found;
}

/**
 * All that is read of it, its accounts too, is as it is now, until its store is closed.
 * @param toWrite set where it is to be written: then each reading is as the log is by then.
 * @throws UserError where there is no such log.
 */
export function openLog(database: string, name: string, toWrite = false): OpenLog {
  const store = openExistingStore(database);
  // What were written into it would go as it is closed.
  if (!toWrite) store?.exec('PRAGMA query_only = ON; BEGIN');
  const watch = store === null ? null : findWatch(store, name);
  if (store === null || watch === null) {
    const names = store === null ? [] : listWatches(store).map((one) => one.name);
    store?.close();
    const remedy = didYouMean(name, names, 'begin one with: entente watch', 1);
    throw new UserError(
      `there is no log ${name} in ${database}; there are: ${names.join(', ') || 'none'}; ${remedy}`,
    );
  }
  return logOf(store, watch);
}

/** Asks a log, which is closed then, also where the question is refused. @throws UserError as `openLog` does. */
export function askLog<T>(database: string, name: string, ask: (log: OpenLog) => T): T {
  const log = openLog(database, name);
  try {
    return ask(log);
  } finally {
    log.store.close();
  }
}

export function logOf(store: Store, watch: WatchRecord): OpenLog {
  const feeds = once(() => readFeedStates(store, watch));
  return { store, watch, feeds, ...readLoggedAccounts(store, watch) };
}

/** Where a log begins of which a part was pruned. */
export function prunedText(beginsAt: number): string {
  return `The log was pruned: it begins at ${isoOf(beginsAt)}, and nothing is known of what was before.`;
}

/** ISO 8601 to the second. */
export function isoOf(at: number): string {
  return isoSeconds(Math.floor(at / 1000));
}

/** When an event happened at the earliest; '' where nothing says that this was another second than that by which it did. */
export function earliestOf({ from, to }: { from: number | null; to: number }): string {
  const earliest = from === null ? '' : isoOf(from);
  return earliest === isoOf(to) ? '' : earliest;
}
