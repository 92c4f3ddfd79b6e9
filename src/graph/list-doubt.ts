/** How far places in a ranking rest on the list: ranks where some of its nodes are missing. */
import { once } from '../once.ts';
import { type ShortList, sparing } from './left-out.ts';
import { publishedValue } from './ranks.ts';
import type { Tally } from './tally.ts';

/** The first so many, among whom a place is kept or lost. */
export const TEN = 10;

/** To find out which of so few matter takes longer than to count them all. */
const FEW = 300;

/** In each list the rank of one that is looked at, and who has most of those before it. */
export interface Places {
  ranks: readonly number[];
  leaders: readonly (readonly number[])[];
}

/** Who is ranked, the first first. */
export interface RankedNodes {
  /** With nobody missing. */
  value: number;
  /** The nodes that are in every list in which it is looked at. */
  own: readonly number[];
}

/**
 * The places of the first so many of those that are ranked, by what a tally counts.
 * @param tallyOf counts the first so many alone.
 */
export function countedPlaces(
  tallyOf: (first: number) => Tally,
  ranked: readonly RankedNodes[],
  looked: number,
  lists: readonly ShortList[],
): Places[] {
  const rivals = ranked.length > FEW ? rivalsOf(tallyOf(looked), ranked, looked, lists) : ranked.length;
  const found = Array.from({ length: looked }, emptyPlaces);
  eachPlace(tallyOf(Math.max(looked, rivals)), ranked.slice(0, looked), lists, (tally, one) => {
    const own = tally.count(one);
    const before: Before[] = [];
    for (let other = 0; other < rivals && ranked[other]!.value > own; other++) {
      const value = tally.count(other);
      if (value > own) before.push({ other, value });
    }
    addPlace(found[one]!, before);
  });
  return found;
}

/** How many of the first can come before one that is looked at, since no count grows where some are missing. */
function rivalsOf(
  tally: Tally,
  ranked: readonly RankedNodes[],
  looked: number,
  lists: readonly ShortList[],
): number {
  let least = Number.POSITIVE_INFINITY;
  eachPlace(tally, ranked.slice(0, looked), lists, (_, one) => {
    least = Math.min(least, tally.count(one));
  });
  return ranked.findLastIndex(({ value }) => value > least) + 1;
}

/** Tells each list for each who is looked at, with all its nodes there. */
function eachPlace(
  tally: Tally,
  looked: readonly RankedNodes[],
  lists: readonly ShortList[],
  tell: (tally: Tally, one: number) => void,
): void {
  const spared = looked.map(({ own }) => new Set(own));
  const isMissing = (node: number) => !tally.isThere(node);
  for (const list of lists) {
    for (let k = 0; k < list.missing.length; k++) tally.leave(list.missing[k]!);
    for (const [one, own] of spared.entries()) {
      const { back, gone } = sparing(list, own, isMissing);
      back.forEach(tally.comeBack);
      gone.forEach(tally.leave);
      tell(tally, one);
      gone.forEach(tally.comeBack);
      back.forEach(tally.leave);
    }
    tally.restore(list.missing);
  }
}

/**
 * The same by any measure, which is computed anew for each list; who has no value in it stands behind all others.
 * @param measure a value for each node but those that are missing. @param nodes who is ranked, the first first.
 */
export function measuredPlaces(
  measure: (missing: Uint32Array) => ArrayLike<number>,
  nodes: readonly number[],
  looked: number,
  lists: readonly ShortList[],
): Places[] {
  const found = Array.from({ length: looked }, emptyPlaces);
  for (const list of lists) {
    const all = new Set(list.missing);
    // Most of those who are looked at are in the list anyway.
    const usual = once(() => valuesOf(nodes, measure(list.missing), all));
    for (const [one, places] of found.entries()) {
      const { back, gone } = sparing(list, new Set([nodes[one]!]), (node) => all.has(node));
      const missing = new Set([...all, ...gone]);
      for (const node of back) missing.delete(node);
      const values =
        back.length === 0 ? usual() : valuesOf(nodes, measure(Uint32Array.from(missing)), missing);
      const own = Number.isNaN(values[one]!) ? Number.NEGATIVE_INFINITY : values[one]!;
      const before = Array.from(values, (value, other) => ({ other, value })).filter(
        ({ value }) => value > own,
      );
      addPlace(places, before);
    }
  }
  return found;
}

/** As they are published; NaN of who is missing. */
function valuesOf(
  nodes: readonly number[],
  measured: ArrayLike<number>,
  missing: ReadonlySet<number>,
): Float64Array {
  return Float64Array.from(nodes, (node) =>
    missing.has(node) ? Number.NaN : publishedValue(measured[node]!),
  );
}

interface Before {
  other: number;
  value: number;
}

interface FoundPlaces {
  ranks: number[];
  leaders: number[][];
}

const emptyPlaces = (): FoundPlaces => ({ ranks: [], leaders: [] });

function addPlace({ ranks, leaders }: FoundPlaces, before: readonly Before[]): void {
  ranks.push(1 + before.length);
  const most = before.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  leaders.push(before.filter(({ value }) => value === most).map(({ other }) => other));
}

/** What all lists come to for one that is looked at. */
export interface PlaceDoubt {
  /** In how many it is first, alone or with others, and in how many among the first ten. */
  first: number;
  ten: number;
  /** Between which ranks it is in 95 % of them. */
  low: number;
  high: number;
}

export function placeDoubt(ranks: readonly number[]): PlaceDoubt {
  const sorted = Uint32Array.from(ranks).sort();
  const outside = Math.floor(ranks.length * 0.025);
  return {
    first: ranks.filter((rank) => rank === 1).length,
    ten: ranks.filter((rank) => rank <= TEN).length,
    low: sorted[outside]!,
    high: sorted[ranks.length - 1 - outside]!,
  };
}
