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

export interface Curve {
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

export function curveOf(all: readonly Timed[]): Curve {
  const times = all.filter(({ isFollowedUp }) => isFollowedUp);
  const { distinct, of } = distinctTimes(times);
  const weight = new Float64Array(distinct.length);
  for (const k of of) weight[k]!++;
  const estimate = estimateOf(distinct, weight, CONVERGED);
  return { times: all, estimate, ...lastTold(distinct, estimate) };
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
export function shareLimits({ times }: Pick<Curve, 'times'>, time: number, unclear: number): Range {
  const all = times.length + unclear;
  const sure = times.filter(({ limits }) => limits !== null && limits.hi <= time).length;
  const possible = times.filter(({ limits }) => limits === null || mayCome(limits, time)).length;
  return { min: sure / all, max: (possible + unclear) / all };
}

function mayCome({ lo, hi }: Bounds, time: number): boolean {
  return lo < time || (lo === hi && lo <= time);
}

/**
 * 95 % bands of the share at each time, by drawing sources with replacement (percentiles of 200 draws, seeded): the lowest
 * that the lower bound of the share comes to, and the highest of its upper one. NaN where there are fewer than five sources, and where all draws say the same: of how
 * uncertain it is that tells nothing.
 */
export function shareBands({ times }: Curve, at: readonly number[]): Range[] {
  const { distinct, clusters } = clustersOf(times.filter(({ isFollowedUp }) => isFollowedUp));
  if (clusters.length < FEWEST_SOURCES) return at.map(() => ({ min: Number.NaN, max: Number.NaN }));
  const random = createRandom(SEED);
  const draws = Array.from({ length: BAND_DRAWS }, () => {
    const counts = new Float64Array(clusters.length);
    for (let c = 0; c < clusters.length; c++) counts[randomBelow(random, clusters.length)]!++;
    const weight = new Float64Array(distinct.length);
    clusters.forEach(({ numbers, often }, c) => {
      for (let i = 0; i < numbers.length; i++) weight[numbers[i]!]! += counts[c]! * often[i]!;
    });
    const estimate = estimateOf(distinct, weight, ROUGH);
    return at.map((time) => sharesOf(estimate, time));
  });
  return at.map((_, k) => {
    const min = sorted(draws.map((shares) => shares[k]!.min))[OUTSIDE]!;
    const max = sorted(draws.map((shares) => shares[k]!.max))[BAND_DRAWS - 1 - OUTSIDE]!;
    return max - min < ROUGH ? { min: Number.NaN, max: Number.NaN } : { min, max };
  });
}

/** Each pair of bounds once, and of each time the number of its own: a series of snapshots has few. */
function distinctTimes(times: readonly Bounds[]): { distinct: Bounds[]; of: Int32Array } {
  const numbers = new Map<number, Map<number, number>>();
  const distinct: Bounds[] = [];
  const of = Int32Array.from(times, ({ lo, hi }) => {
    const ends = numbers.get(lo) ?? new Map<number, number>();
    numbers.set(lo, ends);
    const number = ends.get(hi) ?? distinct.push({ lo, hi }) - 1;
    ends.set(hi, number);
    return number;
  });
  return { distinct, of };
}

/** The times of one source: which of the distinct ones, and how many of each. */
interface Cluster {
  numbers: readonly number[];
  often: readonly number[];
}

/** Times of one source together, in an order that hangs on the times alone: who is called what changes no draw. */
function clustersOf(times: readonly Timed[]): { distinct: Bounds[]; clusters: Cluster[] } {
  const found = distinctTimes(times);
  const inOrder = found.distinct.toSorted((a, b) => compareTimes(a.lo, b.lo) || compareTimes(a.hi, b.hi));
  const rankOf = new Map(inOrder.map((time, rank) => [time, rank]));
  const ranks = Float64Array.from(found.of, (number) => rankOf.get(found.distinct[number]!)!);
  const clusters = [...groupBy(times.keys(), (k) => times[k]!.of).values()]
    .map((cluster) => Float64Array.from(cluster, (k) => ranks[k]!).sort())
    .sort(compareRanks);
  // Numbered as they come, which is the order in which their weights are summed.
  const numbers = new Map<number, number>();
  const numberOf = (rank: number) => {
    const number = numbers.get(rank) ?? numbers.size;
    numbers.set(rank, number);
    return number;
  };
  const runs = clusters.map((cluster) => {
    const [of, often]: [number[], number[]] = [[], []];
    cluster.forEach((rank, k) => {
      if (k > 0 && cluster[k - 1] === rank) often[often.length - 1]!++;
      else {
        of.push(numberOf(rank));
        often.push(1);
      }
    });
    return { numbers: of, often };
  });
  return { distinct: Array.from(numbers.keys(), (rank) => inOrder[rank]!), clusters: runs };
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
