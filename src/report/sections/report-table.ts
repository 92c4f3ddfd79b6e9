/** A table of the report: what it shows, where all of it is, and ten rows before the others are folded. */
import type { Facts } from '../facts/facts.ts';
import { foldTable, markdownOnly, ROWS_SHOWN } from '../words/folded.ts';
import { type Column, tableOf } from '../words/markdown.ts';

/** @param file the CSV that has the table whole; '' where it is a list of words. */
export function reportTable<T>(
  { language: { tables } }: Pick<Facts, 'language'>,
  [caption, file]: readonly [caption: string, file: string],
  records: readonly T[],
  columns: readonly Column<T>[],
): string {
  if (records.length === 0) return '';
  const link = `[${file.replaceAll('_', '\\_')}](${file})`;
  const title = `**${caption}**${file === '' ? '' : ` (${link})`}`;
  const table = tableOf(records, columns);
  if (records.length <= ROWS_SHOWN || file === '') return `${title}\n\n${table}`;
  const all = markdownOnly(tables.first(ROWS_SHOWN, records.length, link));
  return `${title}\n\n${foldTable(table, tables.more)}\n\n${all}`;
}
