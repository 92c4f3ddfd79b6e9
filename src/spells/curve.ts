/** A curve of times between bounds: the share that has come within a time, with what is open about it. */

import { createRandom, randomBelow } from '../graph/random.ts';
import { groupBy } from '../group-by.ts';
import { compareTimes } from './support.ts';
import type { Bounds, Waited } from './tie-line.ts';
import { CONVERGED, type Estimate, turnbull } from './turnbull.ts';

/** Draws behind a band. */
const BAND_DRAWS = 200;
const SEED = 1;
/** How near to its maximum a draw is taken: draws differ by far more. */
const ROUGH = 1e-5;
const OUTSIDE = BAND_DRAWS * 0.025;
const FEWEST_SOURCES = 5;

/** A time of one source, or of one pair: those of one are drawn together. */
export interface Timed extends Waited {
  of: string;
}

/** Times that are alike but for their sources. */
export interface Kind extends Waited {
  count: number;
}

interface Kinds {
  /** In order of appearance: a series of snapshots has few. */
  kinds: readonly Kind[];
  /** Of each time the place of its own. */
  kindOf: Int32Array;
}

export interface Curve extends Kinds {
  times: readonly Timed[];
  /** Of those of the times that were followed up. */
  estimate: Estimate;
  /** Beyond this the curve says nothing; Infinity where nothing is left to come. */
  until: number;
  /** Beyond this none was followed; `until` is less where an end may lie beyond the last look at the others. */
  reach: number;
}

/** Shares between which one lies; NaN where it is not known. */
export interface Range {
  min: number;
  max: number;
}

export function curveOf(times: readonly Timed[]): Curve {
  const { kinds, kindOf } = kindsOf(times);
  const { distinct, of } = distinctBounds(kinds);
  const weight = new Float64Array(distinct.length);
  kinds.forEach(({ count }, k) => {
    if (of[k]! >= 0) weight[of[k]!]! += count;
  });
  const estimate = estimateOf(distinct, weight, CONVERGED);
  return { times, kinds, kindOf, estimate, ...lastTold(distinct, estimate) };
}

/**
 * What was seen to be yet to come is placed in the last interval, if that is finite: of all that may come in it, then,
 * nothing is told from where the first of it may come. So it is where an end has a bound beyond the last look at the others.
 */
function lastTold(times: readonly Bounds[], { lo, hi }: Estimate): Pick<Curve, 'until' | 'reach'> {
  const finite = (value: number) => (Number.isFinite(value) ? value : 0);
  const open = times.filter((time) => time.hi === Number.POSITIVE_INFINITY && time.lo !== time.hi);
  if (open.length === 0) return { until: Number.POSITIVE_INFINITY, reach: Number.POSITIVE_INFINITY };
  const lastLook = Math.max(...open.map((time) => time.lo));
  const last = hi.findLastIndex(Number.isFinite);
  const isSwallowed = last >= 0 && lo[last] === lastLook && hi[last]! > lastLook;
  if (isSwallowed) {
    const within = times.filter(
      (time) => time.lo <= lastLook && time.hi > lastLook && Number.isFinite(time.hi),
    );
    return { until: Math.min(...within.map((time) => time.lo)), reach: lastLook };
  }
  const until = Math.max(0, ...times.map((time) => Math.max(finite(time.lo), finite(time.hi))));
  return { until, reach: until };
}

/**
 * The share that has come within a time: two bounds, since where in an interval its mass lies nothing says. NaN beyond
 * what was followed up, and where the estimate has not converged.
 */
export function shareWithin({ estimate, until }: Curve, time: number): Range {
  if (estimate.mass.length === 0 || time > until || estimate.gap > CONVERGED)
    return { min: Number.NaN, max: Number.NaN };
  return sharesOf(estimate, time);
}

