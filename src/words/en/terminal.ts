import { count } from './plain.ts';

export const terminal = {
  /** Below a table that has not all rows. */
  more: (shown: number, of: number) => `${count(shown)} of ${count(of)}; --top N for more`,
  /** Below an answer in another language. */
  partlyEnglish: 'What has no words in this language yet stands in English.',
  /** Above a table: what is the same in each of its rows. */
  inEveryRow: (columns: readonly { name: string; cell: string }[]) =>
    `In every row: ${columns.map(({ name, cell }) => `${name} ${cell || '(blank)'}`).join(', ')}.`,
  leftOut: (columns: readonly string[]) =>
    `Columns without room here: ${columns.join(', ')}. A wider terminal shows them, --format json all.`,
  oneTable: (name: string, others: readonly string[]) =>
    `CSV holds one table, ${name}; --show gives another (${others.join(', ')}), --format json all.`,
};
