/** Figures: the best connected accounts and the most followed as bars, with what unknown ties could add as whiskers. */

import { mostFollowers } from '../../graph/degree-bounds.ts';
import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { rowsFigure } from './account-rows.ts';
import { linearAxis } from './axis.ts';
import { type LegendItem, swatch } from './legend.ts';
import { sourceLine } from './source.ts';
import { type Figure, hatching, INK, type Room, svgLine, svgRect } from './svg.ts';

const BAR = 15;
const BLUE = '#0072b2';
const HATCHED = 'url(#institution)';

/** `null` where no account has a mutual tie. */
export function bestConnectedFigure(facts: Facts, room: Room): Figure | null {
  const { mutual, mutual_max } = facts.measured.nodes;
  const { heading } = facts.language.connected;
  const words = facts.language.figure.connected;
  return boundedBars(facts, { id: 'best-connected', heading, words, values: mutual, most: mutual_max }, room);
}

export const FOLLOWED_BY_PEERS = 'followed-by-peers';

/** `null` where no account is known to be followed. */
export function followedFigure(facts: Facts, room: Room): Figure | null {
  const { heading } = facts.language.followed;
  const words = facts.language.figure.followed;
  const values = facts.measured.nodes.in_degree;
  const most = mostFollowers(facts.study.graph);
  return boundedBars(facts, { id: FOLLOWED_BY_PEERS, heading, words, values, most }, room);
}

interface Bounded {
  id: string;
  heading: string;
  words: { unit: string; alt: (value: number, first: readonly string[]) => string };
  /** By node: as far as is known, and if all unknown ties are there. */
  values: Float64Array;
  most: Float64Array;
}

function boundedBars(facts: Facts, { id, heading, words, values, most }: Bounded, room: Room): Figure | null {
  const { study, language } = facts;
  const bounds = hasUnknownTies(facts);
  const end = (node: number) => (bounds ? most[node]! : values[node]!);
  const kindOf = (node: number) => study.nodes[node]!.row.kind;
  const fillOf = (kind: string) => (kind === 'institution' ? HATCHED : BLUE);
  return rowsFigure(
    facts,
    {
      id,
      title: heading,
      unit: words.unit,
      source: sourceLine(facts),
      values,
      end,
      marks: (node, at) => [
        svgRect(at(0), -BAR / 2, at(values[node]!) - at(0), BAR, fillOf(kindOf(node)), BLUE),
        ...(end(node) > values[node]! ? whisker(at(values[node]!), at(end(node)), 0) : []),
      ],
      value: (node) => [...new Set([values[node]!, end(node)])].map(language.count).join('–'),
      alt: words.alt,
      axis: (rows, range, ticks) => linearAxis(Math.max(...rows.map(({ node }) => end(node))), ticks, range),
      legend: (rows) => legend(facts, rows, bounds, fillOf),
      defs: hatching('institution', BLUE),
    },
    room,
  );
}

function whisker(from: number, to: number, y: number): string[] {
  return [svgLine(from, y, to, y, INK, 1.5), svgLine(to, y - 5, to, y + 5, INK, 1.5)];
}

function legend(
  { study, language }: Facts,
  rows: readonly Ranked[],
  bounds: boolean,
  fillOf: (kind: string) => string,
): LegendItem[] {
  const kinds = ['person', 'institution'].filter((kind) =>
    rows.some(({ node }) => study.nodes[node]!.row.kind === kind),
  );
  const told = kinds.includes('institution') ? kinds : [];
  return [
    ...told.map((kind) => ({ mark: swatch(fillOf(kind), BLUE), text: language.value('kind', kind) })),
    ...(bounds
      ? [
          {
            mark: (x: number, y: number) => whisker(x, x + 18, y).join(''),
            text: language.figure.connected.atMost,
          },
        ]
      : []),
  ];
}
