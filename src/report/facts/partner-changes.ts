/** Mutual pairs between accounts of two countries that were made and broken. */
import type { ListedMutual } from '../../changes/mutual-changes.ts';

interface Changed {
  made: number;
  broken: number;
}

const NONE: Changed = { made: 0, broken: 0 };

/** @returns what changed between two countries, in either order. */
export function partnerChanges(mutuals: readonly ListedMutual[]): (one: string, other: string) => Changed {
  const counts = new Map<string, Changed>();
  const key = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  for (const { a, b, change } of mutuals) {
    if (a.country === b.country || (change !== 'made' && change !== 'broken')) continue;
    const pair = key(a.country, b.country);
    const known = counts.get(pair) ?? NONE;
    counts.set(pair, { ...known, [change]: known[change] + 1 });
  }
  return (one, other) => counts.get(key(one, other)) ?? NONE;
}
