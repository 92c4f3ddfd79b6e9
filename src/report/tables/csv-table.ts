/** A table of a row a record, from its columns in order, as text. */
import type { SectionedAnswer } from '../../cli/answer.ts';
import { type Cell, type Columns, csvChunks, csvText, tableOf } from '../../csv.ts';

export type { Columns };

export function csvTable<T>(records: readonly T[], columns: Columns<T>): string {
  const table = tableOf(records, columns);
  return csvText(table.columns, table.rows);
}

/** A table of an answer, as a file has it. */
export function answerCsv({ sections }: Pick<SectionedAnswer, 'sections'>, name: string): string {
  const { columns, rows } = sections.find((section) => section.name === name)!;
  return csvText(columns, rows as readonly Cell[][]);
}

/** A table that may have hundreds of thousands of rows, in pieces that are made as they are read. */
export function largeCsv(
  header: readonly string[],
  rows: () => Iterable<readonly Cell[] | string>,
): Iterable<string> {
  return { [Symbol.iterator]: () => csvChunks(header, rows()) };
}
