/** All that a snapshot holds, as plain data in canonical order. */

import type { SealedSeats } from '../evidence/sealed-seats.ts';
import { SHORT_LIST } from '../reasons/short-list.ts';
import { ROSTER_COLUMNS, type RosterRow, rosterRow } from '../roster/row.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { Store } from './driver.ts';
import { NO_DETAILS, type TieColumns } from './insert-ties.ts';
import { readSeats } from './seats.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

export interface Profile {
  /** The handle on the snapshot's day. */
  handle: string;
  displayName: string;
  /** Followers the profile states. */
  audienceCount: number | null;
  /** Follows the profile states. */
  declaredCount: number | null;
  postCount: number | null;
  createdAt: string | null;
  /** Who has verified the account, and when; absent where nobody has, or that was not asked. */
  verified?: { by: string; at: string } | undefined;
}

export interface Entry {
  /** 1-based, the row's place in the snapshot's roster. */
  number: number;
  row: RosterRow;
  /** Index into `SnapshotContent.accounts`; `null` where the handle resolved to nothing. */
  account: number | null;
  /** `null` while it has not been read. */
  verdict: Verdict | null;
  reason: string;
  profile: Profile | null;
  reading: EntryReading | null;
  /** Ties that its reading leaves open for another reason than that its list is short; counted where that is so. */
  otherwiseUnseen: number;
}

interface EntryReading {
  /** The way its follows were read. */
  way: string;
  /** Follows the network listed. */
  listedCount: number;
  /** Of these, to accounts outside the roster. */
  outsideCount: number;
}

/** One of them: its ends are indices into `SnapshotContent.accounts`. */
interface Tie extends Record<TieDetail, string | null> {
  source: number;
  target: number;
}

/** Ties of observed sources that the reading could not show. */
export interface UnseenTies {
  source: Uint32Array;
  target: Uint32Array;
  reason: string[];
}

export interface SnapshotContent extends SnapshotEntries {
  snapshot: SnapshotRecord;
  /** Sorted by source and target, indices into `accounts`. */
  ties: TieColumns;
  unseen: UnseenTies;
  /** As of `readSeats`. */
  seats: SealedSeats | null;
}

/** The same with ties that are read as they are gone through, in their order. */
export interface StreamedContent extends Omit<SnapshotContent, 'ties'> {
  ties: Iterable<Tie>;
}

/** Columns of an entry beyond the roster's, in the order they are read. */
type EntryRow = [
  number: number,
  extra: string,
  account: number | null,
  id: string | null,
  verdict: Verdict | null,
  reason: string,
  profileHandle: string | null,
  displayName: string,
  audienceCount: number | null,
  declaredCount: number | null,
  postCount: number | null,
  createdAt: string | null,
  way: string | null,
  listedCount: number,
  outsideCount: number,
  otherwiseUnseen: number,
  verifiedBy: string | null,
  verifiedAt: string | null,
  ...roster: string[],
];

const FIRST_OF_ROSTER = 18;
const BLANK = rosterRow({});

/** Entries of a snapshot and the accounts behind them, without ties. */
export interface SnapshotEntries extends SnapshotAccounts {
  entries: Entry[];
}

export interface SnapshotAccounts {
  /** Account ids of the entries in code-unit order. */
  accounts: string[];
  /** Index into `accounts` by the account's key in the database. */
  indexOf: ReadonlyMap<number, number>;
}

const IS_SHORT = `reason LIKE '%${SHORT_LIST}%'`;
const OTHERWISE_UNSEEN = `CASE WHEN ${IS_SHORT} THEN (SELECT count(*) FROM unseen_tie
  WHERE unseen_tie.snapshot = entry.snapshot AND source = entry.account AND NOT unseen_tie.${IS_SHORT}) ELSE 0 END`;

