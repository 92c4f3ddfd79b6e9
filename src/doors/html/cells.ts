/** The columns of a table of an answer as they are read on a page: each cell by what its column is. */
import { formatAmount, formatColumn } from '../../cli/number-column.ts';
import type { Table } from '../../cli/table.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { ColumnType } from '../../columns/column-type.ts';
import type { Cell } from '../../csv.ts';
import { minuteText } from '../../minute-text.ts';
import { countryByCode } from '../../roster/countries.ts';
import { plainName } from '../../roster/simulated-name.ts';
import { cellText, isName, isPercent, isWritten, roundedText, stateText } from '../cell-text.ts';
import { headOf, type PageWords } from '../page-words.ts';
import { whoText } from '../who.ts';
import { accountColumn, accountHtml, accountsHtml } from './account-cell.ts';
import { type Html, html } from './html.ts';
import type { Shown } from './shown.ts';
import { sparkHtml } from './spark.ts';
import { type HtmlColumn, wordsOrSentences } from './table.ts';

interface Column {
  /** Among the columns of the table. */
  place: number;
  name: ColumnName;
  holds: HtmlColumn['holds'];
  cell(value: Cell, row: number): Html;
}

/** Columns of what is beside each other: a country by its code, an account, or a value of another column. */
const SIDES: readonly string[] = ['group', 'one', 'other', 'source', 'target'];

const NUMERIC: readonly ColumnType[] = ['count', 'rank', 'share', 'amount', 'cluster'];

/** Columns whose cells name what stands beside them, by what they name. */
const NAMES_OF_FIGURES: Readonly<Record<string, string>> = {
  figure: 'figure',
  item: 'item',
  measure: 'measure',
  count: 'measure',
};

/** The columns that are shown: without ids, what accounts and countries say already, and those that may be left out and are empty. */
export function columnsOf(table: Table<Cell>, shown: Shown): Column[] {
  const { words, who } = shown;
  const { columns, rows, types = {}, optional = [] } = table;
  const typeOf = (name: string) => types[name] ?? 'text';
  const accounts = new Map(
    columns
      .filter((name) => typeOf(name) === 'account')
      .map((name) => [name as string, accountColumn(name, columns, rows, who)]),
  );
  const folded = [...accounts.values()].flatMap((one) => one.folded);
  const isEmpty = (place: number) => rows.every((row) => row[place] === null || row[place] === '');
  return columns
    .map((name, place) => ({ name, place, type: typeOf(name) }))
    .filter(({ name, place }) => !(optional.includes(name) && isEmpty(place)))
    .filter(({ place, type }) => type !== 'account-id' && !folded.includes(place))
    .filter(({ name }) => placeOfCodes(columns, name, types) < 0)
    .map(({ name, place, type }) => {
      const cells = rows.map((row) => row[place] ?? null);
      const account = accounts.get(name);
      if (account !== undefined)
        return {
          place,
          name,
          holds: wordsOrSentences(account.whose.map((one) => (one === undefined ? '' : whoText(one, words)))),
          cell: (value: Cell, row: number) =>
            value === null || (value === '' && account.whose[row] === undefined)
              ? html``
              : accountHtml(String(value), account.whose[row], shown),
        };
      const isDrawn = cells.some((cell) => typeof cell === 'string' && sparkHtml(cell) !== null);
      const isNumeric =
        (NUMERIC.includes(type) && !isDrawn) ||
        (type !== 'group' &&
          cells.some((cell) => isNumber(cell) || isRange(cell) || isPercent(cell)) &&
          cells.every(isAmount));
      const texts = isNumeric ? numberTexts(cells, type, words) : [];
      return {
        place,
        name,
        holds: isNumeric ? 'numbers' : wordsOrSentences(cells.map((cell) => String(cell ?? ''))),
        cell: (value: Cell, row: number) =>
          isNumeric
            ? numberCell(value, texts[row]!, words)
            : NAMES_OF_FIGURES[name] !== undefined && value !== null && value !== ''
              ? html`${words.heads[`${NAMES_OF_FIGURES[name]}.${value}`] ?? headOf(String(value), words)}`
              : textCell(value, type, shown, name),
      };
    });
}

