/** Figure: follows within and between the regions of the world against what chance would give, as lines on a map. */
import { attributeChance, type Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { type Box, type Dot, labelAlong, placeLabels } from './label-placement.ts';
import { drawLegend, lineMark } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  INK,
  NARROW,
  px,
  type Room,
  svgLine,
  svgText,
} from './svg.ts';
import { textWidth } from './text-width.ts';
import { type Arc, regionArc } from './world-arcs.ts';
import { allLand, worldGroup, worldScale } from './world-drawing.ts';

export const WORLD_TIES = 'world-ties';

const BLUE = '#2f75ad';
const DARK = '#114a80';
const ORANGE = '#c25400';
const INTERNATIONAL = 'International';
const MOST_NAMED = 3;
/** Below this many expected follows, a ratio is noise. */
const LEAST_EXPECTED = 5;
/** Radius of a region's circle, how wide lines are beside those of a wide figure, and how many have their ratio beside them. */
const ROOMS = {
  wide: { width: 860, radius: 19, line: 1, labelled: Number.POSITIVE_INFINITY, size: 12 },
  narrow: { width: NARROW, radius: 14, line: 0.5, labelled: 4, size: 11 },
} as const;

/** Between the lines of a label. */
const LINE = 12;
/** Between the map, at whose edge a name may stand, and the legend. */
const GAP = 14;

type Point = readonly [number, number];

/** Wider the further from 1; broken below it, so that the order shows without colour. */
const STEPS = [
  { below: 0.5, stroke: ORANGE, width: 7.5, dash: '1.5 3.5', fill: '#ffffff' },
  { below: 0.8, stroke: ORANGE, width: 4, dash: '7 4', fill: '#ffffff' },
  { below: 1.25, stroke: GREY, width: 1.5, dash: '', fill: '#ffffff' },
  { below: 2, stroke: BLUE, width: 4, dash: '', fill: BLUE },
  { below: Number.POSITIVE_INFINITY, stroke: DARK, width: 7.5, dash: '', fill: DARK },
] as const;
type Step = (typeof STEPS)[number];

interface RegionPair {
  /** Names in code-unit order; the same twice for the follows within a region. */
  ends: readonly [string, string];
  /** Known follows, in both directions between two regions. */
  follows: number;
  expected: number;
  ratio: number;
}

/** `null` where regions are not compared, or not with chance, no two have an expected tie, or there are no shapes. */
export function worldTiesFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { language, presence } = facts;
  if (world === null || presence.length === 0) return null;
  const { pairs, left } = regionPairs(facts, Object.keys(world.regions));
  const between = pairs.filter(({ ends: [a, b] }) => a !== b).sort(byDistanceFromOne);
  const within = pairs.filter(({ ends: [a, b] }) => a === b).sort(byDistanceFromOne);
  if (between.length === 0) return null;
  const { width, radius, line, labelled, size } = ROOMS[room];
  const scale = worldScale(world, width);
  const at = (name: string) => world.regions[name]!.map((value) => value * scale) as [number, number];
  const [right, bottom] = [world.width * scale, world.height * scale];
  const { worldTies: words } = language.figure;
  const nameOf = (region: string) => language.value('region', region);
  const ratioText = (ratio: number) => language.decimal(ratio, ratio < 0.95 ? 2 : 1);
  const arcs = between.map((pair) => ({
    ...pair,
    ...regionArc(pair.ends, at, right),
    lines: [
      { text: ratioText(pair.ratio), size, bold: true },
      ...(room === 'narrow' ? [] : [{ text: language.count(pair.follows), size: 11 }]),
    ],
  }));
  const frame = { x: 0, y: 0, width: right, height: bottom + GAP };
  const dots = arcs.flatMap(({ points, ratio }) =>
    points.map((point) => ({ ...point, radius: (stepOf(ratio).width * line) / 2 + 1 })),
  );
  const places = within.map(({ ends: [name] }) => {
    const [x, y] = at(name);
    return { x, y, radius, text: nameOf(name) };
  });
  const names = placeLabels(places, places, frame, size, dots);
  const labels = placeRatios(arcs.slice(0, labelled), frame, dots, [
    ...places.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
    ...names.map(({ x, y, text }) => ({ x, y: y - size, width: textWidth(text, size), height: size * 1.2 })),
  ]);
  const notes = [
    ...(within.some(({ ends: [name] }) => name === INTERNATIONAL) ? [words.sea] : []),
    ...(left > 0 ? [words.left(left)] : []),
  ];
  const shown = STEPS.filter((step) => pairs.some(({ ratio }) => stepOf(ratio) === step));
  const key = drawLegend(
    shown.map((step) => ({
      mark: lineMark(step.stroke, step.width * line, step.dash),
      text: words.step(STEPS[STEPS.indexOf(step) - 1]?.below ?? 0, step.below),
    })),
    bodyWidth(width),
    bottom + GAP,
  );
  const centre = { size, anchor: 'middle', bold: true } as const;
  const told = (those: readonly RegionPair[]) =>
    those
      .slice(0, MOST_NAMED)
      .map(({ ends, ratio }) => `${[...new Set(ends)].map(nameOf).join('–')} ${ratioText(ratio)}`);
  return framedFigure({
    id: WORLD_TIES,
    title: words.title,
    unit: [words.unit(LEAST_EXPECTED, room === 'wide'), ...notes].join(' '),
    source: `${sourceLine(facts)} ${language.figure.outlines}`,
    alt: words.alt(told(within), told(between)),
    width,
    height: bottom + GAP + key.height,
    body: [
      ...worldGroup(scale, [allLand(world)]),
      // The widest lines first, so that none hides another.
      ...arcs
        .map(({ path, ratio }) => ({ path, step: stepOf(ratio) }))
        .sort((a, b) => b.step.width - a.step.width)
        .map(({ path, step }) => arc(path, step.width * line, step)),
      ...within.map(({ ends: [name], ratio }) => circle(at(name), radius, stepOf(ratio))),
      ...labels.flatMap(({ box, lines }) =>
        lines.map(({ text, ...style }, k) =>
          svgText(box.x + box.width / 2, box.y + 10 + k * LINE, text, {
            ...style,
            anchor: 'middle',
            rim: true,
          }),
        ),
      ),
      ...within.map(({ ends: [name], ratio }) => {
        const [x, y] = at(name);
        const ink = stepOf(ratio).fill === '#ffffff' ? {} : { fill: '#ffffff' };
        return svgText(x, y + 4, ratioText(ratio), { ...centre, ...ink });
      }),
      ...names.flatMap(({ x, y, text, lead }) => [
        ...(lead === null ? [] : [svgLine(lead[0].x, lead[0].y, lead[1].x, lead[1].y, INK, 0.7)]),
        svgText(x, y, text, { size, rim: true }),
      ]),
      ...key.parts,
    ],
  });
}