function sharesOf({ lo, hi, mass }: Estimate, time: number): Range {
  let [min, max, all] = [0, 0, 0];
  for (let j = 0; j < mass.length; j++) {
    all += mass[j]!;
    if (hi[j]! <= time) min += mass[j]!;
    // Of what comes later than all that was seen to come, if it ever does, nothing says when.
    if (hi[j]! <= time || (lo[j]! < time && hi[j]! < Number.POSITIVE_INFINITY)) max += mass[j]!;
  }
  // Rounding makes the sum of all a little more or less than 1.
  return { min: min / all, max: max / all };
}

/**
 * The share over all ways in which what is unknown may turn out: those that surely came within the time, and those that may
 * have. NaN without times.
 * @param unclear further times of which nothing is known, not even whether they count.
 */
export function shareLimits({ kinds }: Pick<Curve, 'kinds'>, time: number, unclear: number): Range {
  const all = countOf(kinds, () => true) + unclear;
  const possible = countOf(kinds, ({ limits }) => limits === null || mayCome(limits, time));
  return { min: cameWithin(kinds, time) / all, max: (possible + unclear) / all };
}

/** How many have surely come within the time. */
export function cameWithin(kinds: readonly Kind[], time: number): number {
  return countOf(kinds, ({ limits }) => limits !== null && limits.hi <= time);
}

export function countOf(kinds: readonly Kind[], isOne: (kind: Kind) => boolean): number {
  return kinds.reduce((sum, kind) => sum + (isOne(kind) ? kind.count : 0), 0);
}

function mayCome({ lo, hi }: Bounds, time: number): boolean {
  return lo < time || (lo === hi && lo <= time);
}

/**
 * 95 % bands of the share at each time, by drawing sources with replacement (percentiles of 200 draws, seeded): the lowest
 * that the lower bound of the share comes to, and the highest of its upper one. NaN where there are fewer than five sources, and where all draws say the same: of how
 * uncertain it is that tells nothing.
 */
export function shareBands(curve: Curve, at: readonly number[]): Range[] {
  const { distinct, clusters } = clustersOf(curve);
  if (clusters.length < FEWEST_SOURCES) return at.map(() => ({ min: Number.NaN, max: Number.NaN }));
  const random = createRandom(SEED);
  // Whole numbers: code that is not optimised makes an object of every other.
  const counts = new Int32Array(clusters.length);
  const whole = new Int32Array(distinct.length);
  // All clusters one behind the other.
  const numbers = Uint32Array.from(clusters.flatMap((cluster) => cluster.numbers));
  const often = Int32Array.from(clusters.flatMap((cluster) => cluster.often));
  const of = Uint32Array.from(clusters.flatMap((cluster, c) => cluster.numbers.map(() => c)));
  const draws = Array.from({ length: BAND_DRAWS }, () => {
    counts.fill(0);
    for (let c = 0; c < counts.length; c++) counts[randomBelow(random, counts.length)]!++;
    whole.fill(0);
    for (let i = 0; i < of.length; i++) whole[numbers[i]!]! += counts[of[i]!]! * often[i]!;
    const estimate = estimateOf(distinct, new Float64Array(whole), ROUGH);
    return at.map((time) => sharesOf(estimate, time));
  });
  return at.map((_, k) => {
    const min = sorted(draws.map((shares) => shares[k]!.min))[OUTSIDE]!;
    const max = sorted(draws.map((shares) => shares[k]!.max))[BAND_DRAWS - 1 - OUTSIDE]!;
    return max - min < ROUGH ? { min: Number.NaN, max: Number.NaN } : { min, max };
  });
}

