/** The front page as HTML: one screen above the contents and the chapters. */
import { type Html, html } from '../../doors/html/html.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { FrontPage } from '../sections/front.ts';
import { htmlAddress, reportLine } from './report-markdown.ts';

type Way = FrontPage['ways'][number];

/** @param page its bare name. @param figure the network. */
export function frontHtml({ language }: Facts, page: string, front: FrontPage, figure: Html | null): Html {
  const { headline, findings, figures, countries, ways, citation } = front;
  const words = language.front;
  return html`<div class="news">
<div>
${headline === null ? html`<p>${words.nothing}</p>` : findingHtml(page, headline, 'headline')}
${
  findings.length > 0 &&
  html`<h2>${words.findings}</h2>
<ul>
${findings.map((finding) => html`<li>${findingHtml(page, finding, 'finding')}</li>\n`)}</ul>
`
}</div>
${figure}</div>
<dl class="numbers">
${figures.map(
  ({ value, label, change, among }) =>
    html`<div><dt>${label}</dt><dd>${value}${[change, among].map((text) => text !== '' && html` <span>${text}</span>`)}</dd></div>\n`,
)}</dl>
<div class="ways" role="navigation" aria-label="${words.ways}">
${
  countries.length > 0 &&
  html`<details><summary>${words.country}</summary>
<div>
<ul>
${countries.map((way) => html`<li>${wayHtml(page, way)}</li>\n`)}</ul>
</div>
</details>
`
}${ways.map((way) => html`${wayHtml(page, way)}\n`)}</div>
<p class="cite"><strong>${words.cite.heading}.</strong> ${reportLine(page, citation)}</p>
`;
}

function wayHtml(page: string, { name, path }: Way): Html {
  return html`<a href="${htmlAddress(page, path)}">${reportLine(page, name)}</a>`;
}

function findingHtml(page: string, { lead, doubt }: Finding, className: string): Html {
  return html`<p class="${className}"><strong>${reportLine(page, lead)}</strong>${doubt !== '' && html` <span class="doubt">${reportLine(page, doubt)}</span>`}</p>`;
}