export function readEntries(store: Store, snapshot: SnapshotRecord): SnapshotEntries {
  const rows = store
    .prepare<[number], EntryRow>(
      `SELECT number, extra, entry.account, account.account_id, verdict, reason, profile.handle, display_name,
              audience_count, declared_count, post_count, created_at, way, listed_count, outside_count,
              ${OTHERWISE_UNSEEN}, verified_by, verified_at,
              ${ROSTER_COLUMNS.map((column) => `entry.${column}`).join(', ')}
       FROM entry LEFT JOIN account ON account.id = entry.account
       LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account
       LEFT JOIN reading ON reading.snapshot = entry.snapshot AND reading.account = entry.account
       WHERE entry.snapshot = ? ORDER BY number`,
    )
    .raw()
    .all(snapshot.id);
  const accounts = numberAccounts(rows.map(([, , account, id]) => [account, id]));
  return { entries: rows.map((row) => toEntry(row, accounts.indexOf)), ...accounts };
}

/** The accounts behind a snapshot's entries, without these. */
export function readAccounts(store: Store, snapshot: SnapshotRecord): SnapshotAccounts {
  const rows = store
    .prepare<[number], [number, string]>(
      'SELECT account.id, account.account_id FROM entry JOIN account ON account.id = entry.account WHERE snapshot = ?',
    )
    .raw()
    .all(snapshot.id);
  return numberAccounts(rows);
}

function numberAccounts(
  rows: readonly (readonly [key: number | null, id: string | null])[],
): SnapshotAccounts {
  const keyOf = new Map<string, number>();
  for (const [key, id] of rows) if (id !== null) keyOf.set(id, key!);
  const accounts = [...keyOf.keys()].sort();
  return { accounts, indexOf: new Map(accounts.map((id, index) => [keyOf.get(id)!, index])) };
}

/** An account with a handle it went by: the roster's or, where there is one, its profile's. */
export interface HandleOfAccount {
  accountId: string;
  rosterHandle: string;
  profileHandle: string | null;
}

/** The handles of a snapshot's accounts, by entry, and nothing else of it. */
export function readHandles(store: Store, snapshot: SnapshotRecord): HandleOfAccount[] {
  return store
    .prepare<[number], HandleOfAccount>(
      `SELECT account.account_id AS accountId, entry.handle AS rosterHandle, profile.handle AS profileHandle
       FROM entry JOIN account ON account.id = entry.account
       LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account
       WHERE entry.snapshot = ? ORDER BY number`,
    )
    .all(snapshot.id);
}

/** Reads a snapshot whole, open or sealed. */
export function readContent(store: Store, snapshot: SnapshotRecord): SnapshotContent {
  const content = readEntries(store, snapshot);
  return {
    snapshot,
    ...content,
    ties: readTies(store, snapshot, content, TIE_DETAILS),
    unseen: readUnseen(store, snapshot, content),
    seats: readSeats(store, snapshot),
  };
}

/** Reads it to be written or hashed, once. */
export function streamContent(store: Store, snapshot: SnapshotRecord): StreamedContent {
  snapshot.tiesIn?.takeIn(null);
  const content = readEntries(store, snapshot);
  return {
    snapshot,
    ...content,
    ties: tiesInOrder(store, snapshot.id, content.indexOf),
    unseen: readUnseen(store, snapshot, content),
    seats: readSeats(store, snapshot),
  };
}

function toEntry(row: EntryRow, indexOf: ReadonlyMap<number, number>): Entry {
  const [number, extra, account, , verdict, reason, handle, displayName, audience, declared, posts, created] =
    row;
  const [way, listed, outside, otherwiseUnseen, by, at] = [
    row[12],
    row[13],
    row[14],
    row[15],
    row[16],
    row[17],
  ];
  // A row that has its columns from the start is filled many times faster than one that gets them one by one.
  const roster: RosterRow = { ...BLANK, extra: extra === '[]' ? {} : Object.fromEntries(JSON.parse(extra)) };
  for (let k = 0; k < ROSTER_COLUMNS.length; k++) {
    roster[ROSTER_COLUMNS[k]!] = row[FIRST_OF_ROSTER + k] as string;
  }
  return {
    number,
    row: roster,
    account: account === null ? null : indexOf.get(account)!,
    verdict,
    reason,
    profile:
      handle === null
        ? null
        : {
            handle,
            displayName,
            audienceCount: audience,
            declaredCount: declared,
            postCount: posts,
            createdAt: created,
            ...(by === null && at === null ? {} : { verified: { by: by ?? '', at: at ?? '' } }),
          },
    reading: way === null ? null : { way, listedCount: listed, outsideCount: outside },
    otherwiseUnseen,
  };
}

