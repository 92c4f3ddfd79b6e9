/** Two countries: which of their accounts follow each other. */

import { isSameActor, tieState } from '../graph/graph.ts';
import type { TieState } from '../graph/tie-state.ts';
import type { Bounds } from '../values/bounded.ts';
import { countryName } from './account-list.ts';
import { boundsText, type PairBounds, pairBounds } from './bounds.ts';
import { figuresTable } from './country-figures-table.ts';
import { accountsOf } from './country-ties.ts';
import { element } from './elements.ts';
import { closeButton } from './heading.ts';
import type { Line } from './lines.ts';
import { type Tie, tieBetween } from './map-model.ts';
import type { Page } from './page.ts';
import { pairList } from './pair-list.ts';

/** Pairs of accounts, one of each country, by what is known of them. */
export interface CountryPair extends Record<Exclude<Tie, 'unknown'>, [number, number][]> {
  bounds: PairBounds;
  /** Pairs of which something is not known. */
  unknown: number;
}

export function countryPairOf({ model, country, partner }: CountriesOf): CountryPair {
  const { graph } = model;
  const pairs: CountryPair = {
    mutual: [],
    out: [],
    in: [],
    'out-unknown': [],
    'in-unknown': [],
    unknown: 0,
    bounds: pairBounds([]),
  };
  const states: [TieState, TieState][] = [];
  const others = accountsOf(model, partner);
  for (const one of accountsOf(model, country)) {
    for (const other of others) {
      if (isSameActor(graph, one, other)) continue;
      const tie = tieBetween(model, one, other);
      if (tie !== null && tie !== 'unknown') pairs[tie].push([one, other]);
      const state: [TieState, TieState] = [tieState(graph, one, other), tieState(graph, other, one)];
      if (state.includes('unknown')) pairs.unknown++;
      states.push(state);
    }
  }
  return { ...pairs, bounds: pairBounds(states) };
}

type CountriesOf = Pick<Page, 'model' | 'country' | 'partner'>;

export function countryPairLines(pair: CountryPair): Line[] {
  return [
    ...pair.out.map(([from, to]): Line => ({ from, to, look: 'out' })),
    ...pair.in.map(([to, from]): Line => ({ from, to, look: 'in' })),
    ...pair['out-unknown'].map(([from, to]): Line => ({ from, to, look: 'outPerhaps' })),
    ...pair['in-unknown'].map(([to, from]): Line => ({ from, to, look: 'inPerhaps' })),
    ...pair.mutual.map(([from, to]): Line => ({ from, to, look: 'mutual' })),
  ];
}

export function countryPairView(page: Page, pair: CountryPair): HTMLElement[] {
  const { words, country, partner } = page;
  const [one, other] = [countryName(page, country), countryName(page, partner)];
  const parts: HTMLElement[] = [
    element(
      'div',
      { class: 'heading' },
      element('h2', { tabindex: '-1', id: 'chosen', dir: 'auto' }, words.pair(one, other)),
      closeButton(page, { partner: '' }),
    ),
    figuresTable(page, [country, partner]),
    ...group(page, words.tie.mutual, '↔', pair.mutual, pair.bounds.mutual),
    ...group(page, words.followsOf(one, other), '→', pair.out, pair.bounds.out),
    ...group(page, words.followsPerhaps(one, other), '→', pair['out-unknown']),
    ...group(page, words.followsOf(other, one), '←', pair.in, pair.bounds.in),
    ...group(page, words.followsPerhaps(other, one), '←', pair['in-unknown']),
  ];
  if (parts.length === 2) parts.push(element('p', {}, words.noKnownTie));
  if (pair.unknown > 0) {
    parts.push(element('p', { class: 'doubt' }, words.unknownPairs(pair.unknown)));
  }
  return parts;
}

/** @param bounds of their number, where it is not that of the pairs. */
function group(
  page: Page,
  title: string,
  sign: string,
  pairs: readonly (readonly [number, number])[],
  bounds: Bounds = { least: pairs.length, most: pairs.length },
): HTMLElement[] {
  if (pairs.length === 0) return [];
  return [element('h3', {}, `${title} (${boundsText(page.words, bounds)})`), pairList(page, pairs, sign)];
}
