/** Every case of what is known of ties and pairs, by hand: nothing unseen is called absent. */
import { expect, test } from 'vitest';
import {
  PAIR_STATES,
  stateOfAny,
  stateOfBoth,
  stateOfPair,
  stateOfTie,
  type TieState,
} from '../../src/graph/tie-state.ts';

test.each([
  [true, true, 'yes'],
  [true, false, 'yes'],
  [false, true, 'no'],
  [false, false, 'unknown'],
] as const)('a tie that was seen: %s, that would have been: %s: %s', (isKnown, wouldBeSeen, expected) => {
  expect(stateOfTie(isKnown, wouldBeSeen)).toBe(expected);
});

test.each([
  ['yes', 'yes', { any: 'yes', both: 'yes', pair: 'mutual' }],
  ['yes', 'no', { any: 'yes', both: 'no', pair: 'one-way' }],
  ['yes', 'unknown', { any: 'yes', both: 'unknown', pair: 'unknown' }],
  ['no', 'no', { any: 'no', both: 'no', pair: 'null' }],
  ['no', 'unknown', { any: 'unknown', both: 'no', pair: 'unknown' }],
  ['unknown', 'unknown', { any: 'unknown', both: 'unknown', pair: 'unknown' }],
] as const)('of two ties, %s and %s', (one, other, expected) => {
  const found = (a: TieState, b: TieState) => ({
    any: stateOfAny([a, b]),
    both: stateOfBoth(a, b),
    pair: stateOfPair(a, b),
  });
  expect(found(one, other)).toEqual(expected);
  expect(found(other, one)).toEqual(expected);
  expect(PAIR_STATES).toContain(expected.pair);
});

test('of no ties none is there', () => {
  expect(stateOfAny([])).toBe('no');
  expect(PAIR_STATES).toHaveLength(4);
});
