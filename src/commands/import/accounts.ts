/** From an imported graph to the rows, verdicts and ties of a snapshot: accounts identified, the rest counted. */
import type { ImportedGraph } from '../../formats/imported-graph.ts';
import type { TableNode } from '../../formats/node-table.ts';
import { because } from '../../reasons/reasons.ts';
import { isNetwork, parseAccountId } from '../../roster/handles.ts';
import { namesAccount, ROSTER_COLUMNS, type RosterRow } from '../../roster/row.ts';
import { isObserved } from '../../roster/verdict.ts';
import { foldAlias, fullAccountId } from './aliases.ts';
import { statedSources } from './pairs.ts';
import type { ImportRoster } from './roster.ts';
import { type PlacedTies, placed, statedOpenTies, tiesBetween, tiesToUnread } from './ties.ts';
import {
  type ReadVerdict,
  STATED_COLUMNS,
  statedVerdicts,
  verdictByTies,
  verdictOfReading,
} from './verdicts.ts';

export interface Identities {
  network: string;
  /** Account ids by folded alias. */
  aliases: ReadonlyMap<string, string>;
  roster: ImportRoster | null;
  /** What is named as the source where an account of the roster is not in it. */
  source: string;
}

export interface ImportedAccounts {
  /** In account-id order, each account once. */
  rows: RosterRow[];
  /** One a row, before any claim. */
  verdicts: readonly ReadVerdict[];
  extraColumns: string[];
  /** By place in `rows`, sorted. */
  ties: PlacedTies;
  /** Ties of observed accounts that the source leaves open, and why. */
  open: PlacedTies;
  openReason: string;
  /** What was left out. */
  counts: Record<string, number>;
  /** Accounts whose id is not one of their network: they meet no account of another snapshot. */
  unidentified: number;
  /** Whether the account is in the file, and not in the roster alone; one a row. */
  isInFile: readonly boolean[];
  /** Whether the source itself says which accounts were read. */
  saysWhatWasRead: boolean;
  /** How many rows of the file are from each account, one a row. */
  rowCounts: Uint32Array;
  /** Whether the file has a tie from it to another; one a row. */
  hasTies: readonly boolean[];
  /** Ends of ties that are no account, each once. */
  strangers: readonly string[];
  /** Followers that the network states of each account, one a row. */
  audiences: readonly (number | null)[];
}

interface Account {
  row: RosterRow;
  /** `null` where the file says nothing of its reading. */
  said: ReadVerdict | null;
  /** Why it was not read unless the file has ties from it; '' where it has a row of its own. */
  unlisted: string;
}

export function identifyAccounts(
  imported: ImportedGraph,
  identities: Identities,
  reverse: boolean,
): ImportedAccounts {
  const { network, roster } = identities;
  const { readings } = imported;
  const stated = statedVerdicts(imported);
  const hidden = stated === null ? [] : STATED_COLUMNS;
  const attributes = imported.attributes.filter((name) => !hidden.includes(name));
  const saysWhatWasRead = stated !== null || readings !== null;
  const find = rosterFinder(roster);
  const accounts = new Map<string, Account>();
  const accountOf = new Map<string, string>();
  /** Folded handles of the roster's accounts that are in the file. */
  const met = new Set<string>();
  const saidOf = (node: string) =>
    stated?.get(node) ?? (readings === null ? null : verdictOfReading(readings.get(node)));
  const noHandle = new Set(imported.columns?.noHandle);
  const audiences = new Map<string, number>();
  let merged = 0;
  for (const node of imported.nodes) {
    const id = accountIdOf(node, identities, find, readings !== null);
    accountOf.set(node.id, id);
    if (accounts.has(id)) merged++;
    else {
      const known = find(id, node.handle || node.id);
      if (known !== undefined) met.add(foldAlias(known.handle));
      const row = accountRow(node, id, network, attributes, known, noHandle.has(node.id));
      const audience = audienceOf(node);
      if (audience !== null) audiences.set(id, audience);
      accounts.set(id, { row, said: saidOf(node.id), unlisted: '' });
    }
  }
  for (const row of roster?.rows ?? []) {
    // Of this one no account is known: its seat is kept without.
    if (!namesAccount(row)) continue;
    const id = rosterAccountId(row, identities);
    if (accounts.has(id) || met.has(foldAlias(row.handle))) continue;
    accounts.set(id, {
      row: { ...row, account_id: id },
      said: null,
      unlisted: because('not-in-list', { list: identities.source }),
    });
  }
  const byHandle = accountsByHandle(imported.nodes, accountOf);
  const ids = [...accounts.keys()].sort((a, b) => (a < b ? -1 : 1));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const places = Int32Array.from(
    imported.edges.ids,
    (end) => placeOf.get(accountOf.get(end) ?? endAccountId(end, identities, byHandle)) ?? -1,
  );
  const { counts, rows, selfRows, strangers, ...ties } = tiesBetween(imported, places, ids.length, reverse);
  const pairs = imported.stated ? statedSources(imported.stated, ties, places, ids.length, reverse) : null;
  const found = ids.map((id) => accounts.get(id)!);
  const verdicts = found.map(({ said, unlisted }, place): ReadVerdict => {
    if (said !== null) return said;
    const unread: ReadVerdict = { verdict: 'not-read', reason: unlisted };
    if (saysWhatWasRead) return unread;
    const byTies = pairs?.verdicts.get(place) ?? verdictByTies(rows[place]!, selfRows[place]!);
    return unlisted === '' || isObserved(byTies.verdict) ? byTies : unread;
  });
  const turnedRound = reverse && stated === null && readings !== null;
  return {
    rows: found.map(({ row }) => row),
    verdicts: turnedRound ? verdicts.map((): ReadVerdict => ({ verdict: 'complete', reason: '' })) : verdicts,
    ties,
    open: turnedRound
      ? tiesToUnread(
          ties,
          verdicts.map(({ verdict }) => isObserved(verdict)),
        )
      : placed([
          ...statedOpenTies(imported, (node) => placeOf.get(accountOf.get(node) ?? '')),
          ...(pairs?.open ?? []),
        ]),
    openReason: because(turnedRound ? 'followers-unread' : 'left-open-in-file'),
    extraColumns: [...new Set([...(roster?.columns ?? []), ...attributes])],
    counts: { ...counts, ...leftOutOf(imported, merged) },
    unidentified: isNetwork(network) ? ids.filter((id) => 'fault' in parseAccountId(network, id)).length : 0,
    isInFile: found.map(({ unlisted }) => unlisted === ''),
    saysWhatWasRead,
    rowCounts: rows,
    strangers,
    audiences: ids.map((id) => audiences.get(id) ?? null),
    hasTies: Array.from(rows, (number, place) => number > selfRows[place]!),
  };
}

