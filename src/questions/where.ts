/** `--where COLUMN=VALUE`: which accounts an answer is about. */
import { foldText } from '../fold-text.ts';
import { likely, nearestWords } from '../nearest.ts';
import { findCountry } from '../roster/country-names.ts';
import { attributeOf, columnAlike, groupingColumns, refuseOfAccount } from '../study/grouping.ts';
import type { StudyEntry, StudySnapshot, Unit } from '../study/study.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Condition } from '../words/values.ts';

/** A snapshot, or a log, of which accounts have the columns of its roster. */
interface AskedRoster {
  snapshot: Pick<StudySnapshot, 'name' | 'extraColumns'> & Partial<Pick<StudySnapshot, 'origin'>>;
  /** Accounts where it says none. */
  unit?: Unit;
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

/** @throws UserError for a column that the roster does not have, or a value that no account has. */
export function parseWhere(
  asked: AskedNodes,
  where: readonly string[] = [],
  unit: Unit = unitOf(asked),
): Filter {
  const conditions = where.map((text) => parseCondition(asked, text, unit));
  return {
    matches: (entry) => conditions.every(({ column, value }) => attributeOf(entry, column) === value),
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

function parseCondition(asked: AskedNodes, text: string, unit: Unit): Condition {
  const equals = text.indexOf('=');
  if (equals < 1) throw refusal(say.refusals.noCondition(text));
  const column = attributeColumn(asked, text.slice(0, equals), unit);
  const wanted = text.slice(equals + 1);
  const values = new Set(Array.from(asked.nodes.values(), (entry) => attributeOf(entry, column)));
  if (values.has(wanted)) return { column, value: wanted };
  const meant =
    [...values].find((value) => foldText(value) === foldText(wanted)) ?? countryMeant(column, wanted);
  if (meant !== undefined && values.has(meant)) return { column, value: meant };
  const all = [...values].filter((value) => value !== '').sort();
  const known = all.length <= 20 ? all : all.slice(0, 10);
  throw refusal(
    say.refusals.noValue(
      asked.snapshot.name,
      unit,
      { column, value: wanted },
      { nearest: nearestWords(wanted, all), known },
      all.length - known.length,
    ),
  );
}
