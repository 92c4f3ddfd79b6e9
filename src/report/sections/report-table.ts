/** A table of the report: what it shows, where all of it is, and ten rows before the others are folded. */

import { foldTable, markdownOnly, ROWS_SHOWN } from '../../doors/folded.ts';
import { type Column, tableOf } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';

/** What a table shows, and the files that have it. */
export type Title = readonly [caption: string, ...files: string[]];

/** @param files the CSVs that have the table whole, together; none where it is a list of words. */
export function reportTable<T>(
  facts: Pick<Facts, 'language'>,
  [caption, ...files]: Title,
  records: readonly T[],
  columns: readonly Column<T>[],
): string {
  if (records.length === 0) return '';
  const title = titleText(caption, files);
  return `${title}\n\n${foldedRows(facts, tableOf(records, columns), records.length, files)}`;
}

export function titleText(caption: string, files: readonly string[]): string {
  return `**${caption}**${files.length === 0 ? '' : ` (${linksTo(files).join(', ')})`}`;
}

/** The table, rows after the tenth folded away where a file has all. */
export function foldedRows(
  { language: { tables } }: Pick<Facts, 'language'>,
  table: string,
  rows: number,
  files: readonly string[],
): string {
  if (rows <= ROWS_SHOWN || files.length === 0) return table;
  const all = markdownOnly(tables.first(ROWS_SHOWN, rows, linksTo(files)));
  return `${foldTable(table, (more) => tables.more(more, files.map(nameOf)))}\n\n${all}`;
}

function linksTo(files: readonly string[]): string[] {
  return files.map((file) => `[${nameOf(file).replaceAll('_', '\\_')}](${file})`);
}

/** From the folder of the report. */
function nameOf(file: string): string {
  return file.replace('../', '');
}
