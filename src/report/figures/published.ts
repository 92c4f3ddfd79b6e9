/** Figure: the greatest shares of earlier studies over the years, with this study's beside them. */

import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';
import { ownShare } from '../facts/own-share.ts';
import { firstOfYears, shareOf } from '../facts/published-series.ts';
import { gridBeside } from './axis.ts';
import { drawLegend } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  INK,
  NARROW,
  type Room,
  svgLine,
  svgRect,
  svgText,
} from './svg.ts';

const WIDTH = 760;
/** Axis, and how many years have their number below. */
const ROOMS = {
  wide: { left: 50, beyond: 40, years: 12 },
  narrow: { left: 34, beyond: 24, years: 5 },
} as const;
/** Between the axis and the first year, for its figure. */
const INSET = 26;
const HEIGHT = 260;
const TOP = 16;
const BLUE = '#0072b2';
const ORANGE = '#d55e00';
const HALF = 5;

interface Point {
  year: number;
  share: number;
  own: boolean;
}

/** `null` where the report is set beside no published figures. */
export function publishedFigure(facts: Facts, room: Room): Figure | null {
  if (facts.published.length === 0) return null;
  const { language } = facts;
  const { published: words } = language.figure;
  const series = (['mutual', 'in_degree'] as const).map((measure) => pointsOf(facts, measure));
  const points = series.flat();
  const first = Math.min(...points.map(({ year }) => year));
  const last = Math.max(...points.map(({ year }) => year), first + 1);
  const most = Math.ceil(Math.max(...points.map(({ share }) => share)) * 10) / 10;
  const width = room === 'narrow' ? NARROW : WIDTH;
  const { left, beyond, years } = ROOMS[room];
  const right = bodyWidth(width) - beyond;
  const x = (year: number) => left + INSET + ((year - first) / (last - first)) * (right - left - INSET);
  const y = (share: number) => TOP + HEIGHT - (share / most) * HEIGHT;
  const ticks = Array.from({ length: Math.round(most * 10) + 1 }, (_, tenth) => tenth);
  const shares = { at: (tenth: number) => y(tenth / 10), ticks };
  const body = gridBeside(shares, [left, right], 8, words.tick);
  const step = Math.max(1, Math.ceil((last - first) / years));
  for (let year = first; year <= last; year += step) {
    body.push(svgText(x(year), TOP + HEIGHT + 18, String(year), { size: 11, anchor: 'middle', fill: GREY }));
  }
  const [mutual, followed] = series;
  body.push(
    ...drawSeries(language, mutual!, x, y, 'circle', BLUE, room),
    ...drawSeries(language, followed!, x, y, 'square', ORANGE, room),
  );
  const key = drawLegend(
    [
      { mark: (cx, cy) => mark('circle', cx + 9, cy, BLUE, false), text: words.mutual },
      { mark: (cx, cy) => mark('square', cx + 9, cy, ORANGE, false), text: words.followed },
      { mark: (cx, cy) => mark('circle', cx + 9, cy, INK, true), text: words.hollow },
    ],
    bodyWidth(width),
    TOP + HEIGHT + 28,
  );
  body.push(...key.parts);
  return framedFigure({
    id: 'earlier-studies',
    title: language.published.heading,
    unit: words.unit,
    source: `${words.source} ${sourceLine(facts)}`,
    alt: words.alt(describe(language, mutual!), describe(language, followed!)),
    width,
    height: TOP + HEIGHT + 28 + key.height,
    body,
  });
}

function pointsOf(facts: Facts, measure: 'mutual' | 'in_degree'): Point[] {
  const published = firstOfYears(facts.published, measure).map((figure) => ({
    year: figure.year,
    share: shareOf(figure),
    own: false,
  }));
  const share = ownShare(facts, measure);
  const year = Number(facts.study.snapshot.date.slice(0, 4));
  return Number.isNaN(share) ? published : [...published, { year, share, own: true }];
}

/** Lines join published figures only: this study is of another network or roster. */
function drawSeries(
  { share: shareText }: Language,
  points: readonly Point[],
  x: (year: number) => number,
  y: (share: number) => number,
  shape: 'circle' | 'square',
  colour: string,
  room: Room,
): string[] {
  const published = points.filter(({ own }) => !own);
  return [
    ...published
      .slice(1)
      .map((to, k) =>
        svgLine(x(published[k]!.year), y(published[k]!.share), x(to.year), y(to.share), colour, 1.5),
      ),
    ...points.flatMap(({ year, share, own }, k) => [
      mark(shape, x(year), y(share), colour, own),
      // On a phone there is room for every third figure: the last ones, from which readers count back.
      ...(room === 'narrow' && (points.length - 1 - k) % 3 > 0
        ? []
        : [svgText(x(year), y(share) - 10, shareText(share), { size: 11, anchor: 'middle', rim: true })]),
    ]),
  ];
}

function mark(shape: 'circle' | 'square', x: number, y: number, colour: string, hollow: boolean): string {
  const fill = hollow ? '#ffffff' : colour;
  if (shape === 'square') return svgRect(x - HALF, y - HALF, 2 * HALF, 2 * HALF, fill, colour);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${HALF}" fill="${fill}" stroke="${colour}"/>`;
}

function describe({ figure, share: shareText }: Language, points: readonly Point[]): string {
  return points
    .map(({ year, share, own }) => `${own ? figure.published.own(year) : year} ${shareText(share)}`)
    .join(', ');
}
