/** Writes answers as Markdown: sentences and tables, in which accounts and countries are called as the document calls them. */
import { formatColumn } from '../cli/number-column.ts';
import type { Table } from '../cli/table.ts';
import { upperOf } from '../columns/bounds.ts';
import type { ColumnType } from '../columns/column-type.ts';
import type { Cell } from '../csv.ts';
import { plainName } from '../roster/simulated-name.ts';
import { isSentence, type Said, type Sentence } from '../words/said.ts';
import type { Place } from '../words/speaker.ts';
import type { Named } from '../words/values.ts';
import { cellText, roundedText } from './cell-text.ts';
import { escapeMarkdown, joinTexts, markdownTable } from './markdown-text.ts';
import { headOf, type PageWords } from './page-words.ts';

/** How a document calls what it names; each gives Markdown. */
export interface MarkdownPen {
  /** Of its language, its units and its source. */
  words: PageWords;
  /** An account, an actor or a country as a node, where a sentence goes on. */
  inSentence(who: Named): string;
  /** The same where no sentence goes on. */
  inLabel(who: Named): string;
  /** An account that is a cell of a table. */
  inCell(who: Named): string;
  /** One of several in a cell. */
  inList?(who: Named): string;
  /** A country's name, which may lead to its page; `–` of ''. */
  country(code: string): string;
}

/** Each account of a sentence stands as one such sign while the rest of it is escaped. */
const FIRST_SIGN = 0xe000;
const SIGNS = /[\ue000-\uf8ff]/g;

const LONGEST = 100_000;

export function sentenceMarkdown(pen: MarkdownPen, said: Said): string {
  if (Array.isArray(said)) {
    return joinTexts(
      said.map((each) => sentenceMarkdown(pen, each)),
      ' ',
    );
  }
  const named: Named[] = [];
  const countries = new Set<string>();
  const signed = isSentence(said) ? withSigns(said, named, countries) : said;
  const text = escapeMarkdown(pen.words.say(signed as Said), LONGEST);
  const names: string[] = [];
  const spoken = linkCountries(pen, text, [...countries]).replace(SIGNS, (sign, at, whole) => {
    const who = named[sign.charCodeAt(0) - FIRST_SIGN];
    if (who === undefined) return '';
    const called = pen.inSentence(who);
    names.push(called);
    return /(^|\. )$/.test(whole.slice(0, at)) ? pen.words.language.begun(called) : called;
  });
  return names.reduce(pen.words.contracted, spoken);
}

/** The values with a sign for each account, and none of these signs elsewhere. */
function withSigns(said: Sentence, named: Named[], countries: Set<string>): Sentence {
  const sign = (value: unknown): unknown => {
    if (typeof value === 'string') return plainName(value.replace(SIGNS, ''));
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(sign);
    if (isNamed(value)) {
      named.push(value);
      return { ...value, as: String.fromCharCode(FIRST_SIGN + named.length - 1) };
    }
    if ('country' in value && typeof value.country === 'string') countries.add(value.country);
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, sign(inside)]));
  };
  return { say: said.say, with: said.with.map(sign) };
}

function isNamed(value: object): value is Named {
  return 'handle' in value && 'accountId' in value && 'name' in value;
}

