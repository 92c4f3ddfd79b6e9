/** The accounts of a log with their rows of the roster. */
import { parseRoster } from '../roster/parse.ts';
import type { RosterRow } from '../roster/row.ts';
import type { LoggedAccount, LoggedRow } from '../values/logged-account.ts';
import type { Store } from './driver.ts';
import {
  readKeyedAccounts,
  readRosters,
  readRosterTexts,
  type WatchedAccount,
  type WatchRecord,
} from './watch-log.ts';

export interface AccountsOfLog {
  /** By account id. */
  accounts: Map<string, LoggedAccount>;
  /** Account ids by their keys in the database. */
  ids: ReadonlyMap<number, string>;
  /** Columns of its rosters beside the usual ones. */
  extraColumns: string[];
}

/** The roster that was parsed last: a console asks the same log again and again. */
let last: { text: string; parsed: ReturnType<typeof parseRoster> } | null = null;

function parsedRoster(text: string, name: string): ReturnType<typeof parseRoster> {
  if (last?.text !== text) last = { text, parsed: parseRoster(text, `the roster of ${name}`) };
  return last.parsed;
}

/** Its rosters are read from the last one back, as far as there is an account without a row: a log of a year may have hundreds. */
export function readLoggedAccounts(store: Store, watch: WatchRecord): AccountsOfLog {
  const keyed = readKeyedAccounts(store, watch);
  const watched = keyed.map(({ account }) => account);
  const extraColumns = new Set<string>();
  const [byId, byHandle] = [new Map<string, RosterRow>(), new Map<string, RosterRow>()];
  const rowOf = ({ state, rosterHandle }: WatchedAccount) =>
    byId.get(state.accountId) ?? byHandle.get(rosterHandle) ?? null;
  for (const text of readRosterTexts(store, watch)) {
    const { columns, rows } = parsedRoster(text, watch.name);
    for (const column of columns) extraColumns.add(column);
    // Of two rows for one account the later stands.
    for (const row of rows.toReversed()) {
      if (row.network !== watch.network) continue;
      if (row.account_id !== '' && !byId.has(row.account_id)) byId.set(row.account_id, row);
      if (!byHandle.has(row.handle)) byHandle.set(row.handle, row);
    }
    if (watched.every((account) => rowOf(account) !== null)) break;
  }
  const accounts = new Map(
    watched.map((account) => [account.state.accountId, { ...account, row: rowOf(account) }]),
  );
  const ids = new Map(
    keyed.sort((a, b) => a.key - b.key).map(({ key, account }) => [key, account.state.accountId]),
  );
  return { accounts, ids, extraColumns: [...extraColumns] };
}

/** Each row of each of its rosters that named an account, in the order of the rosters; dates of tenures are days in UTC. */
export function readLoggedRows(store: Store, watch: WatchRecord): LoggedRow[] {
  const accounts = readKeyedAccounts(store, watch).map(({ account }) => account);
  const byId = new Map(accounts.map((account) => [account.state.accountId, account]));
  const byHandle = new Map(accounts.map((account) => [account.rosterHandle, account]));
  const rosters = readRosters(store, watch);
  return rosters.flatMap(({ text, readAt }, k) => {
    const heldTo = rosters[k + 1]?.readAt ?? Number.POSITIVE_INFINITY;
    return parsedRoster(text, watch.name).rows.flatMap((row): LoggedRow[] => {
      const account = byId.get(row.account_id) ?? byHandle.get(row.handle);
      if (row.network !== watch.network || account === undefined) return [];
      const { accountId, handle } = account.state;
      const from = row.since === '' ? readAt : Math.max(readAt, Date.parse(row.since));
      const to = row.until === '' ? heldTo : Math.min(heldTo, Date.parse(row.until));
      return from < to ? [{ accountId, handle: handle || row.handle, row, from, to }] : [];
    });
  });
}
