/** One side of a rule: the accounts that it is about. */
import { nearestWords } from '../nearest.ts';
import { COUNTRIES, countryByCode } from '../roster/countries.ts';
import { DICTIONARY, OFFICES } from '../roster/dictionary.ts';
import { foldHandle } from '../roster/handles.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../roster/row.ts';
import type { LoggedAccount } from '../values/logged-account.ts';
import type { SideFault } from '../words/values.ts';

/** Conditions that an account fulfils, all of them; an empty list is every account. */
export type Side = readonly Condition[];

interface Condition {
  column: RosterColumn;
  value: string;
  /** Set where the account has another value, or none. */
  isNot?: true;
}

export type ParsedSide = { side: Side } | { faults: SideFault[] };

/** `*`, `FR`, `FR:head-of-state`, `*:mission`, `@handle`, or `COLUMN=VALUE` or `COLUMN!=VALUE` of the roster. */
export function parseSide(word: string): ParsedSide {
  if (word === '*') return { side: [] };
  if (word.startsWith('@')) return { side: [{ column: 'handle', value: foldHandle(word.slice(1)) }] };
  const [, column, not, value] = /^([^=!]+)(!?)=(.+)$/.exec(word) ?? [];
  if (column !== undefined)
    return not === '!' ? negated(conditionOf(column, value!)) : conditionOf(column, value!);
  const [code, office, ...rest] = word.split(':');
  const conditions = [
    ...(code === '*' ? [] : [conditionOf('country', code!)]),
    ...(office === undefined ? [] : [conditionOf('office', office)]),
  ];
  if (rest.length > 0) return { faults: [{ is: 'form', word }] };
  const faults = conditions.flatMap((one) => ('faults' in one ? one.faults : []));
  if (faults.length > 0) return { faults };
  return { side: conditions.flatMap((one) => ('side' in one ? one.side : [])) };
}

/** Whether the account is one of the side. */
export function isOf(side: Side, { row, state }: LoggedAccount): boolean {
  return side.every(({ column, value, isNot = false }) => {
    if (column !== 'handle') return row !== null && (row[column] === value) !== isNot;
    return [state.handle, row?.handle ?? ''].some((handle) => foldHandle(handle) === value) !== isNot;
  });
}

function negated(parsed: ParsedSide): ParsedSide {
  return 'faults' in parsed ? parsed : { side: parsed.side.map((one) => ({ ...one, isNot: true })) };
}

function conditionOf(column: string, value: string): ParsedSide {
  const known = ROSTER_COLUMNS.find((one) => one === column);
  if (known === undefined) {
    return { faults: [{ is: 'column', word: column, near: nearest(column, ROSTER_COLUMNS) }] };
  }
  if (known === 'handle') return parseSide(`@${value}`);
  if ((known === 'country' || known === 'host') && countryByCode(value) === undefined) {
    return { faults: [{ is: 'country', word: value, near: countryMeant(value) }] };
  }
  const values = known === 'office' ? OFFICES : DICTIONARY[known].values;
  if (values?.includes(value) === false) {
    return {
      faults: [{ is: 'value', column: known, word: value, known: values, near: nearest(value, values) }],
    };
  }
  return { side: [{ column: known, value }] };
}

function countryMeant(text: string): string | null {
  const found = COUNTRIES.find(
    (one) => one.code === text.toUpperCase() || one.iso3 === text.toUpperCase() || one.name === text,
  );
  return found?.code ?? null;
}

/** The likeliest of the words. */
export function nearest(word: string, words: readonly string[]): string | null {
  return nearestWords(word, words)[0] ?? null;
}
