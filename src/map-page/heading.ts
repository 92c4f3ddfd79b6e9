/** What the views of what is chosen have in common: how they are closed, and the page that says more. */
import { countryName } from './account-list.ts';
import { button, element } from './elements.ts';
import type { MapState } from './map-state.ts';
import type { Page } from './page.ts';

/** @param left the state without what is closed. */
export function closeButton({ words, change }: Page, left: Partial<MapState>): HTMLElement {
  return button('×', () => change(left), { class: 'close', 'aria-label': words.clear, title: words.clear });
}

/** The name of a country, which chooses all of its accounts. */
export function countryLink(page: Page, code: string): HTMLElement {
  const made = element(
    'a',
    { href: page.addressOf({ account: '', other: '', country: code, partner: '' }) },
    countryName(page, code),
  );
  made.addEventListener('click', (event) => {
    event.preventDefault();
    page.chooseCountry(code, { second: false, focus: true });
  });
  return made;
}

/** The country's own page, in the language of the map; nothing where there is none. */
export function pageLink(page: Page, code: string): HTMLElement[] {
  const { data } = page.model;
  if (data.pageEnding === null || !data.countryPages.includes(code)) return [];
  const href = `countries/${encodeURIComponent(code)}${data.pageEnding[page.state.language]}`;
  return [element('a', { href, class: 'page' }, page.words.countryPage(countryName(page, code)))];
}
