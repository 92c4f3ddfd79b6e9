/** The frame of figures with a row for each of the first accounts of a ranking. */

import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { nameText } from '../words/account-text.ts';
import { topRows } from '../words/ranked-text.ts';
import { type Axis, gridBelow, linearAxis, type Range } from './axis.ts';
import { bodyWidth, type Figure, framedFigure, GREY, svgLine, svgRect, svgText } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

const WIDTH = 800;
const RANKS = 34;
const NAMES = { least: 120, most: 300 };
/** Room for the figures behind the marks. */
const VALUES = 120;
const ROW = 24;
const TOP = 20;
const TICKS = 6;
/** Axes are stepped in thousandths, so that small means have ticks too. */
const PARTS = 1000;

export interface RowsFigure {
  id: string;
  title: string;
  unit: string;
  source: string;
  /** By node; who has none has no row. */
  values: Float64Array;
  /** Right end of a row's marks, by node. */
  end: (node: number) => number;
  /** The marks of a row, around y = 0. */
  marks: (node: number, at: (value: number) => number) => string[];
  value: (node: number) => string;
  alt: (rows: number, first: string[]) => string;
  /** Another axis than one from 0 in even steps. */
  axis?: (rows: readonly Ranked[], range: Range) => Axis;
  /** Fill and meaning of each kind of mark. */
  legend: readonly (readonly [fill: string, meaning: string])[];
  defs?: string;
}

/** `null` where nobody has a value above 0. */
export function rowsFigure(facts: Facts, figure: RowsFigure): Figure | null {
  const { study, language } = facts;
  const { rows } = topRows(rankNodes(figure.values), TOP);
  if (rows.length === 0) return null;
  const most = rows.reduce((max, { node }) => Math.max(max, figure.end(node)), 0);
  const names = rows.map(({ node }) => nameText(study.nodes[node]!));
  const widest = names.reduce((width, name) => Math.max(width, textWidth(name, 12)), NAMES.least);
  const left = RANKS + Math.min(widest, NAMES.most) + 12;
  const range = [left, bodyWidth(WIDTH) - VALUES] as const;
  const axis = figure.axis?.(rows, range) ?? linearAxis(most, TICKS, range, PARTS);
  const { at } = axis;
  const step = axis.ticks[1]! - axis.ticks[0]!;
  const bottom = rows.length * ROW;
  const body = gridBelow(axis, bottom, (tick) => {
    const fineness = figure.axis === undefined ? step : tick;
    const decimals = fineness >= 1 ? 0 : fineness >= 0.1 ? 1 : fineness >= 0.01 ? 2 : 3;
    return decimals === 0 ? language.count(tick) : language.decimal(tick, decimals);
  });
  for (const [place, { rank, node }] of rows.entries()) {
    const middle = place * ROW + ROW / 2;
    body.push(svgText(24, middle + 4, language.count(rank), { anchor: 'end', fill: GREY }));
    body.push(svgText(RANKS, middle + 4, fitText(names[place]!, 12, NAMES.most)));
    body.push(`<g transform="translate(0 ${middle})">`, ...figure.marks(node, at), '</g>');
    body.push(svgText(at(figure.end(node)) + 8, middle + 4, figure.value(node), { rim: true }));
  }
  body.push(svgLine(left, 0, left, bottom, GREY));
  let x = RANKS;
  for (const [fill, meaning] of figure.legend) {
    body.push(svgRect(x, bottom + 31, 18, 11, fill, GREY), svgText(x + 24, bottom + 41, meaning));
    x += 24 + textWidth(meaning, 12) + 24;
  }
  const first = rows.slice(0, 3).map(({ node }, place) => `${names[place]} ${figure.value(node)}`);
  return framedFigure({
    id: figure.id,
    title: figure.title,
    unit: figure.unit,
    source: figure.source,
    alt: figure.alt(rows.length, first),
    width: WIDTH,
    height: bottom + (figure.legend.length === 0 ? 20 : 50),
    body,
    ...(figure.defs === undefined ? {} : { defs: figure.defs }),
  });
}
