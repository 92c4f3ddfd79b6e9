/** One account: who it is, its measures, and its ties by kind. */
import type { MapRanking } from '../report/map/map-data.ts';
import { accountList, countryName } from './account-list.ts';
import { button, element } from './elements.ts';
import { clusterName, termOf } from './language.ts';
import { codedValue, handleOf, nameOf, TIES, type Tie } from './map-model.ts';
import type { Page } from './page.ts';

export function accountView(page: Page, ties: Readonly<Record<Tie, number[]>>): HTMLElement[] {
  const { model, words, account, comparing } = page;
  const { data } = model;
  const heading = element('h2', { tabindex: '-1', id: 'chosen', dir: 'auto' }, nameOf(model, account));
  const parts: HTMLElement[] = [
    element(
      'div',
      { class: 'heading' },
      heading,
      button('×', () => page.change({ account: '', other: '' }), {
        class: 'close',
        'aria-label': words.clear,
        title: words.clear,
      }),
    ),
    element('p', { class: 'detail' }, handleOf(data, account)),
    element('p', {}, description(page)),
  ];
  const code = codedValue(data.country, account);
  if (data.countryPages.includes(code)) {
    const link = element(
      'a',
      { href: `countries/${encodeURIComponent(code)}.md` },
      words.countryPage(countryName(page, code)),
    );
    parts.push(element('p', {}, link));
  }
  if (data.observed[account] === 0) {
    const meanings = data.imported ? { ...words.verdict, ...words.importVerdict } : words.verdict;
    const verdict = termOf(meanings, codedValue(data.verdict, account));
    parts.push(element('p', { class: 'doubt' }, `${words.unobserved} ${verdict}.`));
  }
  parts.push(measuresTable(page), compareButton(page));
  if (comparing) parts.push(element('p', { class: 'doubt', role: 'status' }, words.comparing));
  for (const tie of TIES) if (ties[tie].length > 0) parts.push(tieGroup(page, tie, ties[tie]));
  return parts;
}

/** Attributes that are said of every account. */
const SAID = ['region', 'office', 'country'];

function description(page: Page): string {
  const { model, words, account } = page;
  const { data } = model;
  const cluster = model.clusters.get(data.cluster[account]!);
  const others = data.attributes.filter(({ name }) => !SAID.includes(name));
  return [
    termOf(words.offices, codedValue(data.office, account)),
    countryName(page, codedValue(data.country, account)),
    termOf(words.regions, codedValue(data.region, account)),
    ...others.map((attribute) => {
      const value = codedValue(attribute, account);
      return value === '' ? '' : `${attribute.name}${words.colon}${value}`;
    }),
    cluster === undefined
      ? words.noCluster
      : `${words.cluster} ${cluster.id}${words.colon}${clusterName(cluster.name, words)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function measuresTable({ model, words, account }: Page): HTMLElement {
  const { data } = model;
  const cell = (measure: MapRanking): string => {
    const value = data.value[measure][account] ?? null;
    const least = data.mutualMin[account] ?? null;
    const most = data.mutualMax[account] ?? null;
    if (measure === 'mutual' && least !== null && most !== null && least < most) {
      return words.between(words.numbers.plain(least), words.numbers.plain(most));
    }
    return value === null ? words.notKnown : words.numbers.plain(value);
  };
  const rows = (Object.keys(data.value) as MapRanking[]).map((measure) => {
    const rank = data.rank[measure][account] ?? null;
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, words.measure[measure]),
      element('td', {}, cell(measure)),
      element('td', {}, rank === null ? '–' : words.numbers.plain(rank)),
    );
  });
  const head = element(
    'tr',
    {},
    ...['', words.value, words.rank].map((title) =>
      title === '' ? element('td') : element('th', { scope: 'col' }, title),
    ),
  );
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, words.measures),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
}

function compareButton({ words, comparing, compare }: Page): HTMLElement {
  return button(words.compare, compare, { class: 'action', 'aria-pressed': String(comparing) });
}

/** The accounts with one kind of tie; a list is made when it is opened. */
function tieGroup(page: Page, tie: Tie, nodes: readonly number[]): HTMLElement {
  const title = `${page.words.tie[tie]} (${page.words.numbers.plain(nodes.length)})`;
  const group = element('details', { 'data-tie': tie }, element('summary', {}, title));
  const fill = (): void => {
    if (group.open && group.children.length === 1) group.append(accountList(page, nodes));
  };
  group.open = tie === 'mutual';
  group.addEventListener('toggle', fill);
  fill();
  return group;
}
