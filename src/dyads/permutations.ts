/** Orders of the units at random, and how often a permuted statistic is as large as the one that was seen. */
import { createRandom, shuffle } from '../graph/random.ts';

/** Statistics that differ by less than this share are the same, computed in another order. */
const SAME = 1e-9;

export interface Permutations {
  permutations: number;
  seed: number;
}

/** Every order in turn, in the same array. */
export function* ordersOf(size: number, { permutations, seed }: Permutations): Generator<Uint32Array> {
  const random = createRandom(seed);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  for (let n = 0; n < permutations; n++) {
    shuffle(order, random);
    yield order;
  }
}

/** Whether a permuted statistic, NaN where there is none, is at least as far from 0 as the one that was seen. */
export function isAsLarge(permuted: number, seen: number): boolean {
  return !(Math.abs(permuted) < Math.abs(seen) * (1 - SAME));
}
