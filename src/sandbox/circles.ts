/** Whom an account addresses among the world's others: neighbours, allies, those it follows and those who are known. */
import type { Random } from './chance.ts';
import { affinityOf } from './ties.ts';
import type { World } from './world.ts';

/** By account number, the sum of the weights up to and including it. */
export type Circle = Float64Array;

/** Own country first, but not alone. */
const CLOSEST = 12;
const FOLLOWED = 8;

/** The circle of an account by its number; what it follows counts whenever it came to follow it. */
export function circlesOf({ accounts, alliances, follows }: World): (source: number) => Circle {
  const affinity = affinityOf(accounts, alliances);
  return (source) => {
    const followed = new Set(follows.target.subarray(follows.start[source], follows.start[source + 1]));
    let sum = 0;
    return Float64Array.from(accounts, ({ temper }, target) => {
      if (target === source) return sum;
      const closeness = Math.min(CLOSEST, affinity(source, target)) * (followed.has(target) ? FOLLOWED : 1);
      sum += closeness * Math.sqrt(temper.appeal);
      return sum;
    });
  };
}

/** An account number from a circle, by weight. */
export function pickFrom(circle: Circle, random: Random): number {
  const draw = random() * circle[circle.length - 1]!;
  let [low, high] = [0, circle.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (circle[middle]! > draw) high = middle;
    else low = middle + 1;
  }
  return low;
}
