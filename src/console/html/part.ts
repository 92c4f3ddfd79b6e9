/** An answer as a part of a page: its sentence, its tables, its remarks, and the command line that gives the same. */
import type { Answer, Facts, Section } from '../../cli/answer.ts';
import { shellWord } from '../../cli/shell-word.ts';
import { spokenRows } from '../../cli/spoken.ts';
import type { Table } from '../../cli/table.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import { headOf, type PageWords } from '../../doors/page-words.ts';
import { minuteText } from '../../minute-text.ts';
import type { Said } from '../../words/said.ts';
import type { Part, TableLead } from '../page.ts';
import type { Values } from '../parameters.ts';
import { columnsOf, type Leads } from './cells.ts';
import { type Html, html } from './html.ts';
import { stretchBars } from './stretches.ts';

/** More rows are in the data alone: a page is to be read. */
const MOST_ROWS = 500;
/** A part with so many tables says first what they are. */
const MANY_TABLES = 6;

/** Where the same page is with other parameters. */
export type OwnAddress = (values: Values, fragment?: string) => string;

/** @param dataOf where the part is as CSV and as JSON, or one table of it; `null` where it has no name of its own. @param asOf of what it is, above all else. */
export function partHtml(
  {
    name,
    prompt,
    answer,
    drawnTo,
    framed,
    atom,
    feeds = [],
    related = [],
    tables: leadsOf = {},
    tellsNone = false,
  }: Part,
  words: PageWords,
  leads: Leads,
  ownAt: OwnAddress,
  pageAt: (page: string, values: Values) => string,
  dataOf: (ending: 'csv' | 'json' | 'atom', table?: string) => string | null,
  asOf: Html,
  feedAt: (page: string, values: Values) => string,
): Html {
  const { notes = [], facts = {} } = answer;
  const tables =
    'sections' in answer
      ? answer.sections.map((section) =>
          tableHtml(
            section,
            {
              part: name,
              id: idOf(name, section),
              label: `${words.say(section.title)} (${name})`,
              title: html`${words.say(section.title)}`,
              foot: footHtml(
                name,
                section,
                facts.posts_from,
                leadsOf[section.name] ?? [],
                words,
                pageAt,
                shownOf(section).rows.length > 0 ? dataOf : () => null,
                idOf(name, section),
              ),
              tellsNone,
            },
            words,
            leads,
          ),
        )
      : [
          tableHtml(
            answer,
            {
              part: name,
              id: null,
              label: `${words.data} (${name})`,
              title: null,
              foot: html``,
              tellsNone: false,
            },
            words,
            leads,
          ),
        ];
  return html`<section class="part" id="${name}">
${asOf}<p class="lead">${words.say(answer.sentence)}</p>
${related.length > 0 && html`<p class="related">${related.map((one, k) => html`${k > 0 && html` · `}<a href="${pageAt(one.page, one.values)}">${words.related[one.page] ?? one.page}</a>`)}</p>`}
${framed !== undefined && frameHtml(framed, words, ownAt)}
${drawnTo !== undefined && !('sections' in answer) && stretchBars(answer, drawnTo, words)}
${'sections' in answer && contentsHtml(name, answer.sections, words, tellsNone, facts.posts_from)}
<div class="tables">${tables}</div>
${notes.length > 0 && html`<details class="notes" open><summary>${words.notes}</summary><ul>${notes.map((note) => html`<li>${noteHtml(note, words)}</li>`)}</ul></details>`}
<p class="source">${words.asPrompt + words.colon} <code>entente ${prompt.map(shellWord).join(' ')}</code> · ${words.data + words.colon} <a href="${dataOf('csv')}">CSV</a> <a href="${dataOf('json')}">JSON</a>${atom !== undefined && html` <a href="${dataOf('atom')}">Atom</a>`}${feeds.map(({ of, page, values }) => html` · <a href="${feedAt(page, values)}">${`Atom${words.colon} ${words.feeds[of]}`}</a>`)}</p>
${(atom !== undefined || feeds.length > 0) && html`<p class="source">${words.atomIs}</p>`}
</section>
`;
}

function frameHtml(
  { values, fragment, moments }: NonNullable<Part['framed']>,
  words: PageWords,
  ownAt: OwnAddress,
): Html {
  return html`${
    moments.length > 1 &&
    html`<nav class="moments" aria-label="${words.moments}"><ol>${moments.map(
      ({ label, values: own, isShown }) =>
        html`<li><a href="${ownAt(own)}"${isShown && html` aria-current="page"`}>${label}</a></li>`,
    )}</ol></nav>`
  }
<iframe src="${ownAt(values, inLanguage(fragment, words.lang))}" title="${words.pages.map.short}"></iframe>`;
}

/** The map is in English unless its fragment says otherwise. */
function inLanguage(fragment: string, lang: string): string {
  if (lang === 'en') return fragment;
  return `${fragment === '' ? '#' : `${fragment}&`}lang=${lang}`;
}

/** In place of an option of the prompt it leads to the form of the page. */
function noteHtml(note: Said, words: PageWords): Html {
  const text = words.say(note);
  const [, before, link, after] = /^(.*) \[\[(.*)\]\](.*)$/s.exec(text) ?? [];
  return link === undefined ? html`${text}` : html`${before} <a href="#ask">${link}</a>${after}`;
}

