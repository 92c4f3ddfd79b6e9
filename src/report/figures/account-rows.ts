/** The frame of figures with a row for each of the first accounts of a ranking. */

import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { topRows } from '../facts/top-rows.ts';
import { placedName } from '../words/account-text.ts';
import { type Axis, gridBelow, linearAxis, type Range } from './axis.ts';
import { drawLegend, type LegendItem } from './legend.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  NARROW,
  px,
  type Room,
  svgLine,
  svgText,
} from './svg.ts';
import { fitName, textWidth } from './text-width.ts';

const WIDTH = 800;
/** Room for ranks and names: as much as the names need, within bounds. */
const RANKS = 34;
const NAMES = { least: 120, most: 300 };
const TOP = 20;
/** Axes are stepped in thousandths, so that small means have ticks too. */
const PARTS = 1000;
/** Height of a row, where its marks are, and how many ticks the axis has; in a narrow figure names stand above the marks. */
const ROWS = {
  wide: { height: 24, name: 16, middle: 12, ticks: 6 },
  narrow: { height: 37, name: 12, middle: 25, ticks: 4 },
} as const;

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
  axis?: (rows: readonly Ranked[], range: Range, ticks: number) => Axis;
  /** What the marks of these rows mean. */
  legend: (rows: readonly Ranked[]) => readonly LegendItem[];
  defs?: string;
}

/** `null` where nobody has a value above 0. */
export function rowsFigure(facts: Facts, figure: RowsFigure, room: Room): Figure | null {
  const { study, language } = facts;
  const { rows } = topRows(rankNodes(figure.values), TOP);
  if (rows.length === 0) return null;
  const width = room === 'narrow' ? NARROW : WIDTH;
  const { height, name, middle, ticks } = ROWS[room];
  const most = rows.reduce((max, { node }) => Math.max(max, figure.end(node)), 0);
  const names = rows.map(({ node }) => placedName(facts, study.nodes[node]!));
  const values = rows.map(({ node }) => figure.value(node));
  const widest = names.reduce((max, text) => Math.max(max, textWidth(text, 12)), NAMES.least);
  const roomOfName = room === 'narrow' ? bodyWidth(width) - RANKS : Math.min(widest, NAMES.most);
  const left = room === 'narrow' ? 1 : RANKS + roomOfName + 12;
  const beyond = values.reduce((max, text) => Math.max(max, textWidth(text, 12)), 0) + 12;
  const range = [left, bodyWidth(width) - beyond] as const;
  const axis = figure.axis?.(rows, range, ticks) ?? linearAxis(most, ticks, range, PARTS);
  const { at } = axis;
  const step = axis.ticks[1]! - axis.ticks[0]!;
  const bottom = rows.length * height;
  const body = gridBelow(axis, bottom, (tick) => {
    const fineness = figure.axis === undefined ? step : tick;
    const decimals = fineness >= 1 || tick === 0 ? 0 : fineness >= 0.1 ? 1 : fineness >= 0.01 ? 2 : 3;
    return decimals === 0 ? language.count(tick) : language.decimal(tick, decimals);
  });
  for (const [place, { rank, node }] of rows.entries()) {
    const top = place * height;
    body.push(svgText(24, top + name, language.count(rank), { anchor: 'end', fill: GREY }));
    body.push(svgText(RANKS, top + name, fitName(names[place]!, 12, roomOfName), { rim: true }));
    body.push(`<g transform="translate(0 ${px(top + middle)})">`, ...figure.marks(node, at), '</g>');
    body.push(svgText(at(figure.end(node)) + 8, top + middle + 4, values[place]!, { rim: true }));
  }
  body.push(svgLine(left, 0, left, bottom, GREY));
  const legend = drawLegend(figure.legend(rows), bodyWidth(width), bottom + 28);
  body.push(...legend.parts);
  const first = rows.slice(0, 3).map((_, place) => `${names[place]} ${values[place]}`);
  return framedFigure({
    id: figure.id,
    title: figure.title,
    unit: figure.unit,
    source: figure.source,
    alt: figure.alt(rows.length, first),
    width,
    height: bottom + (legend.height === 0 ? 20 : 28 + legend.height),
    body,
    ...(figure.defs === undefined ? {} : { defs: figure.defs }),
  });
}
