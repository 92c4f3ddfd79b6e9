/** One side of a rule: the accounts that it is about. */
import { nearestWords } from '../nearest.ts';
import { COUNTRIES, countryByCode } from '../roster/countries.ts';
import { DICTIONARY, OFFICES } from '../roster/dictionary.ts';
import { foldHandle } from '../roster/handles.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../roster/row.ts';
import type { LoggedAccount } from '../values/logged-account.ts';

/** Conditions that an account fulfils, all of them; an empty list is every account. */
export type Side = readonly Condition[];

interface Condition {
  column: RosterColumn;
  value: string;
}

export type ParsedSide = { side: Side } | { fault: string };

/** `*`, `FR`, `FR:head-of-state`, `*:mission`, `@handle` or `COLUMN=VALUE` of the roster. */
export function parseSide(word: string): ParsedSide {
  if (word === '*') return { side: [] };
  if (word.startsWith('@')) return { side: [{ column: 'handle', value: foldHandle(word.slice(1)) }] };
  const [, column, value] = /^([^=]+)=(.+)$/.exec(word) ?? [];
  if (column !== undefined) return conditionOf(column, value!);
  const [code, office, ...rest] = word.split(':');
  const conditions = [
    ...(code === '*' ? [] : [conditionOf('country', code!)]),
    ...(office === undefined ? [] : [conditionOf('office', office)]),
  ];
  if (rest.length > 0)
    return { fault: `"${word}" names no accounts; write COUNTRY:OFFICE, such as FR:mission` };
  const faults = conditions.flatMap((one) => ('fault' in one ? [one.fault] : []));
  if (faults.length > 0) return { fault: faults.join('; ') };
  return { side: conditions.flatMap((one) => ('side' in one ? one.side : [])) };
}

/** Whether the account is one of the side. */
export function isOf(side: Side, { row, state }: LoggedAccount): boolean {
  return side.every(({ column, value }) => {
    if (column !== 'handle') return row !== null && row[column] === value;
    return [state.handle, row?.handle ?? ''].some((handle) => foldHandle(handle) === value);
  });
}

function conditionOf(column: string, value: string): ParsedSide {
  const known = ROSTER_COLUMNS.find((one) => one === column);
  if (known === undefined) {
    return { fault: `"${column}" is no column of rosters${meant(column, ROSTER_COLUMNS)}` };
  }
  if (known === 'handle') return parseSide(`@${value}`);
  if ((known === 'country' || known === 'host') && countryByCode(value) === undefined) {
    return { fault: `"${value}" is no code of a country, such as FR, nor * for all${countryMeant(value)}` };
  }
  const values = known === 'office' ? OFFICES : DICTIONARY[known].values;
  if (values?.includes(value) === false) {
    return { fault: `"${value}" is no ${known} of rosters (${values.join(', ')})${meant(value, values)}` };
  }
  return { side: [{ column: known, value }] };
}

function countryMeant(text: string): string {
  const { code } =
    COUNTRIES.find(
      (one) => one.code === text.toUpperCase() || one.iso3 === text.toUpperCase() || one.name === text,
    ) ?? {};
  return code === undefined ? '' : `; did you mean ${code}?`;
}

/** The likeliest of the words, as a question. */
export function meant(word: string, words: readonly string[]): string {
  const [near] = nearestWords(word, words);
  return near === undefined ? '' : `; did you mean ${near}?`;
}
