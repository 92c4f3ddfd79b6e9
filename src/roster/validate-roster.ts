/** What can be wrong between the rows of a roster: rows that repeat, tenures that overlap, actors that differ. */
import { isDate } from './dates.ts';
import { foldHandle } from './handles.ts';
import { actorOf, type RosterRow } from './row.ts';
import { tenuresOverlap } from './tenure.ts';

export interface RowFault {
  line: number;
  message: string;
}

interface Placed {
  row: RosterRow;
  line: number;
}

/** What must be the same in every row of one actor. */
const ACTOR_COLUMNS = ['name', 'country', 'kind', 'wikidata'] as const;

/**
 * Every fault between rows, each at the later row of the two.
 * @param lines the line of each row.
 */
export function rosterFaults(rows: readonly RosterRow[], lines: readonly number[]): RowFault[] {
  const placed = rows.map((row, i) => ({ row, line: lines[i]! }));
  return [...accountFaults(placed), ...actorFaults(placed)];
}

/** Whether two rows claim one account at the same time. */
export function hasOverlap(rows: readonly RosterRow[]): boolean {
  return accountFaults(rows.map((row) => ({ row, line: 0 }))).length > 0;
}

function accountFaults(placed: readonly Placed[]): RowFault[] {
  const faults: RowFault[] = [];
  const earlierBy = new Map<string, Placed[]>();
  for (const later of placed) {
    if (!hasTenure(later.row)) continue;
    const keys = accountKeys(later.row);
    const earlier = keys
      .flatMap((key) => earlierBy.get(key) ?? [])
      .find(({ row }) => tenuresOverlap(row, later.row));
    if (earlier !== undefined) {
      faults.push({ line: later.line, message: accountFault(earlier, later.row) });
    }
    for (const key of keys) earlierBy.set(key, [...(earlierBy.get(key) ?? []), later]);
  }
  return faults;
}

/** Dates that are wrong in themselves are reported there; they would only make noise here. */
function hasTenure({ since, until }: RosterRow): boolean {
  const [begins, ends] = [isDate(since), isDate(until)];
  return (begins || since === '') && (ends || until === '') && !(begins && ends && since >= until);
}

/** What a row is one account by. Rows without an account repeat only where the actor and office do. */
function accountKeys(row: RosterRow): string[] {
  const keys: string[] = [];
  if (row.handle !== '') keys.push(`handle ${row.network} ${foldHandle(row.handle)}`);
  if (row.account_id !== '') keys.push(`id ${row.account_id}`);
  if (keys.length === 0) keys.push(`none ${row.network} ${row.actor} ${row.office}`);
  return keys;
}

function accountFault({ row, line }: Placed, later: RosterRow): string {
  const account = later.handle || later.account_id;
  if (account === '') {
    return `says again, as line ${line}, that ${later.actor} has no known account on ${later.network} — remove one`;
  }
  if (row.actor !== later.actor) {
    if (isOther(row.country, later.country) || isOther(row.office, later.office)) {
      return `${account} stands for two seats: ${actorOf(later)} here, and ${actorOf(row)} in line ${line} at the same time — correct one`;
    }
    return `${account} is held by ${actorOf(later)} while line ${line} gives it to ${actorOf(row)} — end the first tenure (until) where the second begins (since)`;
  }
  if (foldHandle(row.handle) !== foldHandle(later.handle)) {
    return `${later.account_id} has the handle ${later.handle} here and ${row.handle || 'none'} in line ${line} at the same time — keep the row with the handle of today`;
  }
  const same = (['office', 'since', 'until'] as const).every((column) => row[column] === later[column]);
  if (!same) {
    return `${account} is entered for the same time in line ${line} already — keep one row, or make one tenure end where the other begins`;
  }
  return row.handle === later.handle
    ? `is the same row as line ${line} — remove one`
    : `differs from line ${line} only in the case of its handle — remove one`;
}

function isOther(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}

function actorFaults(placed: readonly Placed[]): RowFault[] {
  const faults: RowFault[] = [];
  const firstOf = new Map<string, Placed>();
  const itemOf = new Map<string, Placed>();
  for (const later of placed) {
    const key = later.row.actor.toLowerCase();
    if (key === '') continue;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, later);
    else if (first.row.actor !== later.row.actor) {
      faults.push({
        line: later.line,
        message: `actor ${later.row.actor} differs from ${first.row.actor} in line ${first.line} only in case — write both the same way`,
      });
    } else {
      for (const column of ACTOR_COLUMNS) {
        const known = column === 'wikidata' ? (itemOf.get(key) ?? first) : first;
        const [before, now] = [known.row[column], later.row[column]];
        if (before === now || before === '' || now === '') continue;
        faults.push({
          line: later.line,
          message: `actor ${later.row.actor} has ${column} "${now}" here and "${before}" in line ${known.line} — make them the same, or use two actors`,
        });
      }
    }
    if (later.row.wikidata !== '' && !itemOf.has(key)) itemOf.set(key, later);
  }
  return faults;
}
