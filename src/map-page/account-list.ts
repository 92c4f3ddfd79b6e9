/** Lists of accounts as buttons, a part at a time. */
import { LANGUAGE_CODES } from '../language-codes.ts';
import { button, element, markIcon } from './elements.ts';
import { nameOfAny, placeOf } from './gone-accounts.ts';
import { termOf } from './language.ts';

import { codedValue, handleOf, nameOf, tellsApart } from './map-model.ts';
import { goneLook, lookOf } from './marks.ts';
import type { Page } from './page.ts';

const PART = 20;

/** The accounts in order; the first ones at once, further ones on request. */
export function accountList(page: Page, nodes: readonly number[]): HTMLElement {
  const list = element('ul', { class: 'accounts' });
  const box = element('div', {}, list);
  let done = 0;
  const addPart = (): void => {
    const part = nodes.slice(done, done + PART).map((node) => element('li', {}, accountButton(page, node)));
    list.append(...part);
    done += part.length;
    box.querySelector('.more')?.remove();
    const left = Math.min(PART, nodes.length - done);
    if (left > 0) {
      const label = page.words.more(page.words.numbers.plain(left));
      const more = button(
        label,
        () => {
          const next = done;
          addPart();
          list.children[next]?.querySelector('button')?.focus();
        },
        { class: 'more' },
      );
      box.append(more);
    }
  };
  addPart();
  return box;
}

/** Chooses the account, as the second one where the page waits for it. */
export function accountButton(page: Page, node: number): HTMLElement {
  if (node >= page.model.size) return goneButton(page, node);
  const { model, words, comparing } = page;
  const icon = markIcon(lookOf(model.data, page.colouring, node));
  const made = button(icon, () => page.choose(node, { second: comparing, focus: true }), {
    class: 'account',
  });
  made.append(
    element('span', { class: 'name', dir: 'auto' }, nameOf(page, node)),
    element('span', { class: 'detail' }, accountDetail(page, node)),
  );
  if (comparing) made.setAttribute('title', words.compareWith(nameOf(page, node)));
  return made;
}

/** Leads to the account in the year that has it. */
function goneButton(page: Page, node: number): HTMLElement {
  const place = placeOf(page, node);
  const { data } = place.model;
  const there = { snapshot: data.name, account: data.id[place.node]!, other: '', changes: '' } as const;
  const made = button(markIcon(goneLook()), () => page.change(there), { class: 'account' });
  made.append(
    element('span', { class: 'name', dir: 'auto' }, nameOfAny(page, node)),
    element('span', { class: 'detail' }, accountDetail({ ...page, model: place.model }, place.node)),
  );
  return made;
}

/** Its handle and office, with its country where accounts are of several. */
export function accountDetail(page: Page, node: number): string {
  const { words, model } = page;
  const { data } = model;
  const office = codedValue(data.office, node);
  const country = tellsApart(data.country) ? countryName(page, codedValue(data.country, node)) : '';
  return [handleOf(data, node), termOf(words.offices, office), country]
    .filter((part) => part !== '')
    .join(' · ');
}

export function countryName({ model, state }: Page, code: string): string {
  const names = model.data.countryNames[code];
  return names?.[LANGUAGE_CODES.indexOf(state.language)] ?? code;
}
