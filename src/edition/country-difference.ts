/** How many pairs of actors tie two countries on each of two networks of an edition. */
import { numberGroups } from '../graph/number-groups.ts';
import { pairsOf } from '../graph/pairs-of.ts';
import type { TieState } from '../graph/tie-state.ts';
import { type CommonActors, commonActors } from './common-actors.ts';
import type { Edition } from './edition.ts';
import { tiesOf, visitPairs } from './pair-census.ts';

/** Distinct pairs of actors of which one follows the other, known to be tied, and as many as there could be. */
interface TiedPairs {
  low: number;
  high: number;
}

export interface CountryPair {
  /** Codes, the lesser first; the same twice for pairs at home. */
  x: string;
  y: string;
  /** Pairs of an actor of each that are on both networks. */
  pairs: number;
  onA: TiedPairs;
  onB: TiedPairs;
}

/**
 * Countries with a tied pair on either network, in the order of their codes. Actors without a country are left out.
 *
 * @param a, b places in `edition.networks`.
 */
export function countryDifferences(edition: Edition, a: number, b: number): CountryPair[] {
  const common = commonActors(edition, a, b);
  const labels = Array.from(common.actors, (k) => edition.actors[k]!.row.country);
  const { groups, group } = numberGroups(labels);
  const counts = countByKind(common, group, groups.length + 1);
  const found = new Map<number, CountryPair & { untoldNo: [number, number]; tied: boolean }>();
  const pairOf = (g: number, h: number) => {
    const key = Math.min(g, h) * groups.length + Math.max(g, h);
    const known = found.get(key);
    if (known !== undefined) return known;
    const [x, y] = [counts[Math.min(g, h)]!, counts[Math.max(g, h)]!];
    const pairs = g === h ? pairsOf(x.all) : x.all * y.all;
    const readOn = (side: 'a' | 'b') => (g === h ? pairsOf(x[side]) : x[side] * y[side]);
    const made = {
      x: groups[Math.min(g, h)]!,
      y: groups[Math.max(g, h)]!,
      pairs,
      onA: { low: 0, high: 0 },
      onB: { low: 0, high: 0 },
      // Known not to be tied, were it for the sources alone.
      untoldNo: [readOn('a'), readOn('b')] as [number, number],
      tied: false,
    };
    found.set(key, made);
    return made;
  };
  visitPairs(common, (i, j, of) => {
    if (labels[i] === '' || labels[j] === '') return;
    const pair = pairOf(group[i]!, group[j]!);
    const [aThere, aBack, bThere, bBack] = tiesOf(of);
    for (const [side, state] of [eitherOf(aThere, aBack), eitherOf(bThere, bBack)].entries()) {
      const { observed } = side === 0 ? common.a : common.b;
      if (state !== 'no' && observed[i] === 1 && observed[j] === 1) pair.untoldNo[side]!--;
      if (state !== 'yes') continue;
      pair[side === 0 ? 'onA' : 'onB'].low++;
      pair.tied = true;
    }
  });
  return [...found]
    .filter(([, { tied }]) => tied)
    .sort(([p], [q]) => p - q)
    .map(([, { x, y, pairs, onA, onB, untoldNo }]) => ({
      x,
      y,
      pairs,
      onA: { low: onA.low, high: pairs - untoldNo[0] },
      onB: { low: onB.low, high: pairs - untoldNo[1] },
    }));
}

interface Kinds {
  all: number;
  /** Read to the end on a, and on b. */
  a: number;
  b: number;
}

function countByKind({ a, b }: CommonActors, group: Uint32Array, count: number): Kinds[] {
  const kinds = Array.from({ length: count }, (): Kinds => ({ all: 0, a: 0, b: 0 }));
  group.forEach((g, i) => {
    kinds[g]!.all++;
    kinds[g]!.a += a.observed[i]!;
    kinds[g]!.b += b.observed[i]!;
  });
  return kinds;
}

function eitherOf(there: TieState, back: TieState): TieState {
  if (there === 'yes' || back === 'yes') return 'yes';
  return there === 'unknown' || back === 'unknown' ? 'unknown' : 'no';
}