/** The place of the column of the codes of which this one has the names, which a page writes by them; -1 where it has none. */
function placeOfCodes(columns: Table['columns'], name: string, types: NonNullable<Table['types']>): number {
  if (name === 'country_name') return columns.indexOf('country');
  return name === 'name' && types.group === 'country' ? columns.indexOf('group') : -1;
}

function isNumber(cell: Cell): boolean {
  return typeof cell === 'number';
}

/** Bounds of a count, as the prompt writes them. */
const RANGE = /^\d[\d.]*–\d[\d.]*$/;

function isRange(cell: Cell): boolean {
  return typeof cell === 'string' && RANGE.test(cell);
}

function isAmount(cell: Cell): boolean {
  return cell === null || cell === '' || cell === '–' || isNumber(cell) || isRange(cell) || isPercent(cell);
}

/** As people read them, one number of decimals a column. */
function numberTexts(cells: readonly Cell[], type: ColumnType, { language }: PageWords): string[] {
  const values = cells.map((cell) => (typeof cell === 'number' ? cell : null));
  if (type === 'share') return values.map((value) => (value === null ? '' : language.share(value)));
  const isCount = values.every((value) => value === null || Number.isSafeInteger(value));
  if (isCount) return values.map((value) => (value === null ? '' : language.count(value)));
  return formatColumn(values).map((text) =>
    text === '' ? '' : language.decimal(Number(text), text.split('.')[1]?.length ?? 0),
  );
}

/** The number as the data have it is with it, for whoever reads the page by a program. */
function numberCell(value: Cell, text: string, { unknown, language }: PageWords): Html {
  if (typeof value === 'number' && !Number.isNaN(value))
    return html`<data value="${String(value)}">${text}</data>`;
  if (typeof value === 'string' && value !== '?') return html`${roundedText(value, language)}`;
  return html`<span class="unknown" title="${unknown}">?</span>`;
}

function textCell(value: Cell, type: ColumnType, shown: Shown, name: string): Html {
  const { words } = shown;
  if (typeof value === 'number') return html`<data value="${String(value)}">${formatAmount(value)}</data>`;
  const text = value ?? '';
  if (text === '') return html``;
  if (type === 'accounts') return accountsHtml(text, shown);
  if (type === 'country') return countryCell(text, shown);
  if (type === 'state' || type === 'pair-state') return stateCell(text, words);
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return html`<time datetime="${text}">${text}</time>`;
  if (type === 'instant') return instantCell(text);
  if (text.startsWith('@') && shown.who.has(text.slice(1)))
    return accountHtml(text.slice(1), shown.who.get(text.slice(1)), shown);
  if (SIDES.includes(name) && countryByCode(text) !== undefined) return countryCell(text, shown);
  if (type !== 'group' && isWritten(text)) return html`${roundedText(text, words.language)}`;
  // The page says once that it is invented.
  if (isName(text, name)) return html`${cellText(plainName(text), type, 'name', words)}`;
  return sparkHtml(text) ?? html`${cellText(text, type, name, words)}`;
}

function countryCell(code: string, { words, leads }: Shown): Html {
  return html`<a href="${leads('/show', { of: code })}">${words.language.country(code)}</a>`;
}

function stateCell(text: string, words: PageWords): Html {
  return html`<span class="${/^[a-z-]+$/.test(text) ? `state ${text}` : 'state'}">${stateText(text, words)}</span>`;
}

/** To the minute, UTC; the script of the page adds how long ago it was. */
function instantCell(text: string): Html {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return html`${text}`;
  return html`<time datetime="${text}">${minuteText(text)}</time>`;
}
