/** What moved part by part as bars, each with its number and when it ends, of the rows of the table that stands below them. */

import type { Table } from '../../cli/table.ts';
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import { type Html, html } from '../../doors/html/html.ts';
import { headOf, type PageWords } from '../../doors/page-words.ts';
import { minuteText } from '../../minute-text.ts';

const FIGURES: readonly ColumnName[] = ['formed', 'ended', 'mutual_made', 'mutual_broken', 'own_posts'];
const DAY = 86_400_000;
/** Of a bar with the room beside it, and of the bar alone. */
const [STEP, BAR] = [38, 26];
/** Where bars stand, below the room of a number and above that of two lines. */
const [ABOVE, TALL, BELOW] = [16, 56, 32];
/** A date needs the room of so many bars. */
const OF_DATE = 3;

/** Figures of which nothing is known in any part are left to the table. @param table with the columns from and to, and those figures. */
export function partBars(table: Table<unknown>, title: string, words: PageWords): Html | null {
  const place = (name: string) => table.columns.indexOf(own(name));
  const parts = table.rows.map((row) => ({
    from: String(row[place('from')]),
    to: String(row[place('to')]),
  }));
  const [first] = parts;
  if (first === undefined) return null;
  const length = Date.parse(first.to) - Date.parse(first.from);
  const areDays = length >= DAY;
  // Midnight ends the day that began at the one before.
  const isDay = length === DAY && Date.parse(first.to) % DAY === 0;
  const labels = parts.map(({ from, to }) => labelOf(isDay ? from : to, areDays, words));
  const until = isDay ? '' : areDays ? words.bars.untilDay(first.to) : words.bars.untilMinute;
  const drawn = FIGURES.map((figure) => ({
    head: headOf(figure, words),
    numbers: table.rows.map((row) => {
      const cell = row[place(figure)];
      return typeof cell === 'number' ? cell : null;
    }),
  })).filter(({ numbers }) => numbers.some((number) => number !== null));
  if (drawn.length === 0) return null;
  // The date below the last reaches beyond it.
  const width = (parts.length + 1) * STEP;
  return html`<figure class="parts"><figcaption>${title} ${until}</figcaption><div>
${drawn.map(({ head, numbers }) => {
  const most = Math.max(1, ...numbers.map((number) => number ?? 0));
  const told = numbers
    .map(
      (number, k) => `${labels[k]!.each} ${number === null ? words.unknown : words.language.count(number)}`,
    )
    .join(', ');
  return html`<div><p class="head">${head}</p><div class="bars" role="region" tabindex="0" aria-label="${head}"><svg role="img" aria-label="${head}${words.colon} ${told}" width="${width}" height="${ABOVE + TALL + BELOW}">
${numbers.map((number, k) => {
  const { from, to } = parts[k]!;
  const height = number === null ? TALL : number === 0 ? 1 : Math.max(2, (TALL * number) / most);
  const text = number === null ? '?' : words.language.count(number);
  const [x, y] = [k * STEP + (STEP - BAR) / 2, ABOVE + TALL - height];
  const middle = k * STEP + STEP / 2;
  const label = labels[k]!;
  return html`<g><title>${minuteText(from)} – ${minuteText(to)} UTC, ${head}${words.colon} ${number === null ? words.unknown : text}</title><rect${number === null && html` class="unknown"`} x="${x}" y="${y.toFixed(1)}" width="${BAR}" height="${height.toFixed(1)}"/><text x="${middle}" y="${(y - 4).toFixed(1)}">${text}</text><text x="${middle}" y="${ABOVE + TALL + 13}">${label.each}</text>${
    isNamed(labels, k) &&
    html`<text class="date" x="${k * STEP}" y="${ABOVE + TALL + 27}">${label.changing}</text>`
  }</g>
`;
})}</svg></div></div>
`;
})}</div></figure>
`;
}

interface Label {
  each: string;
  /** Said where it is another than that of the bar before. */
  changing: string;
}

/** The day below its month, or the minute below its date. */
function labelOf(instant: string, areDays: boolean, { language }: PageWords): Label {
  const [day = '', ...month] = language.date(instant.slice(0, 'YYYY-MM-DD'.length)).split(' ').slice(0, -1);
  if (areDays) return { each: day, changing: month.join(' ') };
  return { each: minuteText(instant).slice('YYYY-MM-DD '.length), changing: [day, ...month].join(' ') };
}

/** The first gives way to one that follows closely. */
function isNamed(labels: readonly Label[], k: number): boolean {
  const isAs = (other: Label | undefined) => other === undefined || other.changing === labels[k]!.changing;
  return k === 0 ? labels.slice(0, OF_DATE).every(isAs) : !isAs(labels[k - 1]);
}
