/** The pages that are no door of their own, each by the question that it answers. */

import { type Html, html } from '../../doors/html/html.ts';
import { wordsOf } from '../../doors/page-words.ts';
import { findCountry } from '../../roster/country-names.ts';
import { type Address, addressOf } from '../address.ts';
import { BEHIND_MORE, PAGES, type PageName } from '../pages.ts';

type Behind = keyof typeof BEHIND_MORE;

/** The parameters that take a country, of pages that need nothing beside it. */
const TAKES_COUNTRY: Partial<Record<PageName, string>> = {
  feeds: 'a',
  follows: 'a',
  show: 'of',
  alerts: 'of',
};

/** Those that can be asked of a country are asked of the one whose desk was chosen. */
export function moreHtml(address: Address): Html {
  const { more, pages } = wordsOf(address.lang);
  const lineOf = (name: (typeof BEHIND_MORE)[Behind][number]) =>
    html`<li><a href="${addressOf(PAGES[name].path, asked(name, address), address)}">${more.asks[name]}</a> <span>${pages[name].short}</span></li>`;
  return html`<div class="behind">${Object.entries(BEHIND_MORE).map(
    ([behind, names]) => html`<section><h2>${more.groups[behind as Behind]}</h2>
<ul>${names.map(lineOf)}</ul></section>
`,
  )}</div>`;
}

function asked(name: PageName, { desk = null }: Address): Record<string, string> {
  const key = TAKES_COUNTRY[name];
  const code = desk === null ? undefined : findCountry(desk)?.code;
  return key === undefined || code === undefined ? {} : { [key]: code };
}