/** What the tables themselves gave no account for, and who is in them twice, where there are any. */
function leftOutOf({ blank, withoutAccount = [] }: ImportedGraph, merged: number): Record<string, number> {
  const all = {
    merged_accounts: merged,
    blank_ends: blank?.ends ?? 0,
    blank_accounts: blank?.accounts ?? 0,
    people_without_account: withoutAccount.length,
  };
  return Object.fromEntries(Object.entries(all).filter(([, number]) => number > 0));
}

/**
 * An alias comes first, the id in the file next; an account known by its handle alone goes by that. Ids of a
 * collector are the network's; those of a graph file may be any numbers, and yield to the roster's.
 */
function accountIdOf(
  { id, handle, cells }: TableNode,
  { network, aliases }: Identities,
  find: FindRow,
  collected: boolean,
): string {
  const alias = aliases.get(foldAlias(id)) ?? aliases.get(foldAlias(handle));
  if (alias !== undefined) return alias;
  if (cells.account_id) return fullAccountId(cells.account_id, network);
  const own = fullAccountId(id, network);
  const isId = isIdOf(network, own);
  const known = find(own, handle || id)?.account_id ?? '';
  if (known !== '' && !(isId && collected)) return known;
  return isId || handle !== '' ? own : fullAccountId(foldAlias(id), network);
}

/** The end of a tie that is no node's id: the id of an account that goes by another name, or by its handle. */
function endAccountId(
  end: string,
  { network, aliases }: Identities,
  byHandle: ReadonlyMap<string, string>,
): string {
  const name = foldAlias(end);
  return aliases.get(name) ?? byHandle.get(name) ?? fullAccountId(end, network);
}

/** Account ids by folded handle, or id where an account has no other name, of those whose name no other account has. */
function accountsByHandle(
  nodes: readonly TableNode[],
  accountOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, handle } of nodes) {
    const name = foldAlias(handle || id);
    const account = accountOf.get(id)!;
    if (found.has(name) && found.get(name) !== account) shared.add(name);
    found.set(name, account);
  }
  for (const name of shared) found.delete(name);
  return found;
}

function rosterAccountId(row: RosterRow, { network, aliases }: Identities): string {
  return (
    row.account_id || (aliases.get(foldAlias(row.handle)) ?? fullAccountId(foldAlias(row.handle), network))
  );
}

/** `null` where the cell is empty or no whole number. */
function audienceOf({ cells }: TableNode): number | null {
  const text = (cells.audience ?? '').replace(/\.0$/, '');
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function isIdOf(network: string, id: string): boolean {
  return !isNetwork(network) || 'value' in parseAccountId(network, id);
}

type FindRow = (id: string, handle: string) => RosterRow | undefined;

/** Finds an account's row by id, then by handle. */
function rosterFinder(roster: ImportRoster | null): FindRow {
  const byId = new Map<string, RosterRow>();
  const byHandle = new Map<string, RosterRow>();
  for (const row of roster?.rows ?? []) {
    if (row.account_id !== '' && !byId.has(row.account_id)) byId.set(row.account_id, row);
    if (!byHandle.has(foldAlias(row.handle))) byHandle.set(foldAlias(row.handle), row);
  }
  return (id, handle) => byId.get(id) ?? byHandle.get(foldAlias(handle));
}

function accountRow(
  { id, handle, cells, extra }: TableNode,
  accountId: string,
  network: string,
  attributes: readonly string[],
  known: RosterRow | undefined,
  isNameless: boolean,
): RosterRow {
  const own = Object.fromEntries(attributes.map((name) => [name, extra[name] ?? '']));
  if (known !== undefined) {
    return { ...known, account_id: accountId, extra: { ...own, ...known.extra } };
  }
  const standard = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, cells[column] ?? '']));
  const isNumber = network === 'x' && /^\d+$/.test(id) && accountId === `x:${id}`;
  const name = isNameless ? '' : (handle || cells.handle || (isNumber ? '' : id)).replace(/^@/, '');
  return { ...standard, network, handle: name, account_id: accountId, extra: own } as RosterRow;
}
