/** Tables whose rows are of different measures. */
import { formatAmount } from '../../cli/number-column.ts';
import { picked } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import type { Sentence } from '../../words/said.ts';

/** Some columns for a terminal, each number on its own scale, as rows are of different measures. */
export function onOwnScales({ columns, rows }: Table, shown: readonly ColumnName[]): Table {
  const text = (cell: Cell | Sentence) => (typeof cell === 'number' ? formatAmount(cell) : cell);
  return picked({ columns, rows: rows.map((row) => row.map(text)) }, shown);
}
