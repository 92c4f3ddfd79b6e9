/** A file of countries: `country,gdp,population,…`, a row for each. */
import { parseCsv } from '../csv.ts';
import { isMissing, statedValue } from '../missing-value.ts';
import { findCountry, nearestCountries } from '../roster/country-names.ts';
import { type CodeMeaning, type CodeSystem, meaningOfCode } from '../roster/state-codes.ts';
import { cleanText } from '../study/clean-text.ts';
import type { SaidProblem } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import { firstOf, foldHeads, valuesOfYear } from './dyad-file.ts';
import { numberOf, numberRemedy } from './match-pairs.ts';

export interface CountryFile {
  name: string;
  columns: readonly string[];
  /** The one year that counts; `null` where the file has none. */
  year: number | null;
  otherYears: number;
  /** By the code of the country; cells in the order of `columns`, '' where there is no value. */
  rows: ReadonlyMap<string, { line: number; cells: readonly string[] }>;
  /** Codes of states that were no more, or not yet, in the year, with what they mean. */
  past: string[];
}

/** Heads of the column that names the country, the surer first. */
const HEADS: readonly (readonly [RegExp, CodeSystem])[] = [
  [/^(iso|iso_?a?[23]|country_?code|code)$/, 'iso'],
  [/^(ccode|cow|cowcode)$/, 'cow'],
  [/^(gw|gwno|gwcode)$/, 'gw'],
  [/^(country|pays)$/, 'iso'],
  [/^(name|nom|country_?name|nom_du_pays)$/, 'iso'],
];

/**
 * @param until the year of the snapshot: of several years the last that is not later counts.
 * @returns the file as far as it can be read, with what is wrong with it.
 * @throws DataError where a row does not have as many cells as the header.
 */
export function readCountryFile(
  text: string,
  name: string,
  until: number,
): { file: CountryFile | null; problems: SaidProblem[] } {
  const table = parseCsv(text, name);
  const heads = foldHeads(table.header);
  const found = HEADS.flatMap(([head, system]) => {
    const at = heads.findIndex((cell) => head.test(cell));
    return at < 0 ? [] : [{ at, system }];
  })[0];
  if (found === undefined) {
    return { file: null, problems: [{ file: name, line: 1, said: say.model.noCountryColumn() }] };
  }
  const read = valuesOfYear(table, name, [found.at], until);
  if ('problems' in read) return { file: null, ...read };
  const { columns, year, chosen, otherYears } = read;
  const isOfNames =
    /name|nom|3/.test(heads[found.at]!) || !table.rows.some((row) => isCode(row[found.at]!.trim()));
  const problems: SaidProblem[] = [];
  const rows = new Map<string, { line: number; cells: readonly string[] }>();
  const past = new Set<string>();
  for (const k of chosen) {
    const line = table.lines[k]!;
    const cell = table.rows[k]![found.at]!.trim();
    const meaning = meaningOf(cell, isOfNames, found.system, year);
    const said =
      meaning.kind === 'unknown'
        ? say.model.noCountry(
            cleanText(cell),
            nearestCountries(cell)
              .map(({ code }) => code)
              .slice(0, 1),
          )
        : meaning.kind === 'country' && rows.has(meaning.code)
          ? say.model.countryTwice(cleanText(cell), meaning.code, rows.get(meaning.code)!.line)
          : null;
    if (said !== null) problems.push({ file: name, line, said });
    else if (meaning.kind === 'past') past.add(meaning.text);
    else if (meaning.kind === 'country') {
      const cells = columns.map((at) => valueIn(heads[at]!, table.rows[k]![at]!.trim()));
      rows.set(meaning.code, { line, cells });
    }
  }
  const named = columns.map((at) => table.header[at]!.trim());
  const file = { name, columns: named, year, otherYears, rows, past: [...past].sort() };
  return { file, problems: firstOf(problems) };
}

function isCode(cell: string): boolean {
  return /^[A-Za-z]{2}$/.test(cell) && !isMissing(cell);
}

/** Codes and names as a roster's countries may be called; NA is Namibia where there are other codes of two letters. */
function meaningOf(cell: string, isOfNames: boolean, system: CodeSystem, year: number | null): CodeMeaning {
  if (cell === '' || (isMissing(cell) && isOfNames)) return { kind: 'unknown' };
  const country = system === 'iso' ? findCountry(cell) : undefined;
  return country === undefined ? meaningOfCode(cell, system, year) : { kind: 'country', code: country.code };
}

function valueIn(head: string, cell: string): string {
  return ['NaN', '.'].includes(cell) ? '' : statedValue(head, cell);
}

/** What is wrong with a column that is to be of numbers: each cell that is none. */
export function numberFaults({ name, columns, rows }: CountryFile, column: string): SaidProblem[] {
  const at = columns.indexOf(column);
  return firstOf(
    [...rows].flatMap(([code, { line, cells }]) => {
      const cell = cells[at]!;
      if (numberOf(cell) !== null) return [];
      return [
        {
          file: name,
          line,
          said: [say.model.noNumberOfCountry(column, code, cleanText(cell)), numberRemedy(cell)],
        },
      ];
    }),
  );
}
