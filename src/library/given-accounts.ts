/** Accounts that are given as arrays, as the rows of a roster. */
import { NODE_COLUMNS } from '../graph/measures.ts';
import type { GivenAccount } from '../library.ts';
import { ROSTER_COLUMNS, type RosterRow, rosterRow } from '../roster/row.ts';
import { ALL, type GivenEnds } from './given-ties.ts';

/** What an account itself says of its reading; '' where it says nothing. */
export interface SaidOfReading {
  verdict: string;
  observed: string;
}

export interface GivenAccounts {
  /** In account-id order. */
  rows: readonly RosterRow[];
  /** One a row. */
  said: readonly SaidOfReading[];
  extraColumns: string[];
}

const OF_READING = ['verdict', 'observed'];
/** What a report computes of an account stands in its nodes.csv beside what was said of it. */
const COMPUTED: readonly string[] = ['iso3', ...NODE_COLUMNS];

/** @param faults gets the accounts without a name, and those that are there twice. */
export function readGivenAccounts(
  given: readonly GivenAccount[] | undefined,
  ends: GivenEnds,
  faults: string[],
): GivenAccounts {
  const accounts = given ?? endsAsAccounts(ends);
  if (!Array.isArray(accounts)) {
    faults.push('accounts: an array of rows is needed, each with account_id or handle');
    return { rows: [], said: [], extraColumns: [] };
  }
  const extraColumns = extraColumnsOf(accounts);
  const seen = new Map<string, number>();
  const found = accounts.map((account: GivenAccount, k: number) => {
    const row = toRow(account, extraColumns);
    const { account_id: id } = row;
    if (id === '') faults.push(`accounts[${k}]: it has neither account_id nor handle`);
    else if (seen.has(id)) faults.push(`accounts[${k}]: ${id} is also accounts[${seen.get(id)}]`);
    seen.set(id, k);
    return { row, said: { verdict: text(account?.verdict), observed: text(account?.observed) } };
  });
  found.sort((a, b) => (a.row.account_id < b.row.account_id ? -1 : 1));
  return { rows: found.map(({ row }) => row), said: found.map(({ said }) => said), extraColumns };
}

function endsAsAccounts({ ties, unknown }: GivenEnds): GivenAccount[] {
  const ids = new Set([...ties, ...unknown].flatMap(({ source, target }) => [source, target]));
  ids.delete(ALL);
  return Array.from(ids, (account_id) => ({ account_id }));
}

/** A region that follows from the country is no column of its own. */
function extraColumnsOf(accounts: readonly GivenAccount[]): string[] {
  const names = new Set(accounts.flatMap((account) => Object.keys(account ?? {})));
  const known: readonly string[] = [...ROSTER_COLUMNS, ...OF_READING, ...COMPUTED];
  const hasCountry = accounts.some((account) => text(account?.country) !== '');
  return [...names].filter((name) => !known.includes(name) && !(hasCountry && name === 'region'));
}

function toRow(account: GivenAccount, extraColumns: readonly string[]): RosterRow {
  const cells = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, text(account?.[column])]));
  const id = cells.account_id!;
  // What is no id of a network, such as did:plc:… or x:…, is what the account is called by.
  const handle = cells.handle!.replace(/^@/, '') || (id.includes(':') ? '' : id);
  const extra = Object.fromEntries(extraColumns.map((column) => [column, text(account?.[column])]));
  return rosterRow({ ...cells, handle, account_id: id || handle, extra });
}

function text(cell: GivenAccount[string]): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
