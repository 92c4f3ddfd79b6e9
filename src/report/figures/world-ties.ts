/** Figure: mutual ties within and between the regions of the world, as lines on a map. */
import { countGroupTies } from '../../study/group-ties.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { sourceLine } from './source.ts';
import { type Figure, framedFigure, px, svgText } from './svg.ts';
import { regionArc } from './world-arcs.ts';
import { allLand, worldGroup, worldPx } from './world-drawing.ts';

export const WORLD_TIES = 'world-ties';

const WIDTH = 1000;
const MOST_WIDTH = 12;
const LEAST_WIDTH = 0.8;
const RADIUS = { least: 4, most: 34 };
/** A circle at least as large holds its figures. */
const ROOMY = 22;
const BLUE = '#2f75ad';
const DARK = '#114a80';
const INTERNATIONAL = 'International';
const MOST_NAMED = 3;

type Point = readonly [number, number];

interface RegionPair {
  /** Names in code-unit order; the same twice for the pairs within a region. */
  ends: readonly [string, string];
  count: number;
  share: number;
}

/** `null` where regions are not compared, no two have a mutual tie between them, or there are no shapes. */
export function worldTiesFigure(facts: Facts, world: WorldShapes | null): Figure | null {
  const { study, options, language, presence } = facts;
  if (world === null || presence.length === 0 || !options.by.includes('region')) return null;
  const { within, between, left } = regionPairs(study, Object.keys(world.regions).sort());
  if (between.length === 0) return null;
  const most = between[0]!.count;
  const widthOf = (count: number) => Math.max(LEAST_WIDTH, (count / most) * MOST_WIDTH);
  const mostWithin = within.reduce((max, { count }) => Math.max(max, count), 1);
  const radiusOf = (count: number) =>
    RADIUS.least + Math.sqrt(count / mostWithin) * (RADIUS.most - RADIUS.least);

  const at = (name: string) => world.regions[name]!.map(worldPx) as [number, number];
  const [right, bottom] = [world.width, world.height].map(worldPx) as [number, number];
  const arcs = between.map((pair) => ({ ...pair, ...regionArc(pair.ends, at, right) }));
  const { worldTies: words } = language.figure;
  const nameOf = (region: string) => language.value('region', region);
  const named = between
    .slice(0, MOST_NAMED)
    .map(({ ends, count }) => `${ends.map(nameOf).join('–')} ${language.count(count)}`);
  const hasOrganisations = within.some(({ ends: [name] }) => name === INTERNATIONAL);
  const notes = [...(hasOrganisations ? [words.sea] : []), ...(left > 0 ? [words.left(left)] : [])];
  return framedFigure({
    id: WORLD_TIES,
    title: words.title,
    unit: [words.unit, ...notes].join(' '),
    source: `${sourceLine(facts)} ${language.figure.outlines}`,
    alt: words.alt(named),
    width: WIDTH,
    height: bottom + 34,
    body: [
      ...worldGroup([allLand(world)]),
      ...arcs.map(({ path, count }) => arc(path, widthOf(count))),
      ...within.map(({ ends: [name], count }) => circle(at(name), radiusOf(count))),
      ...arcs.flatMap(({ middle, count, share }) =>
        arcLabel(middle, language.count(count), language.share(share)),
      ),
      ...within.flatMap(({ ends: [name], count, share }) =>
        regionLabel(at(name), radiusOf(count), nameOf(name), language.count(count), language.share(share)),
      ),
      arc(`M0 ${px(bottom + 20)}h40`, widthOf(most)),
      svgText(50, bottom + 24, words.width(most), { size: 11 }),
    ],
  });
}

/** Those between regions by count, those of none left out; nodes without one of these regions. */
function regionPairs(
  study: Facts['study'],
  regions: readonly string[],
): { within: RegionPair[]; between: RegionPair[]; left: number } {
  const groupOf = study.nodes.map((entry) => regions.indexOf(attributeOf(entry, 'region')));
  const size = regions.length;
  const { accounts, mutual, comparable } = countGroupTies(study.graph, groupOf, size);
  const placed = [...regions.keys()].filter((g) => accounts[g]! > 0);
  const all = placed.flatMap((g, k) =>
    placed.slice(k).map((h): RegionPair => {
      const count = mutual[g * size + h]!;
      return { ends: [regions[g]!, regions[h]!], count, share: count / comparable[g * size + h]! };
    }),
  );
  const between = all.filter(({ ends: [a, b], count }) => a !== b && count > 0);
  return {
    within: all.filter(({ ends: [a, b] }) => a === b),
    between: between.sort((a, b) => b.count - a.count || (a.ends.join() < b.ends.join() ? -1 : 1)),
    left: groupOf.filter((group) => group < 0).length,
  };
}

function arc(path: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${BLUE}" stroke-opacity="0.75" stroke-width="${px(width)}"/>`;
}

function circle([x, y]: Point, radius: number): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${DARK}" stroke="#ffffff" stroke-width="1.5"/>`;
}

function arcLabel([x, y]: Point, count: string, share: string): string[] {
  return [
    svgText(x, y, count, { size: 13, anchor: 'middle', bold: true, rim: true }),
    svgText(x, y + 13, share, { size: 11, anchor: 'middle', rim: true }),
  ];
}

/** The name below the circle; the figures in it, or below the name where it is small. */
function regionLabel([x, y]: Point, radius: number, name: string, count: string, share: string): string[] {
  const inside = radius >= ROOMY;
  const centre = { anchor: 'middle' as const };
  const style = inside ? { ...centre, fill: '#ffffff' } : { ...centre, rim: true };
  const first = inside ? y : y + radius + 28;
  return [
    svgText(x, y + radius + 15, name, { ...centre, bold: true, rim: true }),
    svgText(x, first, count, { ...style, size: 13, bold: true }),
    svgText(x, first + 13, share, { ...style, size: 11 }),
  ];
}
