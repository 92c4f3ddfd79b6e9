/** The accounts of a log with their rows of the roster. */
import { parseRoster } from '../roster/parse.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Store } from './driver.ts';
import { readRosters, readWatched, type WatchedAccount, type WatchRecord } from './watch-log.ts';

export interface LoggedAccount extends WatchedAccount {
  /** The last row that names it; `null` where none does any more. */
  row: RosterRow | null;
}

export interface AccountsOfLog {
  /** By account id. */
  accounts: Map<string, LoggedAccount>;
  /** Columns of its rosters beside the usual ones. */
  extraColumns: string[];
}

export function readLoggedAccounts(store: Store, watch: WatchRecord): AccountsOfLog {
  const extraColumns = new Set<string>();
  const [byId, byHandle] = [new Map<string, RosterRow>(), new Map<string, RosterRow>()];
  for (const { text } of readRosters(store, watch)) {
    const { columns, rows } = parseRoster(text, `the roster of ${watch.name}`);
    for (const column of columns) extraColumns.add(column);
    for (const row of rows) {
      if (row.network !== watch.network) continue;
      if (row.account_id !== '') byId.set(row.account_id, row);
      byHandle.set(row.handle, row);
    }
  }
  const accounts = new Map(
    readWatched(store, watch).map((account) => {
      const { accountId } = account.state;
      return [
        accountId,
        { ...account, row: byId.get(accountId) ?? byHandle.get(account.rosterHandle) ?? null },
      ];
    }),
  );
  return { accounts, extraColumns: [...extraColumns] };
}
