/** What changed since the year before: of all accounts, of one, or of a country. */
import { accountList, countryName } from './account-list.ts';
import { CHANGES, type Change, type ChangedTie } from './changes.ts';
import { comingsOf } from './comings.ts';
import { element } from './elements.ts';
import { countryOf } from './gone-accounts.ts';
import { closeButton } from './heading.ts';
import { nameOf } from './map-model.ts';
import type { Page } from './page.ts';
import { folded, pairList } from './pair-list.ts';

/** What is told: changes of which one end is chosen, or all. */
export interface ToldChanges {
  ties: readonly ChangedTie[];
  mutuals: readonly ChangedTie[];
}

export function changesView(page: Page, told: ToldChanges): HTMLElement[] {
  const { words, account, country } = page;
  const since = words.changesSince(words.numbers.date(page.before!.data.date));
  if (account >= 0) {
    return [
      ...heading(page, nameOf(page, account), { account: '' }),
      element('h3', {}, since),
      ...changeTable(page, told),
      ...accountLists(page, told),
    ];
  }
  if (country !== '') {
    return [
      ...heading(page, countryName(page, country), { country: '' }),
      element('h3', {}, since),
      ...changeTable(page, told),
      ...partnerTable(page, told),
      ...mutualLists(page, told),
    ];
  }
  return [
    element('h2', {}, since),
    ...changeTable(page, told),
    ...comingsOf(page, page.changes!).flatMap(({ title, nodes }) =>
      folded(page, title, nodes.length, () => accountList(page, nodes), true),
    ),
    ...mutualLists(page, told),
  ];
}

function heading(page: Page, name: string, left: { account: '' } | { country: '' }): HTMLElement[] {
  const title = element('h2', { tabindex: '-1', id: 'chosen', dir: 'auto' }, name);
  return [element('div', { class: 'heading' }, title, closeButton(page, left))];
}

/** Those that may be named. */
function only(list: readonly ChangedTie[], change: Change): [number, number][] {
  return list.flatMap(({ from, to, isSpared, ...each }) =>
    each.change === change && !isSpared ? [[from, to] as [number, number]] : [],
  );
}

/** How many ties and mutual ties are in each class; those that cannot be compared are neither kept nor gone. */
function changeTable({ words }: Page, { ties, mutuals }: ToldChanges): HTMLElement[] {
  const { plain } = words.numbers;
  const count = (list: readonly ChangedTie[], change: ChangedTie['change']) =>
    plain(list.filter((each) => each.change === change).length);
  const spared = ties.filter(({ isSpared }) => isSpared).length;
  const rows = [
    [words.formed, count(mutuals, 'made'), count(ties, 'formed')],
    [words.ended, count(mutuals, 'broken'), count(ties, 'ended')],
    [words.withAccount, count(mutuals, 'withAccount'), count(ties, 'withAccount')],
    [words.notComparable, count(mutuals, 'unknown'), count(ties, 'unknown')],
  ].map(([label, ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label!),
      ...cells.map((cell) => element('td', {}, cell)),
    ),
  );
  const head = element(
    'tr',
    {},
    element('td'),
    ...[words.measure.mutual, words.follow].map((title) => element('th', { scope: 'col' }, title)),
  );
  const table = element(
    'table',
    { class: 'changes' },
    element('caption', { class: 'unseen' }, words.changesSince(words.snapshot)),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  return [table, ...(spared === 0 ? [] : [element('p', { class: 'hint' }, words.spared(plain(spared)))])];
}

function accountLists(page: Page, { ties, mutuals }: ToldChanges): HTMLElement[] {
  const { words, account } = page;
  const others = (list: readonly ChangedTie[], change: Change, from?: boolean) =>
    only(list, change)
      .filter(([one]) => from === undefined || (one === account) === from)
      .map(([one, other]) => (one === account ? other : one));
  const listed = (title: string, nodes: number[], isOpen = false) =>
    folded(page, title, nodes.length, () => accountList(page, nodes), isOpen);
  return [
    ...listed(words.made, others(mutuals, 'made'), true),
    ...listed(words.broken, others(mutuals, 'broken'), true),
    ...listed(words.nowFollows, others(ties, 'formed', true)),
    ...listed(words.nowFollowedBy, others(ties, 'formed', false)),
    ...listed(words.nowUnfollows, others(ties, 'ended', true)),
    ...listed(words.nowUnfollowedBy, others(ties, 'ended', false)),
  ];
}

function mutualLists(page: Page, { mutuals }: ToldChanges): HTMLElement[] {
  const { words, country } = page;
  const isOwn = (node: number) => countryOf(page, node) === country;
  return [
    [words.made, only(mutuals, 'made')] as const,
    [words.broken, only(mutuals, 'broken')] as const,
  ].flatMap(([title, pairs]) => {
    const turned = pairs.map(([one, other]): [number, number] =>
      country !== '' && !isOwn(one) ? [other, one] : [one, other],
    );
    return folded(page, title, pairs.length, () => pairList(page, turned, '↔'));
  });
}

/** A row a country with whose accounts something formed or ended, the most first. */
function partnerTable(page: Page, { ties, mutuals }: ToldChanges): HTMLElement[] {
  const { words, country } = page;
  const counts = new Map<string, Record<Change, number>>();
  for (const { change, from, to } of [...mutuals, ...ties]) {
    const told = CHANGES.find((each) => each === change);
    if (told === undefined) continue;
    const [one, other] = [countryOf(page, from), countryOf(page, to)];
    const code = one === country ? other : one;
    const row = counts.get(code) ?? { made: 0, broken: 0, formed: 0, ended: 0 };
    row[told]++;
    counts.set(code, row);
  }
  if (counts.size === 0) return [];
  const sum = (row: Record<Change, number>) => CHANGES.reduce((all, change) => all + row[change], 0);
  const sorted = [...counts].sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1));
  const { plain } = words.numbers;
  const plusMinus = (came: number, went: number) =>
    [came > 0 ? `+${plain(came)}` : '', went > 0 ? `−${plain(went)}` : ''].join(' ').trim() || '0';
  const heads = [words.country, words.mutualShort, words.follow];
  const body = sorted.map(([code, row]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, code === '' ? words.none : countryName(page, code)),
      element('td', {}, plusMinus(row.made, row.broken)),
      element('td', {}, plusMinus(row.formed, row.ended)),
    ),
  );
  return folded(
    page,
    words.partners,
    counts.size,
    () =>
      element(
        'table',
        { class: 'changes' },
        element('caption', { class: 'unseen' }, words.partners),
        element(
          'thead',
          {},
          element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head))),
        ),
        element('tbody', {}, ...body),
      ),
    true,
  );
}
