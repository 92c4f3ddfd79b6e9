/** An answer as a part of a page: its sentence, its tables, its remarks, and the command line that gives the same. */
import type { Answer, Section } from '../../cli/answer.ts';
import { shellWord } from '../../cli/shell-word.ts';
import type { Table } from '../../cli/table.ts';
import type { Cell } from '../../csv.ts';
import { answerTable, shownOf } from '../../doors/html/answer-table.ts';
import { type Html, html, joinHtml } from '../../doors/html/html.ts';
import type { Shown } from '../../doors/html/shown.ts';
import { headOf, type PageWords } from '../../doors/page-words.ts';
import type { NewsLine } from '../../questions/log/news-lines.ts';
import type { WorldShapes } from '../../report/facts/world-shapes.ts';
import type { Said, Sentence } from '../../words/said.ts';
import type { Part, TableLead } from '../page.ts';
import type { Values } from '../parameters.ts';
import { copiedHtml } from './copied.ts';
import { dialoguePicture } from './dialogue-picture.ts';
import { newsHtml } from './news.ts';
import { partBars } from './part-bars.ts';
import { screenHtml, type Written } from './screen.ts';
import { stretchBars } from './stretches.ts';
import { topicBars } from './topic-bars.ts';

/** A part with so many tables says first what they are. */
const MANY_TABLES = 6;
const BETWEEN = ' · ';

/** How a page speaks, and where the links of a part of it lead. */
export interface Around extends Shown {
  /** The outlines that maps are drawn with; `null` where there are none. */
  world: WorldShapes | null;
  /** The same page with other parameters. */
  own(values: Values, fragment?: string): string;
  page(name: string, values: Values): string;
  /** The feed of a page. */
  feed(name: string, values: Values): string;
  /** The part as data, or one table of it; `null` where that has no name of its own. */
  data(ending: 'csv' | 'json' | 'atom', table?: string): string | null;
}

/** @param asOf of what it is, above all else. */
export function partHtml(part: Part, around: Around, asOf: Html): Html {
  const { name, prompt, answer, news, screen, drawnTo, framed, atom, feeds = [], related = [] } = part;
  const { words, page, feed, data } = around;
  const { notes = [] } = answer;
  const written: Written = {
    words,
    tableHtml: (section, titled) => answerTable(section, name, titled, around),
  };
  const untitled = { label: `${words.data} (${name})`, caption: null };
  const tables =
    'sections' in answer
      ? answer.sections
          .filter((section) => section.name !== screen?.figures)
          .map((section) => sectionHtml(part, section, around))
      : picturedTable(
          part,
          answer,
          words.say(answer.sentence),
          foldedUnder(news?.lines, answerTable(answer, name, untitled, around), around),
          around,
        );
  const links = related.map(
    (one) => html`<a href="${page(one.page, one.values)}">${words.related[one.page] ?? one.page}</a>`,
  );
  return html`<section class="part" id="${name}">
${asOf}${leadHtml(part, words)}
${links.length > 0 && html`<p class="related">${joinHtml(links, BETWEEN)}</p>`}
${screen !== undefined && 'sections' in answer && screenHtml(name, screen, answer.sections, written)}
${framed !== undefined && frameHtml(framed, around)}
${drawnTo !== undefined && !('sections' in answer) && stretchBars(answer, drawnTo, around)}
${contentsHtml(part, words)}
<div class="tables">${tables}</div>
${noneHtml(part, words)}
${notes.length > 0 && html`<details class="notes" open><summary>${words.notes}</summary><ul>${notes.map((note) => html`<li>${noteHtml(note, words)}</li>`)}</ul></details>`}
<p class="source">${words.asPrompt + words.colon} <code>entente ${prompt.map(shellWord).join(' ')}</code><span> · ${words.data + words.colon} <a href="${data('csv')}">CSV</a> <a href="${data('json')}">JSON</a>${atom !== undefined && html` <a href="${data('atom')}">Atom</a>`}${feeds.map((one) => html` · <a href="${feed(one.page, one.values)}">${`Atom${words.colon} ${words.feeds[one.of]}`}</a>`)}</span></p>
${(atom !== undefined || feeds.length > 0) && html`<p class="source">${words.atomIs}</p>`}
</section>
`;
}

/** What is claimed, and apart from it how sure that is. */
function leadHtml({ answer: { sentence }, screen }: Part, words: PageWords): Html {
  const said: Said[] = 'length' in sentence ? [...sentence] : [sentence];
  const claims = screen?.claims ?? said.length;
  const doubt = said.slice(claims);
  return html`<p class="lead">${words.say(said.slice(0, claims))}</p>
${doubt.length > 0 && html`<p class="doubt">${words.say(doubt)}</p>`}`;
}

