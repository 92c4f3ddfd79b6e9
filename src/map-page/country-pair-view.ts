/** Two countries: which of their accounts follow each other. */
import { isSameActor, tieState } from '../graph/graph.ts';
import { countryName } from './account-list.ts';
import { accountsOf } from './country-ties.ts';
import { element } from './elements.ts';
import { closeButton } from './heading.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { pairList } from './pair-list.ts';

/** Pairs of accounts, one of each country, by what is known of them. */
export interface CountryPair {
  mutual: [number, number][];
  out: [number, number][];
  in: [number, number][];
  /** Pairs of which something is not known. */
  unknown: number;
}

export function countryPairOf({ model, country, partner }: Page): CountryPair {
  const { graph } = model;
  const pair: CountryPair = { mutual: [], out: [], in: [], unknown: 0 };
  const others = accountsOf(model, partner);
  for (const one of accountsOf(model, country)) {
    for (const other of others) {
      if (isSameActor(graph, one, other)) continue;
      const [out, back] = [tieState(graph, one, other), tieState(graph, other, one)];
      if (out === 'yes' && back === 'yes') pair.mutual.push([one, other]);
      else if (out === 'yes') pair.out.push([one, other]);
      else if (back === 'yes') pair.in.push([one, other]);
      if (out === 'unknown' || back === 'unknown') pair.unknown++;
    }
  }
  return pair;
}

export function countryPairLines(pair: CountryPair): Line[] {
  return [
    ...pair.out.map(([from, to]): Line => ({ from, to, look: 'out' })),
    ...pair.in.map(([to, from]): Line => ({ from, to, look: 'in' })),
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
    ...group(page, words.tie.mutual, '↔', pair.mutual),
    ...group(page, words.followsOf(one, other), '→', pair.out),
    ...group(page, words.followsOf(other, one), '←', pair.in),
  ];
  if (parts.length === 1) parts.push(element('p', {}, words.noKnownTie));
  if (pair.unknown > 0) {
    parts.push(element('p', { class: 'doubt' }, words.unknownPairs(pair.unknown)));
  }
  return parts;
}

function group(
  page: Page,
  title: string,
  sign: string,
  pairs: readonly (readonly [number, number])[],
): HTMLElement[] {
  if (pairs.length === 0) return [];
  return [
    element('h3', {}, `${title} (${page.words.numbers.plain(pairs.length)})`),
    pairList(page, pairs, sign),
  ];
}
