/** Prints an answer in the format that was asked for: a sentence first, then rows, in one table or in sections. */
import { type Cell, csvText, formatNumber } from '../csv.ts';
import type { Runtime } from '../runtime.ts';
import { choosePaint } from './colour.ts';
import { printable, printableLines, wrapText } from './display-width.ts';
import { matrixFits, renderTable, type Table } from './table.ts';
import { writeAnswer, writeMessage } from './terminal.ts';

export const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One after another as one; what is only worked out when it is read stays so. */
export function joinedFacts(...all: readonly (Facts | undefined)[]): Facts {
  const described = all.map((facts = {}) => Object.getOwnPropertyDescriptors(facts));
  return Object.defineProperties({}, Object.assign({}, ...described)) as Facts;
}

/** What an answer comes to: that of a question of yes or no, or `findings` where something is amiss or not done yet. */
type Outcome = 'yes' | 'no' | 'unknown' | 'findings';

interface Answered {
  /** What was found, in words. */
  sentence: string;
  /** What the exit code tells; done where absent. */
  outcome?: Outcome;
  /** Further facts of a JSON document, beside `answer` and the rows. */
  facts?: Facts;
  /** Remarks that follow the table. */
  notes?: readonly string[];
}

/** An answer of one table: `rows` of the JSON document. */
export interface Answer extends Answered, Table {
  /** What a terminal shows in place of the rows: the same, laid out to be read. */
  shown?: Table;
  /** What a terminal shows in place of both where it is wide enough for every cell. */
  matrix?: Matrix;
}

export interface Matrix extends Table {
  /** What its cells mean. */
  legend: string;
}

/** One of several tables of an answer. */
export interface Section extends Table {
  /** The key of its rows in the JSON document, and the first cell of each of them in CSV and NDJSON. */
  name: string;
  title: string;
  /** What a terminal shows in place of the rows, as of an answer of one table. */
  shown?: Table;
  /** Columns of `rows` that a page, which has room for more, shows of as many rows as a terminal is shown. */
  wide?: readonly string[];
  matrix?: Matrix;
}

export interface SectionedAnswer extends Answered {
  sections: readonly Section[];
  /** The section that CSV holds, where a union of all columns would help nobody. */
  main?: string;
}

/** A table on a terminal, CSV when piped, unless the user says otherwise. */
export function chooseFormat(runtime: Runtime, asked: Format | undefined): Format {
  return asked ?? (runtime.stdout.isTTY ? 'table' : 'csv');
}

export interface Printing {
  format: Format;
  /** `false` where `--no-color` was given. */
  color?: boolean | undefined;
  /** Results only: neither sentence nor notes beside CSV and NDJSON. */
  quiet?: boolean | undefined;
}

const USUAL_WIDTH = 100;

/**
 * Results go to stdout; beside CSV and NDJSON, which hold rows alone, the sentence and the notes go to stderr.
 * The sections of an answer share one header in CSV, with a first column `section`, unless the answer says which
 * one of them CSV holds.
 */
export function printAnswer(
  runtime: Runtime,
  { format, color, quiet }: Printing,
  answer: Answer | SectionedAnswer,
): void {
  const { notes = [] } = answer;
  const sentence = printable(answer.sentence);
  const write = (text: string) => writeAnswer(runtime, text);
  if (format === 'json') {
    write(`${JSON.stringify(answerDocument(answer), null, 2)}\n`);
    return;
  }
  if (format === 'table') {
    const paint = choosePaint(runtime, color);
    const known = runtime.stdout.columns || Number(runtime.env.COLUMNS);
    const width = known || USUAL_WIDTH;
    const prose = (text: string) =>
      known
        ? text
            .split('\n')
            .flatMap((line) => wrapText(line, width))
            .join('\n')
        : text;
    const table = (shown: Table) => (shown.rows.length === 0 ? '' : `\n${renderTable(shown, width, paint)}`);
    const legendOf = ({ matrix }: Answer | Section) =>
      matrix !== undefined && matrixFits(matrix, width) ? [matrix.legend] : [];
    const shownOf = (of: Answer | Section): Table => {
      const shown = (legendOf(of).length > 0 ? of.matrix : of.shown) ?? of;
      return { ...withIds(shown, of), types: { ...of.types, ...shown.types } };
    };
    const body = (of: Answer | Section) => `${table(shownOf(of))}${restOf(of)}`;
    const text =
      'sections' in answer
        ? answer.sections
            .map((section) => ({ section, text: body(section) }))
            .map(({ section, text }) =>
              text === ''
                ? ''
                : `\n${paint.head(prose([section.title, ...legendOf(section)].join(' ')))}${text}`,
            )
            .join('')
        : body(answer);
    const remarks = 'sections' in answer ? notes : [...legendOf(answer), ...notes];
    write(
      `${prose(sentence)}\n${text}${remarks.map((note) => `\n${prose(printableLines(note))}\n`).join('')}`,
    );
    return;
  }
  const say = (text: string) => quiet || writeMessage(runtime, `${printableLines(text)}\n`);
  const table = format === 'csv' ? csvTable(answer) : answer;
  say(sentence);
  if (format === 'csv') write(tableCsv(table));
  else for (const record of recordsOf(table)) write(`${JSON.stringify(record)}\n`);
  for (const note of table.notes ?? []) say(note);
}

