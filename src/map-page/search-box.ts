/** A field that finds accounts while one types, worked by mouse, touch or the arrow keys. */
import { accountDetail } from './account-list.ts';
import { attributeName } from './attributes.ts';
import { element } from './elements.ts';
import { nameOf, searchAccounts } from './map-model.ts';
import type { Page } from './page.ts';

const MOST = 12;

/** @param current the page as it is when something is typed. */
export function searchBox(
  current: () => Page,
  id: string,
  label: string,
  choose: (node: number) => void,
): HTMLElement {
  const input = element('input', {
    id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: searchHint(current()),
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-list`,
    'aria-expanded': 'false',
  });
  const list = element('ul', { id: `${id}-list`, role: 'listbox', class: 'results', 'aria-label': label });
  const status = element('p', { class: 'unseen', role: 'status' });
  let found: number[] = [];
  let active = -1;

  const close = (): void => {
    list.replaceChildren();
    found = [];
    activate(-1);
    input.setAttribute('aria-expanded', 'false');
  };
  const activate = (place: number): void => {
    active = place;
    [...list.children].forEach((option, k) => {
      option.setAttribute('aria-selected', String(k === place));
      if (k === place) option.scrollIntoView({ block: 'nearest' });
    });
    if (place < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${place}`);
  };
  const take = (node: number | undefined): void => {
    if (node === undefined) return;
    input.value = '';
    close();
    status.textContent = '';
    choose(node);
  };
  const search = (): void => {
    const page = current();
    const all = searchAccounts(page.model, input.value);
    close();
    found = all.slice(0, MOST);
    list.replaceChildren(...found.map((node, k) => option(page, node, `${id}-${k}`, () => take(node))));
    input.setAttribute('aria-expanded', String(found.length > 0));
    const empty = input.value.trim() === '';
    status.textContent = empty ? '' : all.length === 0 ? page.words.noResult : page.words.results(all.length);
    status.classList.toggle('unseen', empty || all.length > 0);
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      activate((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === 'Enter') take(found[Math.max(0, active)]);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      search();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => close());
  return element('div', { class: 'search' }, element('label', { for: id }, label), input, list, status);
}

/** What can be typed: a country and the attributes compared where there are any. */
function searchHint({ model: { data }, words }: Page): string {
  const country = data.country.values.some((code) => code !== '') ? [words.country.toLowerCase()] : [];
  const names = data.attributes.map(({ name }) => attributeName(words, name).toLowerCase());
  return words.searchHint([...new Set([...country, ...names])]);
}

function option(page: Page, node: number, id: string, take: () => void): HTMLElement {
  const { model } = page;
  const made = element(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    element('span', { class: 'name', dir: 'auto' }, nameOf(model, node)),
    element('span', { class: 'detail' }, accountDetail(page, node)),
  );
  // Before the field loses the focus, which closes the list.
  made.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    take();
  });
  return made;
}
