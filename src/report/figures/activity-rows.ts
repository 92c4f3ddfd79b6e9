/** The frame of figures with a row for each of the first accounts of a ranking. */

import { rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { nameText } from '../words/account-text.ts';
import { topRows } from '../words/ranked-text.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  GRID,
  niceStep,
  svgLine,
  svgRect,
  svgText,
} from './svg.ts';
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
  const step = niceStep(Math.ceil(most * PARTS), TICKS) / PARTS;
  const ticks = Math.ceil(most / step - 1e-9);
  const decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
  const names = rows.map(({ node }) => nameText(study.nodes[node]!));
  const widest = names.reduce((width, name) => Math.max(width, textWidth(name, 12)), NAMES.least);
  const left = RANKS + Math.min(widest, NAMES.most) + 12;
  const plot = bodyWidth(WIDTH) - left - VALUES;
  const at = (value: number) => left + (value / (ticks * step)) * plot;
  const bottom = rows.length * ROW;
  const body: string[] = [];
  for (let tick = 0; tick <= ticks; tick++) {
    const x = at(tick * step);
    body.push(svgLine(x, 0, x, bottom, GRID));
    const label = decimals === 0 ? language.count(tick * step) : language.decimal(tick * step, decimals);
    body.push(svgText(x, bottom + 16, label, { size: 11, anchor: 'middle', fill: GREY }));
  }
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
