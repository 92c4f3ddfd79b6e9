/** Markdown: the one escape for text that is not ours, and tables. */
import { cleanText } from '../study/clean-text.ts';
import { escapeMarkup } from './html/html.ts';

/**
 * Text as it reads, wherever it stands in a line or a table cell: no emphasis, code, link, image, HTML, table,
 * list, heading, formula or address that turns into a link by itself. Longer texts than a name should be are cut,
 * unless `longest` says otherwise.
 */
export function escapeMarkdown(text: string, longest?: number): string {
  return cleanText(text, longest)
    .replace(/[&<>]/g, escapeMarkup)
    .replace(/[\\`*_{}[\]|~#$!]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

interface TableColumn {
  head: string;
  /** Numbers are set to the right. */
  align?: 'right';
}

/** A column with what stands in it of each record; heads and cells are Markdown already. */
export interface Column<T> extends TableColumn {
  cell: (of: T, k: number) => string;
}

export function numberColumn<T>(head: string, cell: Column<T>['cell']): Column<T> {
  return { head, align: 'right', cell };
}

/** A row a record. */
export function tableOf<T>(records: readonly T[], columns: readonly Column<T>[]): string {
  return markdownTable(
    columns,
    records.map((record, k) => columns.map(({ cell }) => cell(record, k))),
  );
}

/** A table; heads and cells are Markdown already. */
export function markdownTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ head }) => head)),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** Those that are not empty. */
export function joinTexts(texts: readonly string[], by: string): string {
  return texts.filter((text) => text !== '').join(by);
}
