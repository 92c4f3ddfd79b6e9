/** Figure: coefficients of the terms that are to explain ties, as dots beside 0, with their ranges. */

import { standardising } from '../../dyads/explain.ts';
import { SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import { coefficientRows } from '../../questions/explain/explain.ts';
import type { Facts } from '../facts/facts.ts';
import { type Axis, gridBelow } from './axis.ts';
import { drawLegend } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  INK,
  NARROW,
  niceStep,
  px,
  type Room,
  svgLine,
  svgText,
} from './svg.ts';
import { fitName, textWidth } from './text-width.ts';

export const EXPLAINED_FIGURE = 'explained';

const WIDTH = 760;
const NAMES = { least: 80, most: 300 };
const ROWS = {
  wide: { height: 26, name: 17, middle: 13, ticks: 8 },
  narrow: { height: 38, name: 12, middle: 25, ticks: 4 },
} as const;
const BLUE = '#0072b2';
/** Steps of the axis are parts of this. */
const PARTS = 1000;

/** `null` where nothing is to explain the ties. */
export function explainedFigure(facts: Facts, room: Room): Figure | null {
  const { explained: ties, language } = facts;
  if (ties === null) return null;
  const { explained: words, decimal } = language;
  const [, ...terms] = coefficientRows(ties.model, ties.explained);
  const scales = standardising(ties.model);
  const results = terms.map((result, k) => {
    // A completion whose log-odds have no end has no range.
    const range = [result.low * scales[k]!, result.high * scales[k]!].filter(Number.isFinite);
    const ends = [result.standardised, ...range];
    return { ...result, from: Math.min(...ends), to: Math.max(...ends) };
  });
  const width = room === 'narrow' ? NARROW : WIDTH;
  const { height, name, middle, ticks } = ROWS[room];
  const wanted = Math.max(...results.map(({ term }) => textWidth(term, 12))) + 14;
  const names = room === 'narrow' ? 8 : Math.min(NAMES.most, Math.max(NAMES.least, wanted));
  const axis = axisAround0(
    Math.min(...results.map(({ from }) => from)),
    Math.max(...results.map(({ to }) => to)),
    [names, bodyWidth(width) - 20],
    ticks,
  );
  const bottom = results.length * height;
  const body = [
    ...gridBelow(axis, bottom, (tick) => decimal(tick, tick === 0 ? 0 : decimalsOf(axis.ticks))),
    svgLine(axis.at(0), 0, axis.at(0), bottom, INK, 1.5),
    ...results.flatMap(({ term, standardised, from, to, p }, k) => {
      const y = k * height + middle;
      const room = names === 8 ? bodyWidth(width) : names - 10;
      return [
        svgText(0, k * height + name, fitName(term, 12, room), {}),
        ...(to > from ? [svgLine(axis.at(from), y, axis.at(to), y, BLUE, 3)] : []),
        dot(axis.at(standardised), y, p < SIGNIFICANT_BELOW),
      ];
    }),
  ];
  const key = drawLegend(
    [
      { mark: (x, y) => dot(x + 9, y, true), text: words.figure.beyond },
      { mark: (x, y) => dot(x + 9, y, false), text: words.figure.within },
      ...(ties.explained.completed.length === 0
        ? []
        : [{ mark: (x: number, y: number) => svgLine(x, y, x + 18, y, BLUE, 3), text: words.figure.range }]),
    ],
    bodyWidth(width),
    bottom + 28,
  );
  return framedFigure({
    id: EXPLAINED_FIGURE,
    title: words.heading,
    unit: words.figure.unit(ties.model.logit),
    source: sourceLine(facts),
    alt: words.figure.alt(results.map(({ term, standardised }) => `${term} ${decimal(standardised, 3)}`)),
    width,
    height: bottom + 28 + key.height,
    body: [...body, ...key.parts],
  });
}

function dot(x: number, y: number, isFilled: boolean): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="5" fill="${isFilled ? BLUE : '#ffffff'}" stroke="${BLUE}" stroke-width="1.5"/>`;
}

/** From the least to the most, 0 among them, in about `count` even steps. */
function axisAround0(
  least: number,
  most: number,
  [from, to]: readonly [number, number],
  count: number,
): Axis {
  const step = niceStep(Math.ceil((Math.max(most, 0) - Math.min(least, 0)) * PARTS), count) / PARTS;
  const first = Math.floor(Math.min(least, 0) / step - 1e-9);
  const last = Math.ceil(Math.max(most, 0) / step + 1e-9);
  return {
    at: (value) => from + ((value / step - first) / (last - first)) * (to - from),
    ticks: Array.from({ length: last - first + 1 }, (_, k) => (first + k) * step),
  };
}

function decimalsOf(ticks: readonly number[]): number {
  const step = ticks[1]! - ticks[0]!;
  return [0, 1, 2].find((decimals) => step >= 1 / [1, 10, 100][decimals]! - 1e-9) ?? 3;
}