/** What a terminal shows, where the answer says so; its columns have the same types. */
function shownOf(of: Table & { shown?: Table; wide?: readonly ColumnName[] }): Table {
  const { shown, wide, columns, rows, types = {}, optional = [] } = of;
  if (shown === undefined) return of;
  if (wide === undefined) return { ...shown, types: { ...types, ...shown.types } };
  const places = wide.map((column) => columns.indexOf(column));
  const cells = rows.slice(0, shown.rows.length).map((row) => places.map((place) => row[place]!));
  return { columns: wide, rows: cells, types, optional: [...optional, ...(shown.optional ?? [])] };
}

/** By its part and its name where the same name means something else elsewhere, or else by its name. */
function tableWord(
  of: Readonly<Record<string, string>>,
  part: string,
  { name }: Section,
): string | undefined {
  return of[`${part}.${name}`] ?? of[name];
}

function idOf(part: string, { name }: Section): string {
  return `${part}-${name}`;
}

/** Where its tables are, if they are many. */
function contentsHtml(
  part: string,
  sections: readonly Section[],
  words: PageWords,
  tellsNone: boolean,
  since: Facts[string] | undefined,
): Html {
  const found = sections.filter((section) => tellsNone || shownOf(section).rows.length > 0);
  if (found.length < MANY_TABLES) return html``;
  return html`<nav aria-label="${words.contents}"><ul class="contents">${found.map(
    (section) =>
      html`<li><a href="#${idOf(part, section)}">${shortWord(words, part, section, since) ?? headOf(section.name, words)}</a></li>`,
  )}</ul></nav>`;
}

/** Where a link leads to the table; of what is counted since a day, with that. */
function shortWord(
  words: PageWords,
  part: string,
  section: Section,
  since: Facts[string] | undefined,
): string | undefined {
  return tableWord(words.shortTables, part, section)?.replace('{since}', sinceText(since));
}

/** A day, or a minute where it begins within one. */
function sinceText(since: Facts[string] | undefined): string {
  const text = String(since ?? '');
  return /T00:00:00(\.000)?Z$/.test(text) ? text.slice(0, 'YYYY-MM-DD'.length) : minuteText(text);
}

interface Titled {
  /** Its part of the page. */
  part: string;
  /** Of its place on the page; `null` where nothing leads to it. */
  id: string | null;
  /** That no other table of the page has. */
  label: string;
  title: Html | null;
  /** Where it leads to. */
  foot: Html;
  tellsNone: boolean;
}

/** To all of it, to the page of what it is about, and its rows as data. */
function footHtml(
  part: string,
  section: Section,
  since: Facts[string] | undefined,
  leads: readonly TableLead[],
  words: PageWords,
  pageAt: (page: string, values: Values) => string,
  dataOf: (ending: 'csv', table: string) => string | null,
  id: string,
): Html {
  const fragment = (to: TableLead['to']) => (to === 'all' || to === 'persons' ? `#${id}` : '');
  const links = leads.map(
    ({ to, page, values }) =>
      html`<a href="${pageAt(page, values)}${fragment(to)}">${words.tableLeads[to]}</a>`,
  );
  const csv = dataOf('csv', section.name);
  if (csv !== null)
    links.push(
      html`<a href="${csv}" aria-label="CSV, ${shortWord(words, part, section, since) ?? words.say(section.title)}">CSV</a>`,
    );
  if (links.length === 0) return html``;
  return html`<p class="more">${links.map((link, k) => html`${k > 0 && html` · `}${link}`)}</p>`;
}

/** Of a column that means something else there. */
function ownHead(part: string, table: string, column: string, { heads }: PageWords): string | undefined {
  return heads[`${part}.${table}.${column}`] ?? heads[`${table}.${column}`];
}

function tableHtml(
  of: Answer | Section,
  { part, id, label, title, foot, tellsNone }: Titled,
  words: PageWords,
  leads: Leads,
): Html {
  const shown = shownOf(of);
  const table = { ...shown, rows: spokenRows(shown.rows, words) };
  if (table.rows.length === 0 && tellsNone && title !== null)
    return html`<div class="table"${id !== null && html` id="${id}"`}><p class="none"><b>${title}</b></p>
<p>${words.none}</p>
${foot}</div>
`;
  if (table.rows.length === 0 || table.columns.length === 0) return html``;
  const rows = table.rows.slice(0, MOST_ROWS);
  const columns = columnsOf({ ...table, rows }, words, leads);
  const header = columns.findIndex(({ column }) => !column.isNumeric);
  const cells = (row: (typeof rows)[number], k: number) =>
    columns.map(({ place, column }, at) => {
      const cell = column.cell(row[place] ?? null, k);
      if (at === header && cell.markup !== '') return html`<th scope="row">${cell}</th>`;
      const kind = column.isNumeric ? 'number' : column.isProse ? 'prose' : null;
      return html`<td${kind !== null && html` class="${kind}"`}>${cell}</td>`;
    });
  return html`<div class="table"${id !== null && html` id="${id}"`} role="region" tabindex="0" aria-label="${label}"><table>
${title !== null && html`<caption><span>${title}</span></caption>`}
<thead><tr>${columns.map(({ column }) => html`<th scope="col"${column.isNumeric && html` class="number"`}>${ownHead(part, 'name' in of ? of.name : '', column.name, words) ?? headOf(column.name, words)}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row, k) => html`<tr>${cells(row, k)}</tr>
`,
)}</tbody></table>
${table.rows.length > rows.length && html`<p class="more">${words.rowsShown(rows.length, table.rows.length)}</p>`}${foot}</div>
`;
}
