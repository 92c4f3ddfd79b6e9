/** Whom an account addresses among the world's others: neighbours, allies, those it follows and those who are known. */
import type { Random } from './chance.ts';
import { affinityOf } from './ties.ts';
import type { World } from './world.ts';

export interface Circle {
  /** Account numbers. */
  members: readonly number[];
  /** By member, the sum of the weights up to and including it. */
  sums: Float64Array;
}

/** Own country first, but not alone. */
const CLOSEST = 12;
const FOLLOWED = 8;

/** The circle of an account by its number; what it follows counts whenever it came to follow it. */
export function circlesOf({ accounts, alliances, follows }: World): (source: number) => Circle {
  const members = Object.keys(accounts).map(Number);
  const present = Object.values(accounts);
  const affinity = affinityOf(present, alliances);
  return (source) => {
    const self = members.indexOf(source);
    const followed = new Set(follows.target.subarray(follows.start[source], follows.start[source + 1]));
    let sum = 0;
    const sums = Float64Array.from(present, ({ temper }, k) => {
      if (k === self) return sum;
      const isFollowed = followed.has(members[k]!);
      sum += Math.min(CLOSEST, affinity(self, k)) * (isFollowed ? FOLLOWED : 1) * Math.sqrt(temper.appeal);
      return sum;
    });
    return { members, sums };
  };
}

/** An account number from a circle, by weight. */
export function pickFrom({ members, sums }: Circle, random: Random): number {
  const draw = random() * sums[sums.length - 1]!;
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! > draw) high = middle;
    else low = middle + 1;
  }
  return members[low]!;
}
