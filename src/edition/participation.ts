/** How evenly an actor's ties are spread over networks (Battiston, Nicosia & Latora 2014). */
import type { Bounded } from './bounds.ts';

/** Ties on one network: known to be there, and as many as there could be. */
export interface DegreeRange {
  low: number;
  high: number;
}

/** P = (M/(M−1))·(1 − Σ(kₘ/k)²), 0 on one network alone … 1 on all alike; `null` at k = 0 and M = 1. */
export function participation(degrees: readonly number[]): number | null {
  const share = concentration(degrees);
  const count = degrees.length;
  return share === null || count < 2 ? null : (count / (count - 1)) * (1 - share);
}

/**
 * The coefficient of the known ties, with its bounds over all whole degrees within the ranges; both are reached.
 *
 * Σ(kₘ/k)² does not change when all kₘ grow alike and is quasi-convex. So it is greatest where each degree is one of
 * its ends, and least where each comes as near to a common level as its range allows: at level t raising the degrees
 * at it helps as long as t·k < Σkₘ², which turns but once. Between that level and the next, some degrees are raised
 * and some are not.
 */
export function participationRange(ranges: readonly DegreeRange[]): Bounded {
  const lows = ranges.map(({ low }) => low);
  const candidates = [...corners(ranges), ...levels(ranges)];
  const values = candidates.map(participation).filter((value) => value !== null);
  return {
    value: participation(lows),
    low: values.length === 0 ? null : Math.min(...values),
    high: values.length === 0 ? null : Math.max(...values),
  };
}

/** Σ(kₘ/k)², from 1/M to 1. */
function concentration(degrees: readonly number[]): number | null {
  const sum = total(degrees);
  return sum === 0 ? null : squares(degrees) / (sum * sum);
}

function corners(ranges: readonly DegreeRange[]): number[][] {
  return ranges.reduce<number[][]>(
    (all, { low, high }) =>
      all.flatMap((before) =>
        low === high
          ? [[...before, low]]
          : [
              [...before, low],
              [...before, high],
            ],
      ),
    [[]],
  );
}

/** The most even degrees of every sum from the best whole level to the next. */
function levels(ranges: readonly DegreeRange[]): number[][] {
  const at = (level: number) => ranges.map(({ low, high }) => Math.min(Math.max(level, low), high));
  let level = 0;
  let above = Math.max(...ranges.map(({ high }) => high)) + 1;
  while (above - level > 1) {
    const middle = (level + above) >>> 1;
    const degrees = at(middle);
    if (middle * total(degrees) <= squares(degrees)) level = middle;
    else above = middle;
  }
  const degrees = at(level);
  const found = [degrees];
  for (const [m, { high }] of ranges.entries()) {
    if (degrees[m] !== level || high === level) continue;
    found.push(found.at(-1)!.with(m, level + 1));
  }
  return found;
}

function total(degrees: readonly number[]): number {
  return degrees.reduce((sum, degree) => sum + degree, 0);
}

function squares(degrees: readonly number[]): number {
  return degrees.reduce((sum, degree) => sum + degree * degree, 0);
}
