/** The log of a watch, opened for a question: its accounts as the last roster has them. */
import { UserError } from '../../errors.ts';
import { nearestWords } from '../../nearest.ts';
import { parseRoster } from '../../roster/parse.ts';
import type { RosterRow } from '../../roster/row.ts';
import { isoSeconds } from '../../store/activity-content.ts';
import type { Store } from '../../store/driver.ts';
import { openExistingStore } from '../../store/store.ts';
import {
  findWatch,
  listWatches,
  readRosters,
  readWatched,
  type WatchedAccount,
  type WatchRecord,
} from '../../store/watch-log.ts';

export interface OpenLog {
  store: Store;
  watch: WatchRecord;
  /** Columns of its rosters beyond the standard ones. */
  extraColumns: readonly string[];
  /** By account id. */
  accounts: ReadonlyMap<string, LoggedAccount>;
}

export interface LoggedAccount extends WatchedAccount {
  /** The last row that names it; `null` where none does any more. */
  row: RosterRow | null;
}

/** Whether the database has a log of that name. */
export function isLog(database: string, name: string): boolean {
  const store = openExistingStore(database);
  const found = store !== null && findWatch(store, name) !== null;
  store?.close();
  return found;
}

/** @throws UserError where there is no such log. */
export function openLog(database: string, name: string): OpenLog {
  const store = openExistingStore(database);
  const watch = store === null ? null : findWatch(store, name);
  if (store === null || watch === null) {
    const names = store === null ? [] : listWatches(store).map((one) => one.name);
    store?.close();
    const [near] = nearestWords(name, names);
    const remedy = near === undefined ? 'begin one with: entente watch' : `did you mean ${near}?`;
    throw new UserError(
      `there is no log ${name} in ${database}; there are: ${names.join(', ') || 'none'}; ${remedy}`,
    );
  }
  const [byId, byHandle] = [new Map<string, RosterRow>(), new Map<string, RosterRow>()];
  const extraColumns = new Set<string>();
  for (const { text } of readRosters(store, watch)) {
    const roster = parseRoster(text, `the roster of ${name}`);
    for (const column of roster.columns) extraColumns.add(column);
    for (const row of roster.rows) {
      if (row.network !== watch.network) continue;
      if (row.account_id !== '') byId.set(row.account_id, row);
      byHandle.set(row.handle, row);
    }
  }
  const accounts = readWatched(store, watch).map((account): [string, LoggedAccount] => {
    const { accountId } = account.state;
    return [
      accountId,
      { ...account, row: byId.get(accountId) ?? byHandle.get(account.rosterHandle) ?? null },
    ];
  });
  return { store, watch, extraColumns: [...extraColumns], accounts: new Map(accounts) };
}

/** Where a log begins of which a part was pruned. */
export function prunedText(beginsAt: number): string {
  return `The log was pruned: it begins at ${isoOf(beginsAt)}, and nothing is known of what was before.`;
}

/** ISO 8601 to the second. */
export function isoOf(at: number): string {
  return isoSeconds(Math.floor(at / 1000));
}
