/** Reads a table of ties: which rows are ties, which say that there is none, and which leave it open. */

import { parseCsv } from '../csv.ts';
import { type Problem, UserError } from '../errors.ts';
import { requireUtf8 } from '../utf8-text.ts';
import { blankEnds, isEmptyRow, refuseBlankEnds } from './blank-ends.ts';
import { type ColumnChoice, chosenColumn, NO_COLUMN, partingText, STATE_NAMES } from './columns.ts';
import {
  type EdgeList,
  type EndColumns,
  endColumns,
  numberIds,
  parseEdgeList,
  refuseRows,
} from './edge-list.ts';

/** Ends of ties by their place in `EdgeList.ids`. */
interface EndPairs {
  source: Uint32Array;
  target: Uint32Array;
}

/** What a table says beyond its ties, by a column for the state of each. */
export interface StatedPairs {
  /** '' of a matrix, all of whose cells say it. */
  column: string;
  absent: EndPairs;
  unknown: EndPairs;
}

export interface TieTable {
  edges: EdgeList;
  /** `null` where no column says whether a tie is there. */
  stated: StatedPairs | null;
  /** How the columns of its ends were understood, in words: `source from follower`. */
  understoodAs: string[];
  /** Columns that are not used. */
  unused: string[];
  /** Rows that were left out since an end of them is blank. */
  blank: number;
  /** A column that is not used and says yes of some rows and no of others; '' where there is none. Reads the table. */
  yesNoColumn(): string;
}

type State = 'yes' | 'no' | 'unknown';

const STATES: ReadonlyMap<string, State> = new Map([
  ...['true', 'yes', 't', 'y', '1', '1.0', 'vrai', 'oui'].map((word) => [word, 'yes'] as const),
  ...['false', 'no', 'f', 'n', '0', '0.0', 'faux', 'non'].map((word) => [word, 'no'] as const),
  ...['unknown', 'na', 'n/a', '#n/a', 'nan', 'null', ''].map((word) => [word, 'unknown'] as const),
]);

/**
 * @throws DataError where source and target are missing or a row is malformed, and UserError where a column may or
 * may not say whether the tie is there.
 */
export function readTieTable(
  bytes: Uint8Array,
  file: string,
  choice: ColumnChoice = {},
  skipBlank = false,
): TieTable {
  const buffer = requireUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
  const table = () => parseCsv(buffer.toString('utf8'), file);
  const header = headerOf(buffer, file);
  const ends = endColumns(header, file, choice);
  const state = stateColumn(header, ends, choice, file, table);
  const used = [ends.source, ends.target, state, header.findIndex(isTypeColumn)];
  const unused = header.filter((name, at) => name !== '' && !used.includes(at));
  const read =
    state < 0
      ? fromList(parseEdgeList(bytes, file, { choice, skipBlank: true }))
      : fromStates(table(), ends, state, file);
  if (read.blank > 0 && !skipBlank) refuseBlankEnds(buffer.toString('utf8'), file, ends);
  return {
    ...read,
    understoodAs: [
      ...partingText(headLine(buffer)),
      ...(['source', 'target'] as const).flatMap((end) => {
        const column = header[ends[end]]!;
        return column.toLowerCase() === end ? [] : [`${end} from ${column}`];
      }),
    ],
    unused,
    yesNoColumn: () => {
      if (unused.length === 0) return '';
      const { rows } = table();
      return unused.find((name) => saysYesAndNo(rows, header.indexOf(name))) ?? '';
    },
  };
}

/**
 * For those who take every row as a tie.
 * @throws UserError where a column says of a row that its tie is not there, or is unknown.
 */
export function refuseStates(bytes: Uint8Array, file: string): void {
  const buffer = requireUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
  const header = headerOf(buffer, file);
  const candidates = stateCandidates(header, endColumns(header, file));
  if (candidates.length === 0) return;
  const { rows } = parseCsv(buffer.toString('utf8'), file);
  for (const at of candidates) {
    const others = rows.filter((row) => isWord(row[at]!) && stateOf(row[at]!) !== 'yes').length;
    if (others === 0) continue;
    throw new UserError(
      `${file}: its column ${header[at]} says of ${others} rows that there is no tie, or that it is unknown, and here every row is a tie; leave these rows out or rename the column, or use entente import and report, which know what is unknown`,
    );
  }
}

/** Gephi's: whether the row has a direction. */
function isTypeColumn(name: string): boolean {
  return name.trim().toLowerCase() === 'type';
}

function headLine(buffer: Buffer): string {
  const end = buffer.indexOf(10);
  return buffer.toString('utf8', 0, end < 0 ? buffer.length : end).replace(/\r$/, '');
}

