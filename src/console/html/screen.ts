/** What one has to see at a glance of an answer: its figures beside those before, and the first rows of some of its tables. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import { spokenRows } from '../../cli/spoken.ts';
import { own } from '../../columns/answer-columns.ts';
import { roundedText } from '../../doors/cell-text.ts';
import { type Html, html } from '../../doors/html/html.ts';
import { sparkHtml } from '../../doors/html/spark.ts';
import type { HtmlTable } from '../../doors/html/table.ts';
import { headOf, type PageWords } from '../../doors/page-words.ts';
import type { Card, Screen } from '../page.ts';

/** How the page of a part writes a table. */
export interface Written {
  words: PageWords;
  tableHtml(section: Section, titled: Pick<HtmlTable, 'label' | 'caption'>): Html | null;
}

/** @param name of the part. */
export function screenHtml(
  name: string,
  { figures, cards }: Screen,
  sections: readonly Section[],
  written: Written,
): Html {
  const find = (wanted: string) => sections.find((section) => section.name === wanted);
  const counted = find(figures);
  return html`<div class="screen">
${counted !== undefined && figuresHtml(name, counted, written)}
<div class="cards">
${cards.map((card) => {
  const section = find(card.section);
  return section === undefined || section.rows.length === 0 ? null : cardHtml(name, section, card, written);
})}</div>
${counted !== undefined && counted.rows.length > 1 && daysHtml(name, counted, written)}
</div>
`;
}

/** Each with what it was before, how it changed, and its parts as bars. */
function figuresHtml(name: string, section: Section, { words }: Written): Html {
  const { columns, rows } = section.shown!;
  const of = (row: readonly unknown[], column: string) => String(row[columns.indexOf(own(column))] ?? '');
  return html`<ul class="figures" aria-label="${words.say(section.title)} (${name})">${spokenRows(
    rows,
    words,
  ).map((row) => {
    const [figure, before] = [of(row, 'figure'), of(row, 'before')];
    return html`<li><b>${roundedText(of(row, 'now'), words.language)}</b> <span>${words.heads[`figure.${figure}`] ?? headOf(figure, words)}</span>
${before !== '' && html`<small>${words.before(roundedText(before, words.language), of(row, 'change'))}</small>`}
${sparkHtml(of(row, 'timeline'))}</li>
`;
  })}</ul>`;
}

/** The numbers of the bars, folded. */
function daysHtml(name: string, section: Section, { words, tableHtml }: Written): Html {
  const title = words.say(section.title);
  const { columns, rows, types = {} } = section;
  const titled = { label: `${title} (${name})`, caption: null };
  return html`<details class="more" id="${name}-${section.name}"><summary>${words.numbers}</summary>${tableHtml({ name: section.name, title: section.title, columns, rows, types }, titled)}</details>`;
}

/** The rows with the most in a column, or the first. */
function cardHtml(
  name: string,
  section: Section,
  { columns, most, by }: Card,
  { words, tableHtml }: Written,
): Html {
  const place = by === undefined ? -1 : section.columns.indexOf(by);
  const amount = (row: readonly unknown[]) => Number(row[place] ?? 0);
  const rows = by === undefined ? section.rows : [...section.rows].sort((a, b) => amount(b) - amount(a));
  const { types = {}, title } = section;
  const table = {
    ...picked({ columns: section.columns, rows, types }, columns, most),
    ...{ name: section.name, title, types, optional: columns },
  };
  const head = words.cards[section.name] ?? headOf(section.name, words);
  const isCut = rows.length > most;
  return html`<section class="card"><h2>${head} <a class="count" href="#${name}-${section.name}">${isCut ? words.someOf(most, rows.length) : String(rows.length)}</a></h2>
${tableHtml(table, { label: `${head} (${name})`, caption: null })}</section>
`;
}
