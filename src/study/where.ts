/** `COLUMN=VALUE`: which accounts an answer is about, or which a group has. */
import { foldText } from '../fold-text.ts';
import { likely, nearestWords } from '../nearest.ts';
import { findCountry } from '../roster/country-names.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Condition } from '../words/values.ts';
import { askedName } from './group.ts';
import { attributeOf, columnAlike, groupingColumns, refuseOfAccount } from './grouping.ts';
import type { Group, StudyEntry, StudySnapshot, Unit } from './study.ts';

/** A snapshot, or a log, of which accounts have the columns of its roster. */
interface AskedRoster {
  snapshot: Pick<StudySnapshot, 'name' | 'extraColumns'> & Partial<Pick<StudySnapshot, 'origin'>>;
  /** Accounts where it says none. */
  unit?: Unit;
  group?: Group | null;
}

/** What a column is of. */
type Described = Pick<StudyEntry, 'row'>;

/** What conditions are on: accounts, or larger units as if they were accounts. */
interface AskedNodes extends AskedRoster {
  nodes: { values(): Iterable<Described> };
}

export interface Filter {
  matches(entry: Described): boolean;
  conditions: readonly Condition[];
}

export const ANYBODY: Filter = { matches: () => true, conditions: [] };

/**
 * All of several texts hold. Within one, `region=Africa,Asia,office=mission` is a value of several and another column; a
 * value may hold commas itself.
 * @throws UserError for a column that the roster does not have, or a value that no account has.
 */
export function parseWhere(
  asked: AskedNodes,
  where: readonly string[] = [],
  unit: Unit = unitOf(asked),
  option: '--where' | '--among' = '--where',
): Filter {
  const conditions = where.flatMap((text) => parseConditions(asked, text, unit, option));
  return {
    matches: (entry) => conditions.every(({ column, values }) => values.includes(attributeOf(entry, column))),
    conditions,
  };
}

/** Columns by which accounts can be chosen and grouped. */
export function attributeColumns(asked: AskedRoster, unit: Unit = unitOf(asked)): string[] {
  const { extraColumns, origin } = asked.snapshot;
  const columns = groupingColumns(unit, extraColumns);
  // An actor of an edition may be on several networks, of which the column would name none.
  return origin === 'edition' ? columns.filter((column) => column !== 'network') : columns;
}

/** The column as the roster spells it. @throws UserError with the nearest where there is no such column. */
export function attributeColumn(asked: AskedRoster, text: string, unit: Unit = unitOf(asked)): string {
  refuseOfAccount(text, unit, asked.snapshot.extraColumns);
  const columns = attributeColumns(asked, unit);
  const column = columnAlike(columns, text);
  if (column !== undefined) return column;
  throw refusal(say.refusals.noColumn(asked.snapshot.name, text, likely(text, columns)));
}

function unitOf({ unit = 'account' }: AskedRoster): Unit {
  return unit;
}

/** The code of the country that a value names, in a column of countries. */
function countryMeant(column: string, value: string): string | undefined {
  return column === 'country' || column === 'host' ? findCountry(value)?.code : undefined;
}

/** Reads a text from left to right, each time the longest part of it that is a value of the column before it. */
function parseConditions(asked: AskedNodes, text: string, unit: Unit, option: string): Condition[] {
  const parts = text.split(',');
  const found: { column: string; values: string[]; known: ReadonlySet<string> }[] = [];
  for (let k = 0; k < parts.length; ) {
    const before = found.at(-1);
    const isEnd = k === parts.length - 1 && parts[k]!.trim() === '';
    const more = before === undefined || isEnd ? null : longestValue(before, parts, k, parts[k]!);
    if (more !== null) {
      before!.values.push(more.value);
      k = more.end;
      continue;
    }
    if (before !== undefined && parts[k]!.trim() === '') {
      k++;
      continue;
    }
    const equals = parts[k]!.indexOf('=');
    if (equals < 1) {
      if (before === undefined) throw refusal(say.refusals.noCondition(option, text));
      throw noValue(asked, unit, before, parts[k]!.trim());
    }
    const column = attributeColumn(asked, parts[k]!.slice(0, equals).trim(), unit);
    const known = new Set(Array.from(asked.nodes.values(), (entry) => attributeOf(entry, column)));
    const value = parts[k]!.slice(equals + 1);
    const first = longestValue({ column, known }, parts, k, value);
    if (first === null) throw noValue(asked, unit, { column, known }, value);
    const same = found.find((one) => one.column === column);
    if (same === undefined) found.push({ column, values: [first.value], known });
    else same.values.push(first.value);
    k = first.end;
  }
  // No value comes first, since a comma at the end is none.
  return found.map(({ column, values }) => ({
    column,
    values: [...(values.includes('') ? [''] : []), ...new Set(values.filter((value) => value !== ''))],
  }));
}

interface KnownValues {
  column: string;
  known: ReadonlySet<string>;
}

/** @param head of the first part, what may be of a value. @returns with the part after it; `null` where none is a value. */
function longestValue(
  { column, known }: KnownValues,
  parts: readonly string[],
  start: number,
  head: string,
): { value: string; end: number } | null {
  for (let end = parts.length; end > start; end--) {
    const value = valueMeant(column, known, [head, ...parts.slice(start + 1, end)].join(','));
    if (value !== undefined) return { value, end };
  }
  return null;
}

function valueMeant(column: string, known: ReadonlySet<string>, text: string): string | undefined {
  const wanted = [text, text.trim()].find((each) => known.has(each));
  if (wanted !== undefined) return wanted;
  const folded = foldText(text.trim());
  const alike = [...known].find((value) => foldText(value) === folded) ?? countryMeant(column, text.trim());
  return alike !== undefined && known.has(alike) ? alike : undefined;
}

function noValue(asked: AskedNodes, unit: Unit, { column, known: values }: KnownValues, wanted: string) {
  const all = [...values].filter((value) => value !== '').sort();
  const known = all.length <= 20 ? all : all.slice(0, 10);
  const likely = { nearest: nearestWords(wanted, all), known };
  const more = all.length - known.length;
  return refusal(say.refusals.noValue(askedName(asked), unit, { column, value: wanted }, likely, more));
}
