/** Figure: the best connected accounts as bars, with what unknown ties could add as whiskers. */

import { rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { nameText } from '../words/account-text.ts';
import { topRows } from '../words/ranked-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { gridBelow, linearAxis } from './axis.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  hatching,
  INK,
  svgLine,
  svgRect,
  svgText,
} from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

const WIDTH = 800;
/** Room for ranks and names: as much as the names need, within bounds. */
const RANKS = 34;
const NAMES = { least: 120, most: 340 };
const VALUES = 90;
const ROW = 24;
const BAR = 15;
const BLUE = '#0072b2';
const TOP = 20;

/** `null` where no account has a mutual tie. */
export function bestConnectedFigure(facts: Facts): Figure | null {
  const { study, measured, language } = facts;
  const { connected: words } = language.figure;
  const { rows } = topRows(rankNodes(measured.nodes.mutual), TOP);
  if (rows.length === 0) return null;
  const bounds = hasUnknownTies(facts);
  const atMost = measured.nodes.mutual_max;
  const most = rows.reduce((max, { node, value }) => Math.max(max, value, bounds ? atMost[node]! : 0), 0);
  const names = rows.map(({ node }) => nameText(study.nodes[node]!));
  const widest = names.reduce((width, name) => Math.max(width, textWidth(name, 12)), NAMES.least);
  const left = RANKS + Math.min(widest, NAMES.most) + 12;
  const axis = linearAxis(most, 6, [left, bodyWidth(WIDTH) - VALUES]);
  const { at } = axis;
  const bottom = rows.length * ROW;
  const body = gridBelow(axis, bottom, language.count);
  for (const [place, { rank, node, value }] of rows.entries()) {
    const entry = study.nodes[node]!;
    const middle = place * ROW + ROW / 2;
    const upper = bounds ? atMost[node]! : value;
    body.push(svgText(24, middle + 4, language.count(rank), { anchor: 'end', fill: GREY }));
    body.push(svgText(RANKS, middle + 4, fitText(names[place]!, 12, NAMES.most)));
    const fill = entry.row.kind === 'institution' ? 'url(#institution)' : BLUE;
    body.push(svgRect(left, middle - BAR / 2, at(value) - left, BAR, fill, BLUE));
    if (upper > value) {
      body.push(svgLine(at(value), middle, at(upper), middle, INK, 1.5));
      body.push(svgLine(at(upper), middle - 5, at(upper), middle + 5, INK, 1.5));
    }
    const figure =
      upper > value ? `${language.count(value)}–${language.count(upper)}` : language.count(value);
    body.push(svgText(at(upper) + 8, middle + 4, figure));
  }
  body.push(svgLine(left, 0, left, bottom, GREY));
  body.push(
    ...legend(
      facts,
      rows.map(({ node }) => node),
      bottom + 40,
      bounds,
    ),
  );
  const first = rows.slice(0, 3).map(({ value }, place) => `${names[place]} ${language.count(value)}`);
  return framedFigure({
    id: 'best-connected',
    title: language.connected.heading,
    unit: words.unit,
    source: sourceLine(facts),
    alt: words.alt(rows.length, first),
    width: WIDTH,
    height: bottom + 50,
    body,
    defs: hatching('institution', BLUE),
  });
}

function legend({ study, language }: Facts, nodes: readonly number[], y: number, bounds: boolean): string[] {
  const kinds = new Set(nodes.map((node) => study.nodes[node]!.row.kind));
  const parts: string[] = [];
  let x = RANKS;
  if (kinds.has('institution')) {
    if (kinds.size > 1) {
      parts.push(
        svgRect(x, y - 10, 18, 11, BLUE, BLUE),
        svgText(x + 24, y, language.value('kind', 'person')),
      );
      x += 100;
    }
    parts.push(
      svgRect(x, y - 10, 18, 11, 'url(#institution)', BLUE),
      svgText(x + 24, y, language.value('kind', 'institution')),
    );
    x += 124;
  }
  if (bounds) {
    parts.push(svgLine(x, y - 4, x + 18, y - 4, INK, 1.5), svgLine(x + 18, y - 9, x + 18, y + 1, INK, 1.5));
    parts.push(svgText(x + 26, y, language.figure.connected.atMost));
  }
  return parts;
}
