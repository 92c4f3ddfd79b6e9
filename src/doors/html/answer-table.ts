/** A table of an answer as a table of a page. */
import type { Answer, Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import { spokenRows } from '../../cli/spoken.ts';
import type { Table } from '../../cli/table.ts';
import { countryByCode } from '../../roster/countries.ts';
import { headOf, type PageWords } from '../page-words.ts';
import { columnsOf } from './cells.ts';
import { type Html, html } from './html.ts';
import type { Shown } from './shown.ts';
import { type HtmlTable, tableHtml } from './table.ts';

/** More rows are in the data alone: a page is to be read. */
const MOST_ROWS = 500;

/** What a page shows of it where that is not all: what a terminal shows, its columns of the same types. */
export function shownOf(of: Answer | Section): Table {
  const { shown, columns, rows, types = {}, optional = [] } = of;
  if (shown === undefined) return of;
  if (!('wide' in of) || of.wide === undefined) return { ...shown, types: { ...types, ...shown.types } };
  const { wide } = of;
  const all = { columns, rows, types, optional: [...optional, ...(shown.optional ?? [])] };
  return picked(all, wide, shown.rows.length);
}

/** Nothing where it has no rows. @param part of the page, in which a column may mean something of its own. */
export function answerTable(
  of: Answer | Section,
  part: string,
  titled: Pick<HtmlTable, 'label' | 'caption'>,
  around: Shown,
): Html | null {
  const { words } = around;
  const shown = shownOf(of);
  const all = spokenRows(shown.rows, words);
  if (all.length === 0 || shown.columns.length === 0) return null;
  const rows = all.slice(0, MOST_ROWS);
  const columns = columnsOf({ ...shown, rows }, around);
  const table = 'name' in of ? of.name : '';
  return html`${tableHtml({
    ...titled,
    columns: columns.map(({ name, holds }) => {
      const label = headText([part, table], name, words);
      return { head: html`${label}`, holds, label };
    }),
    rows: rows.map((row, k) => columns.map(({ place, cell }) => cell(row[place] ?? null, k))),
  })}${all.length > rows.length && html`<p class="foot">${words.rowsShown(rows.length, all.length)}</p>`}`;
}

/** Of a column that a country names, that; of one of accounts, whose they are. */
function headText(
  [part, table]: readonly [part: string, table: string],
  name: string,
  words: PageWords,
): string {
  const { heads, namedHeads, language } = words;
  const own = heads[`${part}.${table}.${name}`] ?? heads[`${table}.${name}`] ?? namedHeads[name];
  if (own !== undefined) return own;
  return heads[name] === undefined && countryByCode(name) !== undefined
    ? language.country(name)
    : headOf(name, words);
}
