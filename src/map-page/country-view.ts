/** One country: its accounts, and their ties with every other country. */
import type { Bounds } from '../values/bounded.ts';
import { accountList, countryName } from './account-list.ts';
import { addedBounds, boundsText, noBounds } from './bounds.ts';
import { figuresTable } from './country-figures-table.ts';
import { accountsOf, oneSidedOf, type PartnerTies, partnersOf } from './country-ties.ts';
import { button, element } from './elements.ts';
import { closeButton, pageLink } from './heading.ts';
import type { Page } from './page.ts';
import { folded } from './pair-list.ts';

const PART = 12;

export function countryView(page: Page): HTMLElement[] {
  const { model, words, country } = page;
  const name = countryName(page, country);
  const accounts = accountsOf(model, country);
  const partners = partnersOf(model, country);
  const inside = partners.find(({ code }) => code === country);
  const abroad = partners.filter(({ code }) => code !== country);
  const sum = (of: (ties: PartnerTies) => Bounds): string =>
    boundsText(
      words,
      abroad.reduce((all, ties) => addedBounds(all, of(ties)), noBounds()),
    );
  const ties: [string, string][] = [
    [words.followedAbroad, sum((each) => each.in)],
    [words.followsAbroad, sum(({ out }) => out)],
  ];
  if (inside !== undefined) ties.push([words.mutualInside, boundsText(words, inside.mutual)]);
  return [
    element(
      'div',
      { class: 'heading' },
      element('h2', { tabindex: '-1', id: 'chosen', dir: 'auto' }, name),
      closeButton(page, { country: '', partner: '' }),
    ),
    element('p', {}, words.accountsOf(accounts.length), ...pageLink(page, country)),
    figuresTable(page, [country]),
    element('h3', {}, words.partners),
    element(
      'p',
      { class: 'hint' },
      ties.map(([label, value]) => `${label}${words.colon}${value}`).join(' · '),
    ),
    partnerTable(page, abroad),
    ...oneSidedLists(page),
    element('h3', {}, words.accountsIn(name)),
    accountList(page, accounts),
  ];
}

/** Accounts abroad to which a tie goes one way only, each way. */
function oneSidedLists(page: Page): HTMLElement[] {
  const { words } = page;
  const { out, in: back, bounds } = oneSidedOf(page.model, page.country);
  return [
    ...folded(page, words.onlyFollowIt, bounds.in, () => accountList(page, back)),
    ...folded(page, words.onlyItFollows, bounds.out, () => accountList(page, out)),
  ];
}

/** A row a country, the first ones at once; its name sets the two countries side by side. */
function partnerTable(page: Page, partners: readonly PartnerTies[]): HTMLElement {
  const { words } = page;
  const body = element('tbody');
  const head = [words.country, words.theyFollow, words.weFollow, words.mutualShort].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  const box = element(
    'div',
    {},
    element(
      'table',
      { class: 'partners' },
      element('caption', { class: 'unseen' }, words.partners),
      element('thead', {}, element('tr', {}, ...head)),
      body,
    ),
  );
  const more = button('', () => addPart(), { class: 'more' });
  let done = 0;
  const addPart = (): void => {
    const first = done;
    for (const ties of partners.slice(done, done + PART)) body.append(partnerRow(page, ties));
    done = Math.min(done + PART, partners.length);
    const left = Math.min(PART, partners.length - done);
    if (left === 0) more.remove();
    else {
      more.textContent = words.more(words.numbers.plain(left));
      box.append(more);
    }
    if (first > 0) body.children[first]?.querySelector('button')?.focus();
  };
  addPart();
  return box;
}

function partnerRow(page: Page, { code, out, in: back, mutual }: PartnerTies): HTMLElement {
  const { words } = page;
  const name = code === '' ? words.none : countryName(page, code);
  const label =
    code === ''
      ? name
      : button(name, () => page.chooseCountry(code, { second: true, focus: true }), {
          class: 'name',
          title: words.compareWith(name),
        });
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, label),
    ...[back, out, mutual].map((bounds) => element('td', {}, boundsText(words, bounds))),
  );
}
