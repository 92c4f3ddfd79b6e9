/** The front page as HTML: one screen above the contents and the chapters. */
import { type Html, html } from '../../doors/html/html.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { FrontPage } from '../sections/front.ts';
import { htmlAddress, reportLine, reportMarkdown } from './report-markdown.ts';

type Way = FrontPage['ways'][number];

/** Shows the countries whose names hold what is typed, whatever its case and accents; Enter goes to the first of them. */
export const FIND_COUNTRY = `for (const input of document.querySelectorAll('.find input')) {
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const rows = [...input.closest('details').querySelectorAll('li')];
const shown = () => rows.filter((row) => !row.hidden);
input.hidden = false;
input.addEventListener('input', () => { for (const row of rows) row.hidden = !plain(row.textContent).includes(plain(input.value)); });
input.addEventListener('keydown', (event) => { if (event.key === 'Enter') shown()[0]?.querySelector('a').click(); });
input.closest('details').addEventListener('toggle', () => input.focus());
}`;

/** @param page its bare name. @param figure the network. */
export function frontHtml({ language }: Facts, page: string, front: FrontPage, figure: Html | null): Html {
  const { headline, findings, figures, countries, ways, citation } = front;
  const words = language.front;
  return html`<p class="kicker">${reportLine(page, front.kicker)}</p>
${reportMarkdown(page, front.banner).body}<div class="news">
<div>
<h1>${reportLine(page, headline?.lead ?? words.nothing)}</h1>
${headline !== null && headline.doubt !== '' && html`<p class="doubt">${reportLine(page, headline.doubt)}</p>\n`}<dl class="numbers">
${figures.map(
  ({ value, label, change, among }) =>
    html`<div><dt>${label}</dt><dd>${value}</dd>${[change, among].map((text) => text !== '' && html`<dd class="change">${text}</dd>`)}</div>\n`,
)}</dl>
${
  findings.length > 0 &&
  html`<h2>${words.findings}</h2>
<ul>
${findings.map((finding) => html`<li>${findingHtml(page, finding)}</li>\n`)}</ul>
`
}</div>
<div>
<div class="ways" role="navigation" aria-label="${words.ways}">
${
  countries.length > 0 &&
  html`<details class="find"><summary>${words.country}</summary>
<div>
<input type="search" aria-label="${words.countryName}" placeholder="${words.countryName}" autocomplete="off" hidden>
<ul>
${countries.map((way) => html`<li>${wayHtml(page, way)}</li>\n`)}</ul>
</div>
</details>
`
}${ways.map((way) => html`${wayHtml(page, way)}\n`)}</div>
${figure}</div>
</div>
<p class="cite"><strong>${words.cite.heading}.</strong> ${reportLine(page, citation)}</p>
`;
}

function wayHtml(page: string, { name, path }: Way): Html {
  return html`<a href="${htmlAddress(page, path)}">${reportLine(page, name)}</a>`;
}

function findingHtml(page: string, { lead, doubt }: Finding): Html {
  return html`<p>${reportLine(page, lead)}${doubt !== '' && html` <span class="doubt">${reportLine(page, doubt)}</span>`}</p>`;
}
