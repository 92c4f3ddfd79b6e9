/** Pairs of accounts, each first one with all of its second ones; a part at a time. */
import type { Bounds } from '../values/bounded.ts';
import { accountButton } from './account-list.ts';
import { boundsText } from './bounds.ts';
import { button, element } from './elements.ts';
import type { Page } from './page.ts';

const PART = 20;

/** @param sign between the two, for the eye only. */
export function pairList(
  page: Page,
  pairs: readonly (readonly [number, number])[],
  sign: string,
): HTMLElement {
  const list = element('ul', { class: 'accounts pairs' });
  const box = element('div', {}, list);
  const firsts = [...new Set(pairs.map(([one]) => one))];
  let done = 0;
  const addPart = (): void => {
    box.querySelector(':scope > .more')?.remove();
    for (const one of firsts.slice(done, done + PART)) {
      const others = pairs.flatMap(([each, other]) => (each === one ? [other] : []));
      const items = others.map((other) => element('li', {}, accountButton(page, other)));
      const marked = element(
        'div',
        { class: 'sign', 'data-sign': sign },
        element('ul', { class: 'accounts' }, ...items),
      );
      list.append(element('li', {}, accountButton(page, one), marked));
    }
    done = Math.min(firsts.length, done + PART);
    const left = Math.min(PART, firsts.length - done);
    if (left === 0) return;
    const next = done;
    const more = button(
      page.words.more(page.words.numbers.plain(left)),
      () => {
        addPart();
        list.children[next]?.querySelector('button')?.focus();
      },
      { class: 'more' },
    );
    box.append(more);
  };
  addPart();
  return box;
}

/**
 * A heading with the number of what is listed; the list is made when it is opened.
 * @param count as bounds, where further ones could be there that are not listed.
 */
export function folded(
  page: Page,
  title: string,
  count: number | Bounds,
  list: () => HTMLElement,
  isOpen = false,
): HTMLElement[] {
  const bounds = typeof count === 'number' ? { least: count, most: count } : count;
  if (bounds.least === 0) return [];
  const summary = element('summary', {}, `${title} (${boundsText(page.words, bounds)})`);
  const box = element('details', {}, summary);
  const fill = (): void => {
    if (!box.open || box.children.length > 1) return;
    box.append(list());
    if (bounds.least === bounds.most) return;
    const more = page.words.numbers.plain(bounds.most - bounds.least);
    box.append(element('p', { class: 'doubt' }, page.words.perhapsMore(more)));
  };
  box.open = isOpen;
  box.addEventListener('toggle', fill);
  fill();
  return [box];
}
