/** Counts of which a part is not known: what is there for certain, and what there could be. */

import { stateOfBoth, type TieState } from '../graph/tie-state.ts';
import { type Bounds, rangeText } from '../values/bounded.ts';
import type { MapPageWords } from '../words/en/report/map-page.ts';

export function noBounds(): Bounds {
  return { least: 0, most: 0 };
}

export function countState(bounds: Bounds, state: TieState): void {
  if (state === 'yes') bounds.least++;
  if (state !== 'no') bounds.most++;
}

export function addedBounds(a: Bounds, b: Bounds): Bounds {
  return { least: a.least + b.least, most: a.most + b.most };
}

export function boundsText({ numbers }: MapPageWords, { least, most }: Bounds): string {
  return rangeText(numbers.plain(least), numbers.plain(most));
}

function opposite(state: TieState): TieState {
  if (state === 'unknown') return state;
  return state === 'yes' ? 'no' : 'yes';
}

/** What a pair can be found to be, seen from its first account. */
export type PairBounds = Record<'mutual' | 'out' | 'in', Bounds>;

/** How many pairs are mutual, and how many go one way only; what is unknown could be each. */
export function pairBounds(pairs: Iterable<readonly [out: TieState, back: TieState]>): PairBounds {
  const bounds = { mutual: noBounds(), out: noBounds(), in: noBounds() };
  for (const [out, back] of pairs) {
    countState(bounds.mutual, stateOfBoth(out, back));
    countState(bounds.out, stateOfBoth(out, opposite(back)));
    countState(bounds.in, stateOfBoth(opposite(out), back));
  }
  return bounds;
}
