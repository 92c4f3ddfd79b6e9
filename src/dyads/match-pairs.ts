/** The pairs of a file found among the units of a network. */
import { isMissing } from '../missing-value.ts';
import { meaningOfCode } from '../roster/state-codes.ts';
import { cleanText } from '../study/clean-text.ts';
import type { SaidProblem } from '../words/refusal.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { type DyadFile, firstOf } from './dyad-file.ts';
import { givenTerm, type Term } from './term.ts';

export interface MatchedFile {
  file: DyadFile;
  /** A term for each column that is wanted. */
  terms: Term[];
  /** Whether each pair is listed once, and so meant both ways. */
  isSymmetric: boolean;
  /** Pairs of a file that lists others both ways, with one direction alone: the other has no value. */
  oneWay: number;
  /** What is in the file and of no unit of the network, sorted: codes that are, or were, of states, or names. */
  strangers: string[];
  /** Codes of states that were no more, or not yet, in the year, with what they mean. */
  past: string[];
  /** Rows that pair a unit with itself. */
  ownPairs: number;
  /** Units of the network that no row of the file names, by their number. */
  absent: number[];
}

/** What a cell of the file names: a unit by its number, something that is not in the network, or nothing known. */
export type CellMeaning =
  | { kind: 'unit'; unit: number }
  | { kind: 'stranger'; name: string }
  | { kind: 'past'; text: string }
  | { kind: 'unknown' };

/** @param placeOf number of the unit of a country by its code. */
export function countryCells(
  { system, year }: DyadFile,
  placeOf: ReadonlyMap<string, number>,
): (text: string) => CellMeaning {
  return (text) => {
    const meaning = meaningOfCode(text, system, year);
    if (meaning.kind !== 'country') return meaning;
    const unit = placeOf.get(meaning.code);
    return unit === undefined ? { kind: 'stranger', name: meaning.code } : { kind: 'unit', unit };
  };
}

/** Of a file with more pairs than those of some thousand units only those are kept that are in the network. */
export function matchPairs(
  file: DyadFile,
  wanted: readonly string[],
  size: number,
  meaningOf: (text: string) => CellMeaning,
): { matched: MatchedFile } | { problems: SaidProblem[] } {
  const problems: SaidProblem[] = [];
  const meanings = new Map<string, CellMeaning>();
  const strangers = new Set<string>();
  const past = new Set<string>();
  const unknown = new Map<string, { line: number; rows: number }>();
  const meet = (text: string, line: number): number => {
    const meaning = meanings.get(text) ?? meaningOf(text);
    meanings.set(text, meaning);
    if (meaning.kind === 'unit') return meaning.unit;
    if (meaning.kind === 'stranger') strangers.add(meaning.name);
    if (meaning.kind === 'past') past.add(meaning.text);
    if (meaning.kind === 'unknown') {
      const met = unknown.get(text);
      if (met === undefined) unknown.set(text, { line, rows: 1 });
      else met.rows++;
    }
    return -1;
  };
  const at = wanted.map((column) => file.columns.indexOf(column));
  const values = wanted.map(() => new Float64Array(size * size).fill(Number.NaN));
  const lineOf = new Uint32Array(size * size);
  const isNamed = new Uint8Array(size);
  const doubled: SaidProblem[] = [];
  const wrong: SaidProblem[] = [];
  let ownPairs = 0;
  for (const { line, from, to, cells } of file.rows) {
    const [i, j] = [meet(from, line), meet(to, line)];
    if (i >= 0) isNamed[i] = 1;
    if (j >= 0) isNamed[j] = 1;
    if (from === to || (i >= 0 && i === j)) ownPairs++;
    if (i < 0 || j < 0 || i === j) continue;
    const cell = i * size + j;
    if (lineOf[cell] !== 0) {
      doubled.push({
        file: file.name,
        line,
        said: say.model.twice(cleanText(from), cleanText(to), lineOf[cell]!),
      });
      continue;
    }
    lineOf[cell] = line;
    at.forEach((place, k) => {
      const value = numberOf(cells[place]!);
      if (value === null) {
        wrong.push({
          file: file.name,
          line,
          said: [
            say.model.noNumberInCell(wanted[k]!, cleanText(from), cleanText(to), cleanText(cells[place]!)),
            numberRemedy(cells[place]!),
          ],
        });
      } else values[k]![cell] = value;
    });
  }
  for (const [text, { line, rows }] of unknown) {
    problems.push({ file: file.name, line, said: unknownText(file, text, rows) });
  }
  problems.push(...firstOf(doubled), ...firstOf(wrong));
  if (problems.length > 0) return { problems };
  const { bothWays, oneWay } = countDirections(lineOf, size);
  const isSymmetric = bothWays === 0;
  if (isSymmetric) for (const column of values) mirror(column, lineOf, size);
  return {
    matched: {
      file,
      terms: wanted.map((name, k) => givenTerm(name, size, values[k]!)),
      isSymmetric,
      oneWay: isSymmetric ? 0 : oneWay,
      strangers: [...strangers].sort(),
      past: [...past].sort(),
      ownPairs,
      absent: Array.from(isNamed.keys()).filter((unit) => isNamed[unit] === 0),
    },
  };
}

/** NaN for a cell that says that it is unknown, `null` for one that is no number. */
export function numberOf(text: string): number | null {
  if (isMissing(text) || ['NaN', '.'].includes(text)) return Number.NaN;
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : null;
}

export function numberRemedy(text: string): Sentence {
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) {
    return say.model.withoutCommas(text.replaceAll(',', ''));
  }
  return /^[+-]?\d+,\d+$/.test(text) ? say.model.withPoint(text.replace(',', '.')) : say.model.leaveEmpty();
}

function unknownText({ system, ends }: DyadFile, text: string, rows: number): Sentence {
  const isOfOther = system === 'iso' && /^\d+$/.test(text);
  return say.model.noCode(cleanText(text), system, rows, isOfOther ? ends.join() : null);
}

/** Pairs that are listed in both directions, and in one. */
function countDirections(lineOf: Uint32Array, size: number): { bothWays: number; oneWay: number } {
  let bothWays = 0;
  let oneWay = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const [there, back] = [lineOf[i * size + j] !== 0, lineOf[j * size + i] !== 0];
      if (there && back) bothWays++;
      else if (there || back) oneWay++;
    }
  }
  return { bothWays, oneWay };
}

function mirror(column: Float64Array, lineOf: Uint32Array, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (lineOf[i * size + j] !== 0) column[j * size + i] = column[i * size + j]!;
    }
  }
}
