/** Prints an answer in the format that was asked for: a sentence first, then rows, in one table or in sections. */
import { type Cell, csvChunks, formatNumber } from '../csv.ts';
import type { Runtime } from '../runtime.ts';
import { say } from '../words/say.ts';
import { ENGLISH, type Place, type Speaker } from '../words/speaker.ts';
import type { Answer, Section, SectionedAnswer } from './answer.ts';
import { choosePaint } from './colour.ts';
import { printable, printableLines, wrapText } from './display-width.ts';
import { spoken } from './spoken.ts';
import { matrixFits, renderTable, type Table } from './table.ts';
import { writeAnswer, writeMessage } from './terminal.ts';

export const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** An answer in one language. */
type One = Answer<string, Cell>;
type OneOf = Section<string, Cell>;
type Several = SectionedAnswer<string, Cell>;

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
  content: Answer | SectionedAnswer,
  speaker: Speaker = ENGLISH,
): void {
  if (format === 'json') {
    writeAnswer(runtime, `${JSON.stringify(answerDocument(content, speaker), null, 2)}\n`);
    return;
  }
  const answer = spoken(content, speaker);
  const { notes = [] } = answer;
  const sentence = printable(answer.sentence);
  const write = (text: string) => writeAnswer(runtime, text);
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
    const question = String(answer.facts?.question ?? '');
    const table = (shown: Table<Cell>, place: Place) =>
      shown.rows.length === 0 ? '' : `\n${renderTable(shown, width, paint, speaker, place)}`;
    const legendOf = ({ matrix }: One | OneOf) =>
      matrix !== undefined && matrixFits(matrix, width) ? [matrix.legend] : [];
    const shownOf = (of: One | OneOf): Table<Cell> => {
      const shown = (legendOf(of).length > 0 ? of.matrix : of.shown) ?? of;
      return { ...withIds(shown, of), types: { ...of.types, ...shown.types } };
    };
    const body = (of: One | OneOf) =>
      `${table(shownOf(of), { question, table: 'name' in of ? of.name : '' })}${restOf(of, speaker)}`;
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
  const tell = (text: string) => quiet || writeMessage(runtime, `${printableLines(text)}\n`);
  const table = format === 'csv' ? csvTable(answer, speaker) : answer;
  tell(sentence);
  if (format === 'csv') for (const lines of tableCsv(table)) write(lines);
  else for (const record of recordsOf(table)) write(`${JSON.stringify(record)}\n`);
  for (const note of table.notes ?? []) tell(note);
}

/** Accounts of which no handle is known by their id, where the rows that are shown are those of the answer. */
function withIds(shown: Table<Cell>, of: Table<Cell>): Table<Cell> {
  const [handle, id] = [shown.columns.indexOf('handle'), of.columns.indexOf('account_id')];
  const { rows } = shown;
  if (handle < 0 || id < 0 || rows.length !== of.rows.length) return shown;
  return { ...shown, rows: rows.map((row, k) => (row[handle] ? row : row.with(handle, of.rows[k]![id]!))) };
}

/** Says below a table how many rows are not in it. */
function restOf({ rows, total = rows.length }: Table, speaker: Speaker): string {
  return total > rows.length ? `\n${speaker.say(say.terminal.more(rows.length, total))}\n` : '';
}

/** What `--format csv` prints to stdout. */
export function answerCsv(answer: Answer | SectionedAnswer, speaker: Speaker = ENGLISH): string {
  return [...tableCsv(csvTable(spoken(answer, speaker), speaker))].join('');
}

/** Sections one after another, with a column for each that any of them has, after `section`. */
function tableCsv(table: One | Several): Iterable<string> {
  if (!('sections' in table)) return csvChunks(table.columns, table.rows);
  const columns = [...new Set(table.sections.flatMap((section) => section.columns))];
  return csvChunks(
    ['section', ...columns],
    table.sections.flatMap((section) => {
      const places = columns.map((column) => section.columns.indexOf(column));
      return section.rows.map((row) => [section.name, ...places.map((place) => row[place] ?? null)]);
    }),
  );
}

function csvTable(answer: One | Several, speaker: Speaker): One | Several {
  return 'sections' in answer && answer.main !== undefined
    ? mainSection(answer, answer.main, speaker)
    : answer;
}

/** The one table of CSV as an answer of its own, with a note of the others. */
function mainSection({ sections, ...answered }: Several, main: string, speaker: Speaker): One {
  const section = sections.find(({ name }) => name === main)!;
  const others = sections.filter(({ name }) => name !== main).map(({ name }) => name);
  if (others.length === 0) return { ...answered, ...section };
  const note = speaker.say(say.terminal.oneTable(main, others));
  return { ...answered, ...section, notes: [...(answered.notes ?? []), note] };
}

type Row = Record<string, string | number | null>;

/** What `--format json` prints. */
export function answerDocument(content: Answer | SectionedAnswer, speaker: Speaker = ENGLISH): object {
  const answer = spoken(content, speaker);
  const { sentence, facts, notes = [] } = answer;
  const tables =
    'sections' in answer
      ? Object.fromEntries(answer.sections.map((section) => [section.name, toRecords(section)]))
      : { rows: toRecords(answer) };
  return { answer: sentence, ...facts, ...tables, notes };
}

function recordsOf(answer: One | Several): Row[] {
  if (!('sections' in answer)) return toRecords(answer);
  return answer.sections.flatMap((section) =>
    toRecords(section).map((record) => ({ section: section.name, ...record })),
  );
}

function toRecords({ columns, rows }: Table<Cell>): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, toValue(row[k] ?? null)])));
}

/** A number as the files have it, to 12 significant digits. */
function toValue(cell: Cell): string | number | null {
  if (typeof cell !== 'number') return cell;
  return Number.isNaN(cell) ? null : Number(formatNumber(cell));
}
