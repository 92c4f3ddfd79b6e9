/** Two accounts: whether each follows the other, the shortest chains between them, and whom both know. */

import { isSameActor, tieState } from '../graph/graph.ts';
import { couldExist, shortestPath } from '../graph/paths.ts';
import { stateOfBoth, stateOfPair } from '../graph/tie-state.ts';
import type { Bounds } from '../values/bounded.ts';
import { accountButton, accountList } from './account-list.ts';
import { boundsText, countState, noBounds } from './bounds.ts';
import { element } from './elements.ts';
import { closeButton } from './heading.ts';
import { nameOf } from './map-model.ts';
import type { Page } from './page.ts';

/** What is known of a pair, with the chains as account numbers. */
export interface Pair {
  there: number[] | null;
  back: number[] | null;
  /** With whom both are known to have mutual ties. */
  common: number[];
  commonBounds: Bounds;
}

export function pairOf({ model, account, other }: Pick<Page, 'model' | 'account' | 'other'>): Pair {
  const { graph, ordered } = model;
  const isMutual = (one: number, two: number) =>
    stateOfBoth(tieState(graph, one, two), tieState(graph, two, one));
  const common: number[] = [];
  const commonBounds = noBounds();
  for (const node of ordered) {
    const state = stateOfBoth(isMutual(account, node), isMutual(other, node));
    countState(commonBounds, state);
    if (state === 'yes') common.push(node);
  }
  return {
    there: shortestPath(graph, account, other),
    back: shortestPath(graph, other, account),
    common,
    commonBounds,
  };
}

export function pairView(page: Page, { there, back, common, commonBounds }: Pair): HTMLElement[] {
  const { model, words, account, other } = page;
  const [one, two] = [nameOf(page, account), nameOf(page, other)];
  const state = stateOfPair(tieState(model.graph, account, other), tieState(model.graph, other, account));
  const parts: HTMLElement[] = [
    element(
      'div',
      { class: 'heading' },
      element('h2', { tabindex: '-1', id: 'chosen', dir: 'auto' }, words.pair(one, two)),
      closeButton(page, { other: '' }),
    ),
    element('p', { class: `state ${state}` }, words.pairState[state]),
  ];
  if (isSameActor(model.graph, account, other)) parts.push(element('p', {}, words.sameActor));
  parts.push(
    element('dl', {}, ...answer(page, account, other), ...answer(page, other, account)),
    ...chain(page, account, other, there),
    ...chain(page, other, account, back),
  );
  if (common.length > 0) {
    const title = `${words.common} (${boundsText(words, commonBounds)})`;
    parts.push(element('h3', {}, title), accountList(page, common));
  }
  return parts;
}

function answer(page: Page, from: number, to: number): HTMLElement[] {
  const { model, words } = page;
  const state = tieState(model.graph, from, to);
  return [
    element('dt', { dir: 'auto' }, words.follows(nameOf(page, from), nameOf(page, to))),
    element('dd', { class: state }, words.answer[state]),
  ];
}

function chain(page: Page, from: number, to: number, path: number[] | null): HTMLElement[] {
  const { model, words } = page;
  const title = words.chain(nameOf(page, from), nameOf(page, to));
  const steps = path === null ? '' : ` (${words.chainSteps(path.length - 1)})`;
  const parts: HTMLElement[] = [element('h3', { dir: 'auto' }, `${title}${steps}`)];
  const perhaps = couldExist(model.graph, from, to);
  if (path !== null) {
    const items = path.map((node) => element('li', {}, accountButton(page, node)));
    parts.push(element('ol', { class: 'accounts chain' }, ...items));
    if (perhaps) parts.push(element('p', { class: 'doubt' }, words.perhapsShorter));
  } else
    parts.push(element('p', perhaps ? { class: 'doubt' } : {}, perhaps ? words.perhapsChain : words.noChain));
  return parts;
}