/** Columns of a tie beyond its ends, by the property of `TieColumns` that holds each. */
const DETAILS = { followedAt: 'followed_at', doubt: 'doubt', recordKey: 'record_key', cid: 'cid' } as const;
export type TieDetail = keyof typeof DETAILS;
const TIE_DETAILS = Object.keys(DETAILS) as TieDetail[];

/** Which of the wanted columns have anything to read: dates come with their doubts, keys with the hashes. */
function detailsOf(store: Store, snapshot: number, wanted: readonly TieDetail[]): TieDetail[] {
  const has = (column: string) =>
    store.prepare(`SELECT 1 FROM tie WHERE snapshot = ? AND ${column} IS NOT NULL LIMIT 1`).get(snapshot) !==
    undefined;
  const found = (first: TieDetail, second: TieDetail) => {
    const those = wanted.filter((detail) => detail === first || detail === second);
    return those.length > 0 && has(DETAILS[first]) ? those : [];
  };
  return [...found('followedAt', 'doubt'), ...found('recordKey', 'cid')];
}

/** Ties of these accounts, by their keys: those with any other too, or those between two of them alone. */
export interface TieChoice {
  keys: ReadonlySet<number>;
  ends: 'either' | 'both';
}

/** Accounts by their keys, and which ties are read; `null` reads all. */
interface TiesRead {
  indexOf: ReadonlyMap<number, number>;
  only: TieChoice | null;
}

function areChosen({ keys, ends }: TieChoice): string {
  const chosen = [...keys].join();
  return `source IN (${chosen}) ${ends === 'both' ? 'AND' : 'OR'} target IN (${chosen})`;
}

/** @param only which ties are wanted; `null` for all. */
export function readTies(
  store: Store,
  { id, tiesIn }: SnapshotRecord,
  { indexOf }: SnapshotAccounts,
  wanted: readonly TieDetail[],
  only: TieChoice | null = null,
): TieColumns {
  tiesIn?.takeIn(only?.ends === 'both' ? only.keys : null);
  const details = detailsOf(store, id, wanted);
  const rows = [...tieRows(store, id, { indexOf, only }, details)];
  const count = rows.reduce((sum, { targets }) => sum + targets.length, 0);
  const ends = { source: new Uint32Array(count), target: new Uint32Array(count) };
  const ties: TieColumns = { ...ends, ...NO_DETAILS };
  let at = 0;
  for (const { source, targets } of rows) {
    ties.target.set(targets, at);
    ties.source.fill(source, at, at + targets.length);
    at += targets.length;
  }
  details.forEach((detail, d) => {
    const column = new Array<string | null>(count);
    let place = 0;
    for (const { cells } of rows) {
      for (const cell of cells[d]!) column[place++] = cell;
      // Of many ties their cells are not held twice.
      cells[d] = [];
    }
    ties[detail] = column;
  });
  return ties;
}

/** The ties of one source at a time. */
function* tiesInOrder(store: Store, snapshot: number, indexOf: ReadonlyMap<number, number>): Generator<Tie> {
  const details = detailsOf(store, snapshot, TIE_DETAILS);
  for (const { source, targets, cells } of tieRows(store, snapshot, { indexOf, only: null }, details)) {
    for (let k = 0; k < targets.length; k++) {
      const tie: Tie = { source, target: targets[k]!, ...NO_DETAILS };
      for (let d = 0; d < details.length; d++) tie[details[d]!] = cells[d]![k]!;
      yield tie;
    }
  }
}

