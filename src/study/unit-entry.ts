/** An actor or a country in the words of an account: what its accounts have in common, and what became of them. */
import { countryByCode } from '../roster/countries.ts';
import { ROSTER_COLUMNS, type RosterRow, rosterCell, rosterRow } from '../roster/row.ts';
import { isObserved, VERDICTS, type Verdict } from '../roster/verdict.ts';
import type { StudyEntry, Unit } from './study.ts';

/** Roster columns that are of an account, not of whoever has it. */
export const OF_ACCOUNT: readonly string[] = [
  'handle',
  'account_id',
  'account_type',
  'verified_by',
  'checked_at',
  'source',
  'note',
];

/** What was listed of an account's follows, where nothing is known of it. */
export const UNLISTED = {
  declaredCount: null,
  listedCount: null,
  outsideCount: null,
  shortfall: null,
  short: null,
  mostUnseen: null,
} as const;

const WAS_READ: readonly Verdict[] = ['complete', 'empty', 'partial', 'capped'];

/** By what accounts are taken together; '' where the account belongs to no unit. */
export function unitKey({ row, accountId }: StudyEntry, unit: Unit): string {
  if (unit === 'country') return row.country;
  return unit === 'actor' ? row.actor || accountId : accountId;
}

/**
 * The unit as one entry, with its key in place of an account id. Counts of followers and posts are summed where
 * all are known; what the network said of one account's follows is of that account only.
 * @param accounts at least one.
 */
export function unitEntry(key: string, accounts: readonly StudyEntry[], unit: Unit): StudyEntry {
  const verdict = unitVerdict(accounts);
  return {
    number: Math.min(...accounts.map(({ number }) => number)),
    row: unit === 'country' ? countryRow(key, accounts) : actorRow(accounts),
    accountId: key,
    handle: '',
    verdict,
    reason: unreadReason(accounts),
    basis: accounts[0]!.basis,
    ...UNLISTED,
    audienceCount: sumOf(accounts.map(({ audienceCount }) => audienceCount)),
    postCount: sumOf(accounts.map(({ postCount }) => postCount)),
    createdAt: null,
    verifiedBy: '',
  };
}

/** `null` where one of them is not known. */
function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** What all rows say alike; name, kind and country are the first row's, as they are the actor's. A handle stands in for a name. */
function actorRow(accounts: readonly StudyEntry[]): RosterRow {
  const inOrder = [...accounts].sort((a, b) => a.number - b.number);
  const rows = inOrder.map(({ row }) => row);
  const [{ name, kind, country }] = rows as [RosterRow];
  const alike = Object.fromEntries(
    ROSTER_COLUMNS.filter((column) => !OF_ACCOUNT.includes(column)).map((column) => [
      column,
      commonCell(rows, column),
    ]),
  );
  return rosterRow({ ...alike, name: name || inOrder[0]!.handle, kind, country, extra: commonExtra(rows) });
}

/** A country has no office, kind or category; of the roster's own columns it has what all its accounts have. */
function countryRow(code: string, accounts: readonly StudyEntry[]): RosterRow {
  const rows = accounts.map(({ row }) => row);
  return rosterRow({
    name: countryByCode(code)?.name ?? code,
    country: code,
    network: commonCell(rows, 'network'),
    extra: commonExtra(rows),
  });
}

function commonExtra(rows: readonly RosterRow[]): Record<string, string> {
  const columns = new Set(rows.flatMap(({ extra }) => Object.keys(extra)));
  return Object.fromEntries([...columns].map((column) => [column, commonCell(rows, column)]));
}

/** The cell that all rows have; '' where they differ. */
function commonCell(rows: readonly RosterRow[], column: string): string {
  const values = new Set(rows.map((row) => rosterCell(row, column)));
  return values.size === 1 ? [...values][0]! : '';
}

/**
 * The verdict that all accounts share. Else complete where all were read to the end, partial where some were read,
 * and the first of the verdicts' order where none was.
 */
function unitVerdict(accounts: readonly StudyEntry[]): Verdict {
  const verdicts = VERDICTS.filter((verdict) => accounts.some((entry) => entry.verdict === verdict));
  if (verdicts.length === 1 || !WAS_READ.includes(verdicts[0]!)) return verdicts[0]!;
  return verdicts.every(isObserved) ? 'complete' : 'partial';
}

/** `2 of 5 accounts were not read to the end: hidden @a.test; failed @b.test`, or '' where all were. */
function unreadReason(accounts: readonly StudyEntry[]): string {
  const unread = accounts.filter(({ verdict }) => !isObserved(verdict));
  if (unread.length === 0) return '';
  if (accounts.length === 1) return accounts[0]!.reason;
  const parts = VERDICTS.flatMap((verdict) => {
    const names = unread
      .filter((entry) => entry.verdict === verdict)
      .map(({ handle, accountId }) => (handle === '' ? accountId : `@${handle}`));
    return names.length === 0 ? [] : [`${verdict} ${names.join(', ')}`];
  });
  return `${unread.length} of ${accounts.length} accounts were not read to the end: ${parts.join('; ')}`;
}
