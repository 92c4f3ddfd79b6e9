/** Prints an answer in the format that was asked for: a sentence first, then rows. */
import type { Cell } from '../csv.ts';
import { csvText, formatNumber } from '../csv.ts';
import type { Runtime } from '../runtime.ts';
import { renderTable } from './table.ts';

export const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface Answer {
  /** What was found, in words. */
  sentence: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Further facts of a JSON document, beside `answer` and `rows`. */
  facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Remarks that follow the table. */
  notes?: readonly string[];
}

/** A table on a terminal, CSV when piped, unless the user says otherwise. */
export function chooseFormat(runtime: Runtime, asked: Format | undefined): Format {
  return asked ?? (runtime.stdout.isTTY ? 'table' : 'csv');
}

/**
 * Results go to stdout; beside CSV and NDJSON, which hold rows alone, the sentence and the notes go to stderr.
 */
export function printAnswer(runtime: Runtime, format: Format, answer: Answer): void {
  const { sentence, columns, rows, notes = [] } = answer;
  const say = (text: string) => runtime.stderr.write(`${text}\n`);
  if (format === 'json') {
    const document = {
      answer: sentence,
      ...answer.facts,
      rows: rows.map((row) => toRecord(columns, row)),
      notes,
    };
    runtime.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  if (format === 'table') {
    const table = rows.length === 0 ? '' : `\n${renderTable(columns, rows, runtime.stdout.columns ?? 100)}`;
    runtime.stdout.write(`${sentence}\n${table}${notes.map((note) => `\n${note}\n`).join('')}`);
    return;
  }
  say(sentence);
  if (format === 'csv') runtime.stdout.write(csvText(columns, rows));
  else for (const row of rows) runtime.stdout.write(`${JSON.stringify(toRecord(columns, row))}\n`);
  for (const note of notes) say(note);
}

function toRecord(columns: readonly string[], row: readonly Cell[]): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map((column, k) => {
      const cell = row[k] ?? null;
      return [
        column,
        typeof cell === 'number' ? (Number.isNaN(cell) ? null : Number(formatNumber(cell))) : cell,
      ];
    }),
  );
}
