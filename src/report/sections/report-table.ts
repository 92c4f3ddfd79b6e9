/** A table of the report: what it shows, where all of it is, and ten rows before the others are folded. */

import { foldTable, markdownOnly, ROWS_SHOWN } from '../../doors/folded.ts';
import { type Column, tableOf } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';

/** What a table shows, and the files that have it. */
export type Title = readonly [caption: string, ...files: string[]];

/** @param files the CSVs that have the table whole, together; none where it is a list of words. */
export function reportTable<T>(
  { language: { tables } }: Pick<Facts, 'language'>,
  [caption, ...files]: Title,
  records: readonly T[],
  columns: readonly Column<T>[],
): string {
  if (records.length === 0) return '';
  const links = files.map((file) => `[${file.replaceAll('_', '\\_')}](${file})`);
  const title = `**${caption}**${links.length === 0 ? '' : ` (${links.join(', ')})`}`;
  const table = tableOf(records, columns);
  if (records.length <= ROWS_SHOWN || links.length === 0) return `${title}\n\n${table}`;
  const all = markdownOnly(tables.first(ROWS_SHOWN, records.length, links));
  return `${title}\n\n${foldTable(table, tables.more)}\n\n${all}`;
}
