/** Reads a roster from CSV, and finds everything that is wrong with it in one reading. */
import { csvRecords, delimiterName } from '../csv.ts';
import { DataError, type Problem } from '../errors.ts';
import { type Header, parseHeader } from './header.ts';
import { type RosterColumn, type RosterRow, rosterRow } from './row.ts';
import { rosterFaults } from './validate-roster.ts';
import { validateRow } from './validate-row.ts';

/** A roster as read: its rows in file order, each with its line. */
export interface Roster {
  /** The columns beyond the standard ones, in file order. */
  columns: string[];
  rows: RosterRow[];
  /** The 1-based line on which each row starts; empty for a roster that was made, not read. */
  lines: number[];
  /** The standard columns that the file has; absent for a roster that was made, not read. */
  present?: readonly RosterColumn[];
}

/**
 * The roster of a CSV text.
 * @param file the name that stands before each line number in messages.
 * @throws DataError with every problem, each with its line and what to do.
 */
export function parseRoster(text: string, file: string): Roster {
  const { roster, problems } = readRoster(text, file);
  if (problems.length > 0) throw new DataError(problems);
  return roster;
}

/** What could be read of a roster, with every problem in the order of the lines. */
export function readRoster(text: string, file: string): { roster: Roster; problems: Problem[] } {
  const { records, fault } = csvRecords(text.replace(/\r\n?/g, '\n'));
  const [head, ...body] = records;
  const found: { line: number; message: string }[] = [];
  if (fault !== undefined) {
    found.push({ line: fault.line, message: `${fault.message}; the rest of the file could not be read` });
  }
  const roster: Roster = { columns: [], rows: [], lines: [], present: [] };
  if (head === undefined) {
    if (fault === undefined) {
      found.push({ line: 1, message: 'the file is empty — begin with the header line of a roster' });
    }
    return { roster, problems: found.map((problem) => ({ file, ...problem })) };
  }
  const header = parseHeader(head.cells);
  roster.columns = header.extra;
  roster.present = header.standard;
  for (const message of header.faults) found.push({ line: head.line, message });
  for (const { cells, line } of body) {
    if (cells.length !== head.cells.length) {
      found.push({ line, message: widthFault(cells.length, head.cells.length, delimiterName(text)) });
      continue;
    }
    const { row, faults } = validateRow(rawRow(cells, header), header.standard);
    for (const message of faults) found.push({ line, message });
    roster.rows.push(row);
    roster.lines.push(line);
  }
  if (IDENTIFYING.every((column) => header.position.has(column)))
    found.push(...rosterFaults(roster.rows, roster.lines));
  found.sort((a, b) => a.line - b.line);
  return { roster, problems: found.map((problem) => ({ file, ...problem })) };
}

/** Without these columns every row would seem to say the same as the others. */
const IDENTIFYING: readonly RosterColumn[] = ['network', 'handle'];

function rawRow(cells: readonly string[], header: Header): RosterRow {
  const cell = (column: string): string => cells[header.position.get(column)!]!;
  const standard = Object.fromEntries(header.standard.map((column) => [column, cell(column)]));
  const extra = Object.fromEntries(header.extra.map((column) => [column, cell(column)]));
  return rosterRow({ ...standard, extra });
}

/** What is wrong with a line of more or fewer cells than the header has. */
export function widthFault(cells: number, columns: number, sign: string): string {
  const remedy =
    cells > columns
      ? `put a cell that holds ${sign} in quotes`
      : `add the missing ${sign.replace(/^a /, '')}s, also for empty cells`;
  return `has ${cells} cells where the header has ${columns} — ${remedy}`;
}
