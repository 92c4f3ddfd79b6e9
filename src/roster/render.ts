/** Writes a roster in canonical form: one order of columns and rows, no needless quotes, LF line ends. */
import { DICTIONARY, OFFICES } from './dictionary.ts';
import type { Roster } from './parse.ts';
import { ROSTER_COLUMNS, type RosterRow, rosterCell } from './row.ts';

/**
 * The roster as CSV text. Required columns come first, then the optional ones that the file had or that some
 * row fills, then the extra ones. Rows are sorted by country, office, actor, network, since and handle.
 */
export function renderRoster(roster: Roster): string {
  const standard = ROSTER_COLUMNS.filter(
    (column) =>
      DICTIONARY[column].required !== undefined ||
      roster.present?.includes(column) ||
      roster.rows.some((row) => row[column] !== ''),
  );
  const columns = [...standard, ...roster.columns];
  const lines = roster.rows
    .map((row) => ({ row, text: columns.map((column) => csvCell(rosterCell(row, column))).join(',') }))
    .sort((a, b) => compareRows(a.row, b.row) || compareText(a.text, b.text))
    .map(({ text }) => `${text}\n`);
  return `${columns.map(csvCell).join(',')}\n${lines.join('')}`;
}

/** The canonical order of rows, rows that differ in other columns apart: negative, 0 or positive. */
export function compareRows(a: RosterRow, b: RosterRow): number {
  return (
    compareText(a.country, b.country) ||
    officeRank(a.office) - officeRank(b.office) ||
    compareText(a.actor, b.actor) ||
    compareText(a.network, b.network) ||
    compareText(a.since, b.since) ||
    compareText(a.handle, b.handle)
  );
}

function officeRank(office: string): number {
  return (OFFICES as readonly string[]).indexOf(office);
}

/** By code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What somebody else has written, as a cell takes it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffd\s]+/gu, ' ').trim();
}

export function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