/** The ties of one source, targets ascending; a column of cells for each detail that is read. */
interface TieRow {
  source: number;
  targets: number[];
  cells: (string | null)[][];
}

/** By source, ascending. */
function* tieRows(
  store: Store,
  snapshot: number,
  { indexOf, only }: TiesRead,
  details: readonly TieDetail[],
): Generator<TieRow> {
  const columns = ['target', ...details.map((detail) => DETAILS[detail])];
  const arrays = columns.map((column) => `json_group_array(${column})`).join(', ');
  const numbers = numbersByKey(indexOf);
  const toRow = (source: number, texts: readonly string[]): TieRow => {
    const [keys, ...cells] = texts.map((text) => JSON.parse(text));
    const targets = keys as number[];
    for (let k = 0; k < targets.length; k++) targets[k] = numbers[targets[k]!]!;
    return inOrder(source, targets, cells);
  };
  const sources = [...indexOf].sort(([, one], [, other]) => one - other);
  if (only === null) {
    const ofSource = store
      .prepare<[number, number], string[]>(`SELECT ${arrays} FROM tie WHERE snapshot = ? AND source = ?`)
      .raw();
    for (const [key, source] of sources) yield toRow(source, ofSource.get(snapshot, key)!);
    return;
  }
  // Few rows: one question finds them all.
  const found = store
    .prepare<[number], [number, ...string[]]>(
      `SELECT source, ${arrays} FROM tie WHERE snapshot = ? AND (${areChosen(only)}) GROUP BY source`,
    )
    .raw()
    .all(snapshot);
  const textsOf = new Map(found.map(([key, ...texts]) => [key, texts]));
  for (const [key, source] of sources) {
    const texts = textsOf.get(key);
    if (texts !== undefined) yield toRow(source, texts);
  }
}

/** Accounts of an earlier snapshot of the database have lower keys, whatever their ids. */
function inOrder(source: number, targets: number[], cells: (string | null)[][]): TieRow {
  const count = targets.length;
  if (isAscending(targets)) return { source, targets, cells };
  // Numbers alone are sorted without a call for each comparison.
  const order = new Float64Array(count);
  for (let k = 0; k < count; k++) order[k] = targets[k]! * count + k;
  order.sort();
  const sorted = <T>(column: readonly T[]) => {
    const along: T[] = [];
    for (let k = 0; k < count; k++) along.push(column[order[k]! % count]!);
    return along;
  };
  return { source, targets: sorted(targets), cells: cells.map(sorted) };
}

function isAscending(values: readonly number[]): boolean {
  for (let k = 1; k < values.length; k++) if (values[k - 1]! >= values[k]!) return false;
  return true;
}

/** By the key of the account, −1 where it has none: to ask a map for each end of each tie would take most of the time. */
function numbersByKey(numberOf: ReadonlyMap<number, number>): Int32Array {
  const numbers = new Int32Array(Math.max(0, ...numberOf.keys()) + 1).fill(-1);
  for (const [key, number] of numberOf) numbers[key] = number;
  return numbers;
}

/** @param only as of `readTies`. */
export function readUnseen(
  store: Store,
  { id, tiesIn }: SnapshotRecord,
  { indexOf }: SnapshotAccounts,
  only: TieChoice | null = null,
): UnseenTies {
  tiesIn?.takeIn(only?.ends === 'both' ? only.keys : null);
  const ofThose = only === null ? '' : `AND (${areChosen(only)})`;
  const rows = store
    .prepare<[number], [number, number, string]>(
      `SELECT source, target, reason FROM unseen_tie WHERE snapshot = ? ${ofThose}`,
    )
    .raw()
    .all(id)
    .map(([source, target, reason]) => ({
      source: indexOf.get(source)!,
      target: indexOf.get(target)!,
      reason,
    }))
    .sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    source: Uint32Array.from(rows, (row) => row.source),
    target: Uint32Array.from(rows, (row) => row.target),
    reason: rows.map((row) => row.reason),
  };
}