export function kindsOf(times: readonly Timed[]): Kinds {
  const kinds: Kind[] = [];
  const kindOf = new Int32Array(times.length);
  const [bounds, wholes] = [createBoundNumbers(), createNumbers()];
  let number = -1;
  for (let k = 0; k < times.length; k++) {
    const time = times[k]!;
    // Most are as the one before.
    if (number < 0 || !isOfKind(time, kinds[number]!)) {
      const { lo, hi, isFollowedUp, limits } = time;
      const own = 2 * bounds(lo, hi) + Number(isFollowedUp);
      number = wholes(own * MOST + (limits === null ? 0 : 1 + bounds(limits.lo, limits.hi)));
      kinds[number] ??= { lo, hi, isFollowedUp, limits, count: 0 };
    }
    kinds[number]!.count++;
    kindOf[k] = number;
  }
  return { kinds, kindOf };
}

/** Whether it is seen at a glance. */
function isOfKind({ lo, hi, isFollowedUp, limits }: Waited, kind: Kind): boolean {
  return lo === kind.lo && hi === kind.hi && isFollowedUp === kind.isFollowedUp && limits === kind.limits;
}

/** Each pair of bounds that was followed up once, and for each kind the number of its own, −1 where it was not. */
function distinctBounds(kinds: readonly Kind[]): { distinct: Bounds[]; of: Int32Array } {
  const distinct: Bounds[] = [];
  const bounds = createBoundNumbers();
  const of = Int32Array.from(kinds, ({ lo, hi, isFollowedUp }) => {
    if (!isFollowedUp) return -1;
    const number = bounds(lo, hi);
    distinct[number] ??= { lo, hi };
    return number;
  });
  return { distinct, of };
}

/** More than there are times of any study, and few enough that a place for each pair of them is a whole number. */
const MOST = 0x4000000;

function createBoundNumbers(): (lo: number, hi: number) => number {
  const [values, pairs] = [createNumbers(), createNumbers()];
  return (lo, hi) => pairs(values(lo) * MOST + values(hi));
}

/** Numbers from 0 for values, in order of appearance. */
function createNumbers(): (value: number) => number {
  const numbers = new Map<number, number>();
  return (value) => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(value, number);
    }
    return number;
  };
}

/** The times of one source: which of the distinct ones, and how many of each. */
interface Cluster {
  numbers: readonly number[];
  often: readonly number[];
}

/** Times of one source together, in an order that hangs on the times alone: who is called what changes no draw. */
function clustersOf({ times, kinds, kindOf }: Curve): { distinct: Bounds[]; clusters: Cluster[] } {
  const { distinct, of } = distinctBounds(kinds);
  const inOrder = distinct.toSorted((a, b) => compareTimes(a.lo, b.lo) || compareTimes(a.hi, b.hi));
  const rankOf = new Map(inOrder.map((time, rank) => [time, rank]));
  const ranks = Float64Array.from(of, (number) => rankOf.get(distinct[number]!) ?? -1);
  const followedUp = [...times.keys()].filter((k) => of[kindOf[k]!]! >= 0);
  const clusters = [...groupBy(followedUp, (k) => times[k]!.of).values()]
    .map((cluster) => Float64Array.from(cluster, (k) => ranks[kindOf[k]!]!).sort())
    .sort(compareRanks);
  // Numbered as they come, which is the order in which their weights are summed.
  const numberOf = createNumbers();
  const numbered: Bounds[] = [];
  const runs = clusters.map((cluster) => {
    const [of, often]: [number[], number[]] = [[], []];
    cluster.forEach((rank, k) => {
      if (k > 0 && cluster[k - 1] === rank) often[often.length - 1]!++;
      else {
        const number = numberOf(rank);
        numbered[number] = inOrder[rank]!;
        of.push(number);
        often.push(1);
      }
    });
    return { numbers: of, often };
  });
  return { distinct: numbered, clusters: runs };
}

function compareRanks(a: Float64Array, b: Float64Array): number {
  for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

function estimateOf(times: readonly Bounds[], weight: Float64Array, tolerance: number): Estimate {
  const lo = Float64Array.from(times, (time) => time.lo);
  const hi = Float64Array.from(times, (time) => time.hi);
  return turnbull({ lo, hi, weight }, tolerance);
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}