function headerOf(buffer: Buffer, file: string): string[] {
  const line = headLine(buffer);
  return (line === '' ? [''] : parseCsv(line, file).header).map((name) => name.trim());
}

/** Columns that may say whether a tie is there. */
function stateCandidates(header: readonly string[], { source, target }: EndColumns): number[] {
  return [...header.keys()].filter(
    (at) => at !== source && at !== target && STATE_NAMES.includes(header[at]!.toLowerCase()),
  );
}

/** The place of the column that says whether a tie is there, or -1. */
function stateColumn(
  header: readonly string[],
  ends: EndColumns,
  choice: ColumnChoice,
  file: string,
  table: () => ReturnType<typeof parseCsv>,
): number {
  if (choice.state === NO_COLUMN) return -1;
  if (choice.state !== undefined) return chosenColumn(header, 'state', choice.state, file);
  const candidates = stateCandidates(header, ends);
  if (candidates.length === 0) return -1;
  const { rows } = table();
  const speaking = candidates.filter((at) => rows.some((row) => isWord(row[at]!)));
  if (speaking.length === 0) return -1;
  const names = speaking.map((at) => header[at]!);
  if (speaking.length > 1) refuseUnsure(file, names, `the columns ${names.join(' and ')} both`);
  const [at] = speaking as [number];
  const strange = rows.find((row) => stateOf(row[at]!) === undefined);
  if (strange !== undefined) {
    refuseUnsure(
      file,
      names,
      `the column ${names[0]}, which also says "${strange[at]!.trim().slice(0, 40)}",`,
    );
  }
  if (!rows.some((row) => stateOf(row[at]!) === 'yes')) {
    refuseUnsure(file, names, `the column ${names[0]}, which says yes of no row,`);
  }
  return at;
}

/** What a cell says of a tie; `undefined` where it says something else. */
export function stateOf(cell: string): State | undefined {
  return STATES.get(fold(cell));
}

function isWord(cell: string): boolean {
  return cell.trim() !== '' && stateOf(cell) !== undefined;
}

function fold(cell: string): string {
  return cell.trim().toLowerCase();
}

function refuseUnsure(file: string, names: readonly string[], what: string): never {
  throw new UserError(
    `${file}: ${what} may say whether the tie of a row is there, or something else. Choose, since a network differs by it:
  ${names.map((name) => `--columns state=${name}`).join(' or ')}  yes is a tie, no is none, and what is empty or unknown is unknown
  --columns state=${NO_COLUMN}  every row is a tie, whatever the column says`,
  );
}

type ReadTies = Pick<TieTable, 'edges' | 'stated' | 'blank'>;

function fromList({ blank, ...edges }: ReturnType<typeof parseEdgeList>): ReadTies {
  return { edges, stated: null, blank };
}

function fromStates(
  { header, rows, lines }: ReturnType<typeof parseCsv>,
  ends: { source: number; target: number },
  column: number,
  file: string,
): ReadTies {
  const isBlank = blankEnds(rows.flatMap((row) => [row[ends.source]!, row[ends.target]!]));
  let blank = 0;
  const { ids, number } = numberIds();
  const problems: Problem[] = [];
  const first = new Map<string, { state: State; line: number }>();
  rows.forEach((row, k) => {
    const problem = (message: string) => problems.push({ file, line: lines[k]!, message });
    const [from, to] = [row[ends.source]!, row[ends.target]!];
    const state = stateOf(row[column]!);
    if (isBlank(from) || isBlank(to)) blank += isEmptyRow(row) ? 0 : 1;
    else if (state === undefined) {
      problem(`${header[column]} says "${row[column]!.slice(0, 40)}"; write yes, no or unknown`);
    } else {
      const pair = `${number(from)} ${number(to)}`;
      const said = first.get(pair);
      if (said === undefined || said.state === 'unknown') first.set(pair, { state, line: lines[k]! });
      else if (state !== 'unknown' && state !== said.state) {
        problem(`the tie is ${state} here and ${said.state} in line ${said.line}; remove one`);
      }
    }
  });
  refuseRows(problems);
  const pairsOf = (wanted: State): EndPairs => {
    const pairs = [...first].filter(([, { state }]) => state === wanted).map(([pair]) => pair.split(' '));
    return {
      source: Uint32Array.from(pairs, ([from]) => Number(from)),
      target: Uint32Array.from(pairs, ([, to]) => Number(to)),
    };
  };
  return {
    edges: { ids, ...pairsOf('yes') },
    stated: { column: header[column]!, absent: pairsOf('no'), unknown: pairsOf('unknown') },
    blank,
  };
}

function saysYesAndNo(rows: readonly string[][], at: number): boolean {
  const states = new Set(rows.map((row) => stateOf(row[at]!)));
  return states.has('yes') && states.has('no') && !states.has(undefined);
}
