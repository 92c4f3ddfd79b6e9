/** Figure: the first countries by mutual ties, a dot for each of their three figures and a line for its range. */
import { rankNodes } from '../../graph/ranks.ts';
import type { StandingName } from '../../study/country-reach.ts';
import type { Standing } from '../../study/country-standing.ts';
import type { Facts } from '../facts/facts.ts';
import { ranksCountries } from '../facts/ranks-countries.ts';
import { topRows } from '../facts/top-rows.ts';
import { gridBelow, linearAxis } from './axis.ts';
import { drawLegend } from './legend.ts';
import { sourceLine } from './source.ts';
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
import { fitText, textWidth } from './text-width.ts';

export const COUNTRY_DOTS = 'countries-by-ties';

const WIDTH = 800;
const TOP = 20;
const RANKS = 34;
const NAMES = { least: 90, most: 200 };
const RADIUS = 5;
/** Height of a row, and where its name and its dots are; in a narrow figure names stand above the dots. */
const ROWS = {
  wide: { height: 24, name: 16, middle: 12, ticks: 6 },
  narrow: { height: 38, name: 12, middle: 26, ticks: 4 },
} as const;

/** Of each figure its colour, and its mark, which tells it where colours are not seen. */
const MARKS: Readonly<Record<StandingName, { colour: string; path: string }>> = {
  following: { colour: '#0072b2', path: circle(RADIUS) },
  followed: { colour: '#d55e00', path: `M0-${RADIUS + 1}L${RADIUS + 1} 0L0 ${RADIUS + 1}L-${RADIUS + 1} 0Z` },
  mutual: { colour: '#1a1a1a', path: `M-4-4H4V4H-4Z` },
};
const ORDER = ['followed', 'following', 'mutual'] as const;

function circle(r: number): string {
  return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
}

/** `null` where countries are not ranked by ties. */
export function countryDotsFigure(facts: Facts, room: Room): Figure | null {
  const { standings, language } = facts;
  if (!ranksCountries(facts)) return null;
  const values = standings.map(({ mutual }) => (mutual.rank > 0 ? mutual.known : Number.NaN));
  const { rows } = topRows(rankNodes(values), TOP);
  if (rows.length === 0) return null;
  const shown = rows.map(({ node }) => standings[node]!);
  const words = language.figure.countryDots;
  const { height, name, middle, ticks } = ROWS[room];
  const width = room === 'narrow' ? NARROW : WIDTH;
  const names = shown.map(({ code }) => language.country(code));
  const widest = names.reduce((most, text) => Math.max(most, textWidth(text, 12)), NAMES.least);
  const space = room === 'narrow' ? bodyWidth(width) - RANKS : Math.min(widest, NAMES.most);
  const left = room === 'narrow' ? RADIUS + 2 : RANKS + space + 16;
  const known = (one: Standing) => ORDER.filter((figure) => figure === 'following' || one.sources > 0);
  const most = Math.max(...shown.flatMap((one) => known(one).map((figure) => one[figure].most)));
  const axis = linearAxis(most, ticks, [left, bodyWidth(width) - 14]);
  const bottom = shown.length * height;
  const body = gridBelow(axis, bottom, language.count);
  for (const [k, one] of shown.entries()) {
    const [top, y] = [k * height, k * height + middle];
    body.push(svgText(24, top + name, language.count(rows[k]!.rank), { anchor: 'end', fill: GREY }));
    body.push(svgText(RANKS, top + name, fitText(names[k]!, 12, space), { rim: true }));
    for (const figure of known(one)) body.push(...dot(one, figure, axis.at, y));
  }
  const legend = drawLegend(
    [
      ...(['following', 'followed', 'mutual'] as const).map((figure) => ({
        mark: (x: number, y: number) => mark(figure, x + 9, y),
        text: words.legend[figure],
      })),
      { mark: (x: number, y: number) => svgLine(x, y, x + 18, y, GREY, 2), text: words.range },
    ],
    bodyWidth(width),
    bottom + 28,
  );
  body.push(...legend.parts);
  const first = shown
    .slice(0, 3)
    .map((one, k) => words.first(names[k]!, one.following.known, one.mutual.known));
  return framedFigure({
    id: COUNTRY_DOTS,
    title: language.headings.countries,
    unit: words.unit,
    source: sourceLine(facts),
    alt: words.alt(shown.length, first),
    width,
    height: bottom + 28 + legend.height,
    body,
  });
}

function dot(one: Standing, figure: StandingName, at: (value: number) => number, y: number): string[] {
  const { known, most } = one[figure];
  const range = most > known ? [svgLine(at(known), y, at(most), y, MARKS[figure].colour, 2)] : [];
  return [...range, mark(figure, at(known), y)];
}

function mark(figure: StandingName, x: number, y: number): string {
  const { colour, path } = MARKS[figure];
  return `<path transform="translate(${px(x)} ${px(y)})" d="${path}" fill="${colour}" stroke="#ffffff"/>`;
}
