/** A file of pairs: `iso3_o,iso3_d,year,…`, with columns of numbers for each pair. */
import { type CsvTable, parseCsv } from '../csv.ts';
import type { CodeSystem } from '../roster/state-codes.ts';
import { cleanText } from '../study/clean-text.ts';
import type { SaidProblem } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';

export interface DyadFile {
  name: string;
  /** Headers of the two columns that name the units, and what their cells are, if those are codes of countries. */
  ends: readonly [string, string];
  system: CodeSystem;
  /** The other columns but the year. */
  columns: readonly string[];
  /** The one year that counts; `null` where the file has none. */
  year: number | null;
  /** Rows of that year, and how many there are of others. */
  rows: readonly DyadRow[];
  otherYears: number;
}

interface DyadRow {
  line: number;
  from: string;
  to: string;
  /** In the order of `columns`, as they are written. */
  cells: readonly string[];
}

/** Names of the first and the second unit: what data on pairs of states are usually headed by, and plain words. */
const ENDS: readonly (readonly [RegExp, RegExp, CodeSystem])[] = [
  [/^(iso|iso2|iso3|country)_?(o|a|i|1)$/, /^(iso|iso2|iso3|country)_?(d|b|j|2)$/, 'iso'],
  [/^(ccode|cow|cowcode)_?(o|a|i|1)$/, /^(ccode|cow|cowcode)_?(d|b|j|2)$/, 'cow'],
  [/^(gw|gwno|gwcode)_?(o|a|i|1)$/, /^(gw|gwno|gwcode)_?(d|b|j|2)$/, 'gw'],
  [/^(source|from|origin|a|o)$/, /^(target|to|destination|b|d)$/, 'iso'],
];

/**
 * @param until the year of the snapshot: of several years the last that is not later counts.
 * @throws DataError where a row does not have as many cells as the header.
 */
export function readDyadFile(
  text: string,
  name: string,
  until: number,
): { file: DyadFile } | { problems: SaidProblem[] } {
  const { header, rows, lines } = parseCsv(text, name);
  const found = findEnds(foldHeads(header));
  if (found === null) return { problems: [{ file: name, line: 1, said: say.model.noEnds() }] };
  const { from, to, system } = found;
  const read = valuesOfYear({ header, rows, lines }, name, [from, to], until);
  if ('problems' in read) return read;
  const { columns, year, chosen, otherYears } = read;
  return {
    file: {
      name,
      ends: [header[from]!, header[to]!],
      system,
      columns: columns.map((k) => header[k]!.trim()),
      year,
      rows: chosen.map((k) => ({
        line: lines[k]!,
        from: rows[k]![from]!.trim(),
        to: rows[k]![to]!.trim(),
        cells: columns.map((at) => rows[k]![at]!.trim()),
      })),
      otherYears,
    },
  };
}

/** Heads as they are compared: `Country Code` is `country_code`. */
export function foldHeads(header: readonly string[]): string[] {
  return header.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'));
}

/** Columns of values, by their place, and the rows of the one year that counts. */
interface YearValues {
  columns: readonly number[];
  year: number | null;
  chosen: readonly number[];
  otherYears: number;
}

/** @param named columns that name what a row is of. */
export function valuesOfYear(
  { header, rows, lines }: CsvTable,
  name: string,
  named: readonly number[],
  until: number,
): YearValues | { problems: SaidProblem[] } {
  const fault = (said: Said) => ({ problems: [{ file: name, line: 1, said }] });
  const folded = foldHeads(header);
  const nameless = folded.indexOf('');
  if (nameless >= 0) return fault(say.model.nameless(nameless + 1));
  const twice = folded.filter((cell, k) => folded.indexOf(cell) < k);
  if (twice.length > 0) return fault(say.model.calledAlike([...new Set(twice)]));
  const yearAt = folded.indexOf('year');
  const columns = [...header.keys()].filter((k) => !named.includes(k) && k !== yearAt);
  if (columns.length === 0) return fault(say.model.noValues());
  const years = yearAt < 0 ? [] : rows.map((row) => row[yearAt]!.trim());
  const wrong = years.flatMap((year, k) =>
    /^\d{4}$/.test(year) ? [] : [{ file: name, line: lines[k]!, said: say.model.noYear(cleanText(year)) }],
  );
  if (wrong.length > 0) return { problems: firstOf(wrong) };
  const past = years.map(Number).filter((year) => year <= until);
  if (yearAt >= 0 && rows.length > 0 && past.length === 0) return fault(say.model.noneSoEarly(until));
  const year = yearAt < 0 || rows.length === 0 ? null : past.reduce((last, one) => Math.max(last, one));
  const chosen = [...rows.keys()].filter((k) => year === null || Number(years[k]) === year);
  if (chosen.length === 0) return fault(say.model.noRow());
  return { columns, year, chosen, otherYears: rows.length - chosen.length };
}

function findEnds(header: readonly string[]): { from: number; to: number; system: CodeSystem } | null {
  for (const [one, other, system] of ENDS) {
    const from = header.findIndex((cell) => one.test(cell));
    const to = header.findIndex((cell) => other.test(cell));
    if (from >= 0 && to >= 0) return { from, to, system };
  }
  return null;
}

const MOST_TOLD = 20;

/** The first of many problems of one file, and how many more there are. */
export function firstOf(problems: readonly SaidProblem[]): SaidProblem[] {
  const more = problems.length - MOST_TOLD;
  if (more <= 0) return [...problems];
  const { file } = problems[0]!;
  return [...problems.slice(0, MOST_TOLD), { file, said: say.model.more(more) }];
}
