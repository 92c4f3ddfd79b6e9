/** The front page as HTML: one screen above the contents and the chapters. */
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { FrontPage } from '../sections/front.ts';
import { htmlLinks } from './html-links.ts';
import { inlineHtml } from './markdown-html.ts';

/** @param figure the network as HTML; '' where there is none. */
export function frontHtml({ language }: Facts, front: FrontPage, figure: string): string {
  const { headline, findings, figures, countries, ways, citation } = front;
  const words = language.front;
  const link = ({ name, path }: FrontPage['ways'][number]) =>
    `<a href="${htmlLinks(`](${path})`).slice(2, -1)}">${inlineHtml(name)}</a>`;
  const find =
    countries.length === 0
      ? ''
      : `<details><summary>${words.country}</summary>\n<div>\n<ul>\n${countries.map((way) => `<li>${link(way)}</li>`).join('\n')}\n</ul>\n</div>\n</details>\n`;
  const cells = figures.map(
    ({ value, label, change, among }) =>
      `<div><dt>${label}</dt><dd>${value}${[change, among].map((text) => (text === '' ? '' : ` <span>${text}</span>`)).join('')}</dd></div>`,
  );
  return `${headline === null ? `<p>${words.nothing}</p>` : findingHtml(headline, 'headline')}
<dl class="numbers">
${cells.join('\n')}
</dl>
<div class="news">
${figure}<div>
${findings.length === 0 ? '' : `<h2>${words.findings}</h2>\n<ul class="findings">\n${findings.map((finding) => `<li>${findingHtml(finding, 'finding')}</li>`).join('\n')}\n</ul>\n`}</div>
</div>
<div class="ways" role="navigation" aria-label="${words.ways}">
${find}${ways.map(link).join('\n')}
</div>
<p class="cite"><strong>${words.cite.heading}.</strong> ${pageText(citation)}</p>
`;
}

function findingHtml({ lead, doubt }: Finding, className: string): string {
  const more = doubt === '' ? '' : ` <span class="doubt">${pageText(doubt)}</span>`;
  return `<p class="${className}"><strong>${pageText(lead)}</strong>${more}</p>`;
}

/** A line of the front page, its links leading to pages of the same form. */
function pageText(markdown: string): string {
  return inlineHtml(htmlLinks(markdown));
}
