/** One account: who it is, its measures, and its ties by kind. */

import { ALL_NETWORKS } from '../report/map/layers.ts';
import type { MapMeasure } from '../report/map/map-data.ts';
import type { Bounds } from '../values/bounded.ts';
import { accountList } from './account-list.ts';
import { attributeName, attributeValue } from './attributes.ts';
import { boundsText } from './bounds.ts';
import { button, element } from './elements.ts';
import { closeButton, countryLink, pageLink } from './heading.ts';
import { clusterTitle, termOf } from './language.ts';
import {
  codedValue,
  followersOf,
  handleOf,
  isUnread,
  nameOf,
  TIES,
  type Tie,
  tieBoundsOf,
} from './map-model.ts';
import { isUndecided } from './marks.ts';
import { measuresOf, ranksIn } from './measures.ts';
import type { Page } from './page.ts';
import { folded } from './pair-list.ts';

export function accountView(page: Page, ties: Readonly<Record<Tie, number[]>>): HTMLElement[] {
  const { model, words, account, comparing } = page;
  const { data } = model;
  const heading = element('h2', { tabindex: '-1', id: 'chosen', dir: 'auto' }, nameOf(page, account));
  const parts: HTMLElement[] = [
    element('div', { class: 'heading' }, heading, closeButton(page, { account: '', other: '' })),
    element('p', { class: 'detail' }, handleOf(data, account)),
    element('p', {}, ...description(page)),
    ...pageLink(page, codedValue(data.country, account)).map((link) => element('p', {}, link)),
  ];
  if (isUnread(data, account)) {
    const meanings = data.imported ? { ...words.verdict, ...words.importVerdict } : words.verdict;
    const verdict = termOf(meanings, codedValue(data.verdict, account));
    const text = data.name === ALL_NETWORKS ? words.unreadSomewhere : `${words.unobserved} ${verdict}.`;
    parts.push(element('p', { class: 'doubt' }, text));
  }
  parts.push(measuresTable(page), compareButton(page));
  if (comparing) parts.push(element('p', { class: 'doubt', role: 'status' }, words.comparing));
  const bounds: Partial<Record<Tie, Bounds>> = tieBoundsOf(model, account);
  for (const tie of TIES) {
    const list = () => accountList(page, ties[tie]);
    const group = folded(page, words.tie[tie], bounds[tie] ?? ties[tie].length, list, tie === 'mutual');
    for (const box of group) box.setAttribute('data-tie', tie);
    parts.push(...group);
  }
  return parts;
}

/** Attributes that are said of every account. */
const SAID = ['region', 'office', 'country', 'kind'];

/** What is said of the account; its country's name leads to all accounts of the country. */
function description(page: Page): (HTMLElement | string)[] {
  const { model, words, account } = page;
  const { data } = model;
  const cluster = model.clusters.get(data.cluster[account]!);
  const others = data.attributes.filter(({ name }) => !SAID.includes(name));
  const code = codedValue(data.country, account);
  return [
    termOf(words.offices, codedValue(data.office, account)),
    code === '' ? '' : countryLink(page, code),
    termOf(words.regions, codedValue(data.region, account)),
    ...others.map((attribute) => {
      const value = codedValue(attribute, account);
      return value === ''
        ? ''
        : `${attributeName(words, attribute.name)}${words.colon}${attributeValue(page, attribute.name, value)}`;
    }),
    cluster === undefined
      ? words.noCluster
      : `${words.cluster} ${cluster.id}${words.colon}${clusterTitle(cluster.name, data, words)}`,
    isUndecided(data, account) ? words.undecided : '',
  ]
    .filter((part) => part !== '')
    .flatMap((part, k) => (k === 0 ? [part] : [' · ', part]));
}

function measuresTable({ model, words, account }: Page): HTMLElement {
  const { data } = model;
  const cell = (measure: MapMeasure): string => {
    const value = data.value[measure]![account] ?? null;
    const least = data.mutualMin[account] ?? null;
    const most = data.mutualMax[account] ?? null;
    if (measure === 'mutual' && least !== null && most !== null && least < most) {
      return words.between(words.numbers.plain(least), words.numbers.plain(most));
    }
    if (measure === 'in_degree') return boundsText(words, followersOf(model, account));
    return value === null ? words.notKnown : words.numbers.plain(value);
  };
  const rows = measuresOf(data).map((measure) => {
    const rank = ranksIn(data, measure)[account] ?? null;
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