interface Labelled extends Arc {
  ratio: number;
  lines: readonly { text: string; size: number; bold?: boolean }[];
}

/** Beside its line each, off all lines, circles and the others; those that find no room there are left out. */
function placeRatios(wanted: readonly Labelled[], frame: Box, dots: readonly Dot[], taken: Box[]) {
  return wanted.flatMap(({ points, lines }) => {
    const width = Math.max(...lines.map(({ text, size, bold }) => textWidth(text, size, bold)));
    const box = labelAlong(points, { width, height: lines.length * LINE }, frame, dots, taken);
    if (box === null) return [];
    taken.push(box);
    return [{ box, lines }];
  });
}

/** Pairs of regions of which follows are expected; nodes without one of these regions. */
function regionPairs(facts: Facts, regions: readonly string[]): { pairs: RegionPair[]; left: number } {
  const mixing = facts.groupings.find(({ attribute }) => attribute === 'region')?.mixing;
  const tests = attributeChance(facts, 'region')?.edges;
  if (mixing === undefined || tests === undefined) return { pairs: [], left: 0 };
  const { groups, accounts, without } = mixing;
  const size = groups.length;
  const both = (counts: Float64Array, g: number, h: number) =>
    counts[g * size + h]! + (g === h ? 0 : counts[h * size + g]!);
  const placed = [...groups.keys()].filter((g) => regions.includes(groups[g]!));
  const pairs = placed.flatMap((g, k) =>
    placed.slice(k).map((h): RegionPair => {
      const follows = both(tests.observed, g, h);
      const expected = both(tests.expected, g, h);
      const [a, b] = [groups[g]!, groups[h]!];
      return { ends: a < b ? [a, b] : [b, a], follows, expected, ratio: follows / expected };
    }),
  );
  const left = groups.reduce((sum, _, g) => sum + (placed.includes(g) ? 0 : accounts[g]!), without.accounts);
  return { pairs: pairs.filter(({ expected }) => expected >= LEAST_EXPECTED), left };
}

/** Twice as many stands beside half as many. */
function byDistanceFromOne(a: RegionPair, b: RegionPair): number {
  const distance = ({ ratio }: RegionPair) => (ratio < 1 ? 1 / ratio : ratio);
  return distance(b) - distance(a) || (a.ends.join() < b.ends.join() ? -1 : 1);
}

function stepOf(ratio: number): Step {
  return STEPS.find(({ below }) => ratio < below)!;
}

function arc(path: string, width: number, { stroke, dash }: Step): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-opacity="0.8" stroke-width="${width}"${dashes}/>`;
}

function circle([x, y]: Point, radius: number, { stroke, fill, dash }: Step): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dashes}/>`;
}