/** The first time that the text names a country, the name leads to its page; the name of no other country is taken for it. */
function linkCountries({ words, country }: MarkdownPen, text: string, codes: readonly string[]): string {
  const links = new Map(codes.map((code) => [escapeMarkdown(words.language.country(code)), country(code)]));
  links.delete('');
  if (links.size === 0) return text;
  const names = [...links.keys()].sort((a, b) => b.length - a.length);
  const anyName = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}-])(?:${anyName})(?![\\p{L}-])`, 'gu'), (name) => {
    const link = links.get(name) ?? name;
    links.delete(name);
    return link;
  });
}

/** A column of the document, of one or more columns of the table. */
interface Shown {
  head: string;
  align?: 'right';
  cells: string[];
}

/** Columns that belong together: an account with what is said of it, two bounds. */
interface Folded {
  of: readonly string[];
  cells: () => Shown;
}

/** The rows as a Markdown table; an account is one cell, and so are two bounds. */
export function tableMarkdown(pen: MarkdownPen, table: Table, place: Place): string {
  const columns = shownColumns(pen, table, place);
  return markdownTable(
    columns,
    table.rows.map((_, row) => columns.map(({ cells }) => cells[row]!)),
  );
}

function shownColumns(pen: MarkdownPen, whole: Table, place: Place): Shown[] {
  const table = withoutEmpty(whole);
  if (table.heads === 'cells') return matrixColumns(pen, table, place);
  const folded = table.columns.flatMap((column) => foldedAt(pen, table, place, column));
  const taken = new Set(folded.flatMap(({ of }) => of.slice(1)));
  return table.columns.flatMap((column, k) => {
    if (taken.has(column)) return [];
    const fold = folded.find(({ of }) => of[0] === column);
    if (fold !== undefined) return [fold.cells()];
    const cells = table.rows.map((row) => row[k] ?? null);
    return [plainColumn(pen, column, cells, typeOf(table, column), place)];
  });
}

/** Columns that are named by data: none of them bounds another, or says more of it. */
function matrixColumns(pen: MarkdownPen, table: Table, place: Place): Shown[] {
  const [first] = table.columns;
  const names = plainColumn(pen, first!, table.columns, typeOf(table, first!), place).cells;
  return table.columns.map((column, k) => ({
    ...cellsOf(pen, table, place, column),
    head: k === 0 ? headIn(pen, column, place) : asHead(names[k]!),
  }));
}

/** Without optional columns in which no row has anything. */
function withoutEmpty({ optional = [], ...table }: Table): Table {
  const isUnused = (k: number) => table.rows.every((row) => isEmpty(row[k]!));
  const kept = [...table.columns.keys()].filter(
    (k) => !(optional.includes(table.columns[k]!) && isUnused(k)),
  );
  return {
    ...table,
    columns: kept.map((k) => table.columns[k]!),
    rows: table.rows.map((row) => kept.map((k) => row[k]!)),
  };
}

function typeOf({ types = {} }: Table, column: string): ColumnType | undefined {
  return types[column];
}

function foldedAt(pen: MarkdownPen, table: Table, place: Place, column: string): Folded[] {
  const beside = besideAccount(column).filter((name) => (table.columns as readonly string[]).includes(name));
  const type = typeOf(table, column);
  if ((type === 'account' || type === 'actor' || type === 'country') && beside.length > 0) {
    return [{ of: [column, ...beside], cells: () => accountColumn(pen, table, place, column) }];
  }
  const has = (name: string) => (table.columns as readonly string[]).includes(name);
  const fold = (of: readonly string[], join: (...cells: string[]) => string, head?: string): Folded => ({
    of,
    cells: () =>
      joinedColumns(
        of.map((name) => cellsOf(pen, table, place, name)),
        join,
        head,
      ),
  });
  const upper = upperOf(column);
  if (upper !== null && has(upper.name)) {
    const range = headIn(pen, upper.of === '' ? 'range' : `${upper.of}_range`, place);
    return [fold([column, upper.name], (least, most) => rangeText(pen, least, most), range)];
  }
  const most = `${column}_max`;
  if (has(most) && !has(`${column}_min`))
    return [fold([column, most], (known, bound) => atMost(pen, known, bound))];
  const [best, worst] = [`${column}_best`, `${column}_worst`];
  const next = table.columns[(table.columns as readonly string[]).indexOf(column) + 1];
  return next === best && has(worst)
    ? [
        fold([column, best, worst], (rank, least, most) =>
          rank === UNKNOWN || least === most ? rank : `${rank} (${rangeText(pen, least, most)})`,
        ),
      ]
    : [];
}

/** The cells of a column on their own. */
function cellsOf(pen: MarkdownPen, table: Table, place: Place, column: string): Shown {
  const k = (table.columns as readonly string[]).indexOf(column);
  const cells = table.rows.map((row) => row[k] ?? null);
  return plainColumn(pen, column, cells, typeOf(table, column), place);
}

/** Columns as one, under the head of the first where no other is given. */
function joinedColumns(
  columns: readonly Shown[],
  join: (...cells: string[]) => string,
  head?: string,
): Shown {
  const [first] = columns;
  return {
    head: head ?? first!.head,
    align: 'right',
    cells: first!.cells.map((_, row) => join(...columns.map(({ cells }) => cells[row]!))),
  };
}

/** A value with the most that it may be, which stands alone where the value is not known. */
function atMost(pen: MarkdownPen, known: string, most: string): string {
  if (known === UNKNOWN && most !== UNKNOWN) return `≤ ${most}`;
  return rangeText(pen, known, most);
}

/** The columns that say more of the account in this one. */
function besideAccount(column: string): string[] {
  const stem = column === 'handle' || column === 'actor' ? '' : `${column.replace(/_handle$/, '')}_`;
  return ['name', 'country', 'office', 'account_id', 'id'].map((more) => `${stem}${more}`);
}

function accountColumn(pen: MarkdownPen, table: Table, place: Place, column: string): Shown {
  const [, name, country, , accountId, id] = [column, ...besideAccount(column)];
  const textsOf = (wanted: string | undefined) => {
    const k = (table.columns as readonly string[]).indexOf(wanted ?? '');
    return table.rows.map((row) => (k < 0 ? '' : String(row[k] ?? '')));
  };
  const [handles, names, countries, ids, others] = [column, name, country, accountId, id].map(textsOf);
  const isHandle = typeOf(table, column) === 'account';
  return {
    head: headIn(pen, isHandle ? 'account' : column, place),
    cells: table.rows.map((_, row) => {
      const handle = handles![row]!;
      if (typeOf(table, column) === 'country') return pen.country(countries![row] || handle);
      const key = ids![row] || others![row] || '';
      if (handle === '' && key === '' && names![row] === '') return '–';
      return pen.inCell({
        handle: isHandle ? handle : '',
        accountId: isHandle ? key : key || handle,
        name: names![row]!,
      });
    }),
  };
}

function headIn({ words }: MarkdownPen, name: string, { question, table }: Place): string {
  const { heads } = words;
  // A country stands with its name, not with its code.
  const column = name === 'country' ? 'country_name' : name;
  const head =
    heads[`${question}.${table}.${column}`] ?? heads[`${table}.${column}`] ?? headOf(column, words);
  return escapeMarkdown(asHead(head));
}

/** With a capital; a letter that is a sign stays as it is. */
function asHead(head: string): string {
  return head.length > 1 ? head.charAt(0).toUpperCase() + head.slice(1) : head;
}

const UNKNOWN = '–';
/** A day, or an instant, of which the day is enough to read. */
const DAY = /^\d{4}-\d{2}-\d{2}($|T)/;

function isEmpty(cell: Cell | Sentence): cell is null | '' {
  return cell === null || cell === '' || Number.isNaN(cell);
}

function plainColumn(
  pen: MarkdownPen,
  column: string,
  cells: readonly (Cell | Sentence)[],
  type: ColumnType | undefined,
  place: Place,
): Shown {
  const { words } = pen;
  const { language } = words;
  const head = headIn(pen, column, place);
  const numbers = numbersOf(cells, type, language);
  const texts = cells.map((cell, row) => {
    if (isEmpty(cell) && !(cell === '' && type === 'language')) return UNKNOWN;
    if (typeof cell === 'number') return numbers[row]!;
    if (typeof cell !== 'string') return sentenceMarkdown({ ...pen, inSentence: pen.inLabel }, cell!);
    if (type === 'country') return pen.country(cell);
    if (type === 'account' || type === 'accounts') return accountsIn(pen, cell, type === 'accounts');
    if (type === 'group') return escapeMarkdown(cellText(cell, type, column, words));
    if (DAY.test(cell)) return escapeMarkdown(language.date(cell.slice(0, 10)));
    if (cell !== '' && !/\p{L}/u.test(cell)) return signs(roundedText(cell, language));
    return escapeMarkdown(cellText(cell, type ?? 'text', column, words));
  });
  const isRight =
    numbers.some((text) => text !== '') ||
    (type !== 'group' &&
      texts.some((text) => /\d/.test(text)) &&
      texts.every((text) => !/\p{L}/u.test(text)));
  return { head, ...(isRight ? { align: 'right' as const } : {}), cells: texts };
}

/** Handles apart by spaces. */
function accountsIn(pen: MarkdownPen, handles: string, isList: boolean): string {
  const called = isList ? (pen.inList ?? pen.inCell) : pen.inCell;
  const each = handles.split(' ').map((handle) => called({ handle, accountId: '', name: '' }));
  return pen.words.language.list([...new Set(each)]);
}

/** The numbers of a column with as many decimals each; '' where a cell has none. */
function numbersOf(
  cells: readonly (Cell | Sentence)[],
  type: ColumnType | undefined,
  language: PageWords['language'],
): string[] {
  const numbers = cells.map((cell) => (typeof cell === 'number' && !Number.isNaN(cell) ? cell : null));
  return type === 'share'
    ? numbers.map((value) => (value === null ? '' : language.share(value)))
    : formatColumn(numbers).map((text) => signs(roundedText(text, language)));
}

/** The one that both are, or both; whole numbers stand closer together. */
function rangeText({ words }: MarkdownPen, low: string, high: string): string {
  if (low === high) return low;
  return /^[\d,\u202f]+$/.test(low) && /^[\d,\u202f]+$/.test(high)
    ? `${low}–${high}`
    : words.range(low, high);
}

function signs(text: string): string {
  return text.replace(/^-/, '−');
}
