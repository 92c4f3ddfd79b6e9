/** Axes of figures: where a value stands, where the ticks are, and the grid that is drawn at them. */
import { log } from '../../graph/arithmetic.ts';
import { GREY, GRID, niceStep, svgLine, svgText } from './svg.ts';

export interface Axis {
  at: (value: number) => number;
  ticks: readonly number[];
}

/** Pixels at which an axis begins and ends. */
export type Range = readonly [from: number, to: number];

/** From 0 to `most` or somewhat beyond, in about `count` steps of at least 1, or of 1/`parts`. */
export function linearAxis(most: number, count: number, [from, to]: Range, parts = 1): Axis {
  const step = niceStep(Math.ceil(most * parts), count) / parts;
  const steps = Math.ceil(most / step - 1e-9);
  return {
    at: (value) => from + (value / (steps * step)) * (to - from),
    ticks: Array.from({ length: steps + 1 }, (_, k) => k * step),
  };
}

/** More labels than these stand too close. */
const MOST_TICKS = 7;

/** Logarithmic, from `least` to `most`, both above 0, with ticks at powers of ten, and 2 and 5 times them if there is room. */
export function logAxis(least: number, most: number, [from, to]: Range): Axis {
  const round = Array.from({ length: 13 }, (_, k) => Number(`1e${k - 3}`)).flatMap((power) =>
    [1, 2, 5].map((factor) => factor * power),
  );
  const low = round.filter((value) => value <= least).at(-1) ?? least;
  const high = round.find((value) => value >= most) ?? most;
  const length = log(high / low) || 1;
  const ticks = round.filter((value) => value >= low && value <= high);
  return {
    at: (value) => from + (log(Math.max(value, low) / low) / length) * (to - from),
    ticks: ticks.length > MOST_TICKS ? ticks.filter((tick) => round.indexOf(tick) % 3 === 0) : ticks,
  };
}

/** Lines from top to bottom at the ticks of a horizontal axis, with their labels below. */
export function gridBelow({ at, ticks }: Axis, bottom: number, label: (tick: number) => string): string[] {
  return ticks.flatMap((tick) => [
    svgLine(at(tick), 0, at(tick), bottom, GRID),
    svgText(at(tick), bottom + 16, label(tick), { size: 11, anchor: 'middle', fill: GREY }),
  ]);
}

/** Lines from left to right at the ticks of an upright axis, with their labels before them. */
export function gridBeside(
  { at, ticks }: Axis,
  [left, right]: Range,
  gap: number,
  label: (tick: number) => string,
): string[] {
  return ticks.flatMap((tick) => [
    svgLine(left, at(tick), right, at(tick), GRID),
    svgText(left - gap, at(tick) + 4, label(tick), { size: 11, anchor: 'end', fill: GREY }),
  ]);
}