function frameHtml({ values, fragment, moments }: NonNullable<Part['framed']>, { words, own }: Around): Html {
  return html`${
    moments.length > 1 &&
    html`<nav class="moments" aria-label="${words.moments}"><ol>${moments.map(
      ({ label, values, isShown }) =>
        html`<li><a href="${own(values)}"${isShown && html` aria-current="page"`}>${label}</a></li>`,
    )}</ol></nav>`
  }
<iframe src="${own(values, inLanguage(fragment, words.lang))}" title="${words.pages.map.short}"></iframe>`;
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

/** Where its tables are, if they are many. */
function contentsHtml(part: Part, words: PageWords): Html | null {
  const { answer, screen } = part;
  if (!('sections' in answer)) return null;
  const found = answer.sections.filter(
    (section) => section.name !== screen?.figures && shownOf(section).rows.length > 0,
  );
  if (found.length < MANY_TABLES) return null;
  return html`<nav aria-label="${words.contents}"><ul class="contents">${found.map(
    (section) =>
      html`<li><a href="#${idOf(part, section)}">${shortWord(part, section, words) ?? headOf(section.name, words)}</a></li>`,
  )}</ul></nav>`;
}

function idOf(part: Part, { name }: Section): string {
  return `${part.name}-${name}`;
}

/** Where a link leads to the table; of what is counted since a day, with that. */
function shortWord(
  part: Part,
  { name }: Section,
  { shortTables, language, foot }: PageWords,
): string | undefined {
  const word = shortTables[`${part.name}.${name}`] ?? shortTables[name];
  const since = String(part.answer.facts?.posts_from ?? '');
  // A minute where it begins within a day.
  const isDay = /T00:00:00(\.000)?Z$/.test(since);
  return word?.replace(
    '{since}',
    isDay ? language.date(since.slice(0, 'YYYY-MM-DD'.length)) : foot.clock(since, ''),
  );
}

/** Of which tables there is nothing to list, in one line. */
function noneHtml(part: Part, words: PageWords): Html | null {
  const { answer, tellsNone } = part;
  if (tellsNone === undefined || !('sections' in answer)) return null;
  const none = answer.sections.filter(
    (section) =>
      shownOf(section).rows.length === 0 &&
      ![part.screen?.figures, ...tellsNone.except].includes(section.name),
  );
  const names = none.map((section) => shortWord(part, section, words) ?? headOf(section.name, words));
  return names.length === 0 ? null : html`<p class="none">${words.none(names)}</p>`;
}

/** A table under its title; where it has no rows nothing, or the title where there is a link to what it counts. */
function sectionHtml(part: Part, section: Section, around: Around): Html | null {
  const { words } = around;
  if (part.copied?.section === section.name) return copiedHtml(section, part.copied, words);
  const title = words.say(section.title);
  const line = part.lines?.[section.name];
  if (line !== undefined) return lineHtml(part, section, line, around);
  const lines = part.news?.table === section.name ? part.news.lines : undefined;
  const titled = { label: `${title} (${part.name})`, caption: html`<span>${title}</span>` };
  const table = foldedUnder(lines, answerTable(section, part.name, titled, around), around);
  const foot = footHtml(part, section, table !== null, around);
  if (table === null && foot === null) return null;
  const picture = pictureHtml(part, section, `${title}.`, around);
  const heading =
    (table === null || (lines !== undefined && lines.length > 0)) &&
    html`<p class="none"><b>${title}</b></p>`;
  return html`<div id="${idOf(part, section)}"${picture !== null && html` class="pictured"`}>${heading}${picture}${table}${foot}</div>
`;
}

function picturedTable(
  part: Part,
  table: Answer,
  told: string,
  written: Html | null,
  around: Around,
): Html | null {
  const picture = pictureHtml(part, table, told, around);
  return picture === null ? written : html`<div class="pictured">${picture}${written}</div>`;
}

/** @param told what the table says of itself. */
function pictureHtml(
  part: Part,
  table: Table<Cell | Sentence> & { name?: string },
  told: string,
  { words, world }: Around,
): Html | null {
  const simulated = part.answer.facts?.simulated === true;
  const barred = part.barred?.[table.name ?? ''];
  if (barred !== undefined) {
    // Of a single table the sentence above says what it is of.
    const title = 'sections' in part.answer ? [told] : [];
    const said = [...title, ...(simulated ? [words.simulated] : [])].join(' ');
    return barred === 'topics' ? topicBars(table, said, words) : partBars(table, said, words);
  }
  const mapped = part.mapped?.[table.name ?? ''];
  if (mapped === undefined || world === null) return null;
  return dialoguePicture(
    table,
    { ...mapped, id: `${part.name}-${table.name}`, told, simulated },
    world,
    words,
  );
}

/** Nothing where there is nothing to lead to. */
function lineHtml(
  part: Part,
  section: Section,
  { page: name, values }: NonNullable<Part['lines']>[string],
  { words, page }: Around,
): Html | null {
  if (section.rows.length === 0) return null;
  return html`<p class="line" id="${idOf(part, section)}"><a href="${page(name, values)}">${words.lines[section.name]?.(section.rows.length) ?? words.say(section.title)}</a></p>
`;
}

/** The lines, and the table folded below them; the table alone where there are none. */
function foldedUnder(
  lines: readonly NewsLine[] | undefined,
  table: Html | null,
  around: Around,
): Html | null {
  if (lines === undefined || lines.length === 0 || table === null) return table;
  const { words } = around;
  return html`${newsHtml(lines, around)}<details class="rows"><summary>${words.news.table}</summary>${table}</details>`;
}

/** To all of it, to the page of what it is about, and its rows as data. */
function footHtml(
  part: Part,
  section: Section,
  hasRows: boolean,
  { words, page, data }: Around,
): Html | null {
  const fragment = (to: TableLead['to']) =>
    to === 'all' || to === 'persons' ? `#${idOf(part, section)}` : '';
  const links = (part.tables?.[section.name] ?? []).map(
    ({ to, page: name, values }) =>
      html`<a href="${page(name, values)}${fragment(to)}">${words.tableLeads[to]}</a>`,
  );
  const csv = hasRows ? data('csv', section.name) : null;
  if (csv !== null)
    links.push(
      html`<a href="${csv}" aria-label="CSV, ${shortWord(part, section, words) ?? words.say(section.title)}">CSV</a>`,
    );
  return links.length === 0 ? null : html`<p class="foot">${joinHtml(links, BETWEEN)}</p>`;
}
