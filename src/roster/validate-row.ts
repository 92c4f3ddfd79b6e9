/** What can be wrong with one row of a roster, cell by cell. */

import { nearestWords } from '../nearest.ts';
import { countryByCode } from './countries.ts';
import { nearestCountries } from './country-names.ts';
import { isDate } from './dates.ts';
import { DICTIONARY } from './dictionary.ts';
import { isNetwork, parseAccountId, parseHandle } from './handles.ts';
import { ROSTER_COLUMNS, type RosterColumn, type RosterRow } from './row.ts';

const HOSTED_OFFICES: readonly string[] = ['mission', 'ambassador'];

/**
 * The row with its handle and account id in their one form, and everything that is wrong with it.
 * @param row cells as they stand in the file, surrounding spaces included.
 * @param columns the standard columns that the file has; what is missing there is not missed again here.
 */
export function validateRow(
  row: RosterRow,
  columns: readonly RosterColumn[],
): { row: RosterRow; faults: string[] } {
  const faults: string[] = [];
  const clean: RosterRow = { ...row, extra: trimmed(row.extra, faults) };
  for (const column of ROSTER_COLUMNS) {
    const cell = row[column].trim();
    clean[column] = cell;
    const fault =
      textFault(row[column], column === 'note') ??
      missingFault(row, column, columns) ??
      (cell === '' ? undefined : cellFault(clean, column, cell));
    if (fault !== undefined) faults.push(`${column} ${fault}`);
  }
  const named = [clean.handle, clean.account_id, clean.actor].some((cell) => cell !== '');
  if (!named && columns.includes('handle')) {
    faults.push('the row names no account — write its handle, or the actor that has none');
  }
  const dated = isDate(clean.since) && isDate(clean.until);
  if (dated && clean.since >= clean.until) {
    faults.push(
      `since ${clean.since} is not before until ${clean.until} — correct one; until is the day after the last`,
    );
  }
  if (clean.host !== '' && !HOSTED_OFFICES.includes(clean.office)) {
    faults.push(`host is for a mission or an ambassador only — empty it, or correct office ${clean.office}`);
  } else if (clean.host !== '' && clean.host === clean.country) {
    faults.push(`host ${clean.host} is the actor's own country — write the country it is sent to`);
  }
  return { row: clean, faults };
}

function trimmed(extra: Readonly<Record<string, string>>, faults: string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [column, cell] of Object.entries(extra)) {
    const fault = textFault(cell, true);
    if (fault !== undefined) faults.push(`${column} ${fault}`);
    cells[column] = cell.trim();
  }
  return cells;
}

/** @param free whether the cell may hold line breaks. */
function textFault(cell: string, free: boolean): string | undefined {
  if (cell !== cell.trim()) return 'begins or ends with a space — remove the space';
  if (cell.includes('\ufffd')) return 'is not UTF-8 text — save the file as UTF-8 and write the cell again';
  const control = free ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u;
  if (control.test(cell)) return 'holds a line break or another control character — remove it';
  return undefined;
}

function missingFault(
  row: RosterRow,
  column: RosterColumn,
  columns: readonly RosterColumn[],
): string | undefined {
  if (row[column] !== '' || DICTIONARY[column].required !== 'cell' || !columns.includes(column)) {
    return undefined;
  }
  const { values, form } = DICTIONARY[column];
  const remedy = values === undefined ? (form ?? 'a name for readers') : `one of ${values.join(', ')}`;
  return `is empty — write ${remedy}`;
}

function cellFault(row: RosterRow, column: RosterColumn, cell: string): string | undefined {
  const { values } = DICTIONARY[column];
  if (values !== undefined) return values.includes(cell) ? undefined : valueFault(cell, values);
  switch (column) {
    case 'actor':
      if (isActorName(cell) || cell === row.handle.trim() || cell === row.account_id.trim()) return undefined;
      return `"${cell}" is not a plain name — use letters, digits, hyphens, underscores and dots only`;
    case 'country':
    case 'host':
      return countryFault(cell);
    case 'handle':
      return nameFault(row, column, cell, parseHandle);
    case 'account_id':
      return nameFault(row, column, cell, parseAccountId);
    case 'since':
    case 'until':
    case 'checked_at':
      return isDate(cell) ? undefined : `"${cell}" is not a day — write one that exists as YYYY-MM-DD`;
    case 'wikidata':
      return /^Q[1-9][0-9]*$/.test(cell) ? undefined : `"${cell}" is not an item — write Q and its digits`;
    case 'language':
      if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(cell)) return undefined;
      return `"${cell}" is not a language code — write one such as fr or pt-BR`;
    default:
      return undefined;
  }
}

function isActorName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);
}

/** Puts the parsed value into the row, or answers what is wrong. An unknown network has its own message. */
function nameFault(
  row: RosterRow,
  column: 'handle' | 'account_id',
  cell: string,
  parse: typeof parseHandle,
): string | undefined {
  if (!isNetwork(row.network)) return undefined;
  const parsed = parse(row.network, cell);
  if ('fault' in parsed) return `"${cell}" ${parsed.fault}`;
  row[column] = parsed.value;
  return undefined;
}

/** What is wrong with a cell that has none of the values allowed. */
export function valueFault(cell: string, values: readonly string[]): string {
  const [meant] = nearestWords(cell, values, 1);
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `"${cell}" is not known — write one of ${values.join(', ')}${hint}`;
}

function countryFault(cell: string): string | undefined {
  if (countryByCode(cell) !== undefined) return undefined;
  const meant = nearestCountries(cell).map(({ code, name }) => `${code} (${name})`);
  if (meant.length > 0) return `"${cell}" is no country's code — did you mean ${meant.join(' or ')}?`;
  return `"${cell}" is no country's code — write ISO 3166-1 alpha-2, such as FR, or an organisation's, such as EU`;
}
