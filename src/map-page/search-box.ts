/** A field that finds countries and accounts while one types, worked by mouse, touch or the arrow keys. */
import { LANGUAGE_CODES } from '../language-codes.ts';
import type { Coded } from '../report/map/map-data.ts';
import { accountDetail, countryName } from './account-list.ts';
import { attributeName } from './attributes.ts';
import { element } from './elements.ts';
import { nameOfAny, placeOf } from './gone-accounts.ts';
import type { Page } from './page.ts';
import { absentMember, buildSearch, type Found, type SearchIndex, search } from './search.ts';

const MOST = 12;

/**
 * @param current the page as it is when something is typed.
 * @param isWanted what may be found.
 */
export function searchBox(
  current: () => Page,
  id: string,
  label: string,
  choose: (found: Found) => void,
  isWanted: (found: Found) => boolean,
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
  let found: Found[] = [];
  let index: SearchIndex | undefined;
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
  const take = (taken: Found | undefined): void => {
    if (taken === undefined) return;
    input.value = '';
    close();
    status.textContent = '';
    choose(taken);
  };
  const find = (): void => {
    const page = current();
    index ??= buildSearch(page.model, page);
    const all = search(index, input.value).filter(isWanted);
    close();
    found = all.slice(0, MOST);
    list.replaceChildren(...found.map((each, k) => option(page, each, `${id}-${k}`, () => take(each))));
    input.setAttribute('aria-expanded', String(found.length > 0));
    const empty = input.value.trim() === '';
    const why = absentText(page, absentMember(index, input.value));
    const result = all.length === 0 ? page.words.noResult : page.words.results(all.length);
    status.textContent = empty ? '' : (why ?? result);
    status.classList.toggle('unseen', empty || (all.length > 0 && why === undefined));
  };
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      activate((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === 'Enter') take(found[Math.max(0, active)]);
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = '';
      find();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => close());
  return element('div', { class: 'search' }, element('label', { for: id }, label), input, list, status);
}

/** Why no account of the country is found. */
function absentText({ model, words, state }: Page, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const name = model.data.countryNames[code]![LANGUAGE_CODES.indexOf(state.language)]!;
  return words.absentMember[model.data.absentMembers[code]!](name);
}

/** What can be typed: country, office and the attributes compared, where there are any. */
function searchHint({ model: { data }, words }: Page): string {
  const isThere = ({ values }: Coded) => values.some((value) => value !== '');
  const own = (['country', 'office'] as const).filter((name) => isThere(data[name]));
  const names = [...own, ...data.attributes.map(({ name }) => name)];
  return words.searchHint([...new Set(names)].map((name) => attributeName(words, name).toLowerCase()));
}

function detailOf(page: Page, account: number): string {
  if (account < page.model.size) return accountDetail(page, account);
  const { model, node } = placeOf(page, account);
  return `${page.words.noLongerHere} · ${accountDetail({ ...page, model }, node)}`;
}

function option(page: Page, found: Found, id: string, take: () => void): HTMLElement {
  const { words } = page;
  const [name, detail] =
    'country' in found
      ? [countryName(page, found.country), words.country]
      : [nameOfAny(page, found.account), detailOf(page, found.account)];
  const made = element(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    element('span', { class: 'name', dir: 'auto' }, name),
    element('span', { class: 'detail' }, detail),
  );
  // Before the field loses the focus, which closes the list.
  made.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    take();
  });
  return made;
}