/** Accounts of which no handle is known by their id, where the rows that are shown are those of the answer. */
function withIds(shown: Table, of: Table): Table {
  const [handle, id] = [shown.columns.indexOf('handle'), of.columns.indexOf('account_id')];
  const { rows } = shown;
  if (handle < 0 || id < 0 || rows.length !== of.rows.length) return shown;
  return { ...shown, rows: rows.map((row, k) => (row[handle] ? row : row.with(handle, of.rows[k]![id]!))) };
}

/** Says below a table how many rows are not in it. */
function restOf({ rows, total = rows.length }: Table): string {
  return total > rows.length ? `\n${rows.length} of ${total}; --top N for more\n` : '';
}

/** What `--format csv` prints to stdout. */
export function answerCsv(answer: Answer | SectionedAnswer): string {
  return tableCsv(csvTable(answer));
}

/** Sections one after another, with a column for each that any of them has, after `section`. */
function tableCsv(table: Answer | SectionedAnswer): string {
  if (!('sections' in table)) return csvText(table.columns, table.rows);
  const columns = [...new Set(table.sections.flatMap((section) => section.columns))];
  return csvText(
    ['section', ...columns],
    table.sections.flatMap((section) => {
      const places = columns.map((column) => section.columns.indexOf(column));
      return section.rows.map((row) => [section.name, ...places.map((place) => row[place] ?? null)]);
    }),
  );
}

function csvTable(answer: Answer | SectionedAnswer): Answer | SectionedAnswer {
  return 'sections' in answer && answer.main !== undefined ? mainSection(answer, answer.main) : answer;
}

/** The one table of CSV as an answer of its own, with a note of the others. */
function mainSection({ sections, ...answered }: SectionedAnswer, main: string): Answer {
  const section = sections.find(({ name }) => name === main)!;
  const others = sections.filter(({ name }) => name !== main).map(({ name }) => name);
  if (others.length === 0) return { ...answered, ...section };
  const note = `CSV holds one table, ${main}; --show gives another (${others.join(', ')}), --format json all.`;
  return { ...answered, ...section, notes: [...(answered.notes ?? []), note] };
}

type Row = Record<string, string | number | null>;

/** What `--format json` prints. */
export function answerDocument(answer: Answer | SectionedAnswer): object {
  const { sentence, facts, notes = [] } = answer;
  const tables =
    'sections' in answer
      ? Object.fromEntries(answer.sections.map((section) => [section.name, toRecords(section)]))
      : { rows: toRecords(answer) };
  return { answer: sentence, ...facts, ...tables, notes };
}

function recordsOf(answer: Answer | SectionedAnswer): Row[] {
  if (!('sections' in answer)) return toRecords(answer);
  return answer.sections.flatMap((section) =>
    toRecords(section).map((record) => ({ section: section.name, ...record })),
  );
}

function toRecords({ columns, rows }: Table): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, toValue(row[k] ?? null)])));
}

/** A number as the files have it, to 12 significant digits. */
function toValue(cell: Cell): string | number | null {
  if (typeof cell !== 'number') return cell;
  return Number.isNaN(cell) ? null : Number(formatNumber(cell));
}
