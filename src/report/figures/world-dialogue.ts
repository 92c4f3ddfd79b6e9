/** Figure: the countries whose accounts mention each other most, as lines both ways on a map. */
import { countWhole } from '../../activity/activity.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { type Dot, placeLabels } from './label-placement.ts';
import { drawLegend } from './legend.ts';
import { postsSourceLine } from './source.ts';
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
import { type Arc, bentLine } from './world-arcs.ts';
import { allLand, worldGroup, worldScale } from './world-drawing.ts';

export const WORLD_DIALOGUE = 'world-dialogue';

/** Lines beyond these hide each other. */
const MOST = 10;
const DARK = '#114a80';
const SIZE = 11;
const ROOMS = {
  wide: { width: 860, line: 7, dot: 3 },
  narrow: { width: NARROW, line: 4.5, dot: 2.2 },
} as const;
/** How far a line bends, as a share of its length. */
const BEND = -0.13;
const GAP = 12;

interface CountryPair {
  one: string;
  other: string;
  /** Mentions of the accounts of the other by those of the one, and the other way round. */
  there: number;
  back: number;
}

/** `null` where no posts were read, no two countries mention each other, or there are no shapes. */
export function worldDialogueFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { activity: posted, language } = facts;
  if (world === null || posted === null) return null;
  const pairs = strongestPairs(facts, world);
  if (pairs.length === 0) return null;
  const { width, line, dot } = ROOMS[room];
  const scale = worldScale(world, width);
  const [right, bottom] = [bodyWidth(width), world.height * scale];
  const at = (code: string): [number, number] => {
    const { x, y } = world.countries[code]!;
    return [x * scale, y * scale];
  };
  const most = Math.max(...pairs.flatMap(({ there, back }) => [there, back]));
  const arcs = pairs.flatMap(({ one, other, there, back }) =>
    [
      { from: one, to: other, mentions: there },
      { from: other, to: one, mentions: back },
    ]
      .filter(({ mentions }) => mentions > 0)
      .map(({ from, to, mentions }) => ({
        ...bentLine(at(from), at(to), BEND),
        wide: Math.max(0.8, Math.sqrt(mentions / most) * line),
      })),
  );
  const ends = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].map((code) => {
    const [x, y] = at(code);
    return { x, y, radius: dot, text: language.country(code) };
  });
  const labels = placeLabels(ends, ends, { x: 0, y: 0, width: right, height: bottom }, SIZE, dotsOn(arcs));
  const { worldDialogue: words } = language.figure;
  const told = pairs.map(({ one, other, there, back }) =>
    words.pair(language.country(one), language.country(other), there, back),
  );
  const key = drawLegend(
    told.map((text, k) => ({
      mark: (x, y) => svgText(x + 18, y + 4, `${k + 1}`, { size: SIZE, anchor: 'end', fill: GREY }),
      text,
    })),
    right,
    bottom + GAP,
  );
  const { activity } = posted;
  return framedFigure({
    id: WORLD_DIALOGUE,
    title: words.title,
    unit: words.unit(pairs.length, activity.days, countWhole(activity) === activity.feed.length),
    source: `${postsSourceLine(facts, activity)} ${language.figure.outlines}`,
    alt: words.alt(told),
    width,
    height: bottom + GAP + key.height,
    body: [
      ...worldGroup(scale, [allLand(world)]),
      ...arcs.map(
        ({ path, wide }) =>
          `<path d="${path}" fill="none" stroke="${DARK}" stroke-opacity="0.7" stroke-width="${px(wide)}"/>`,
      ),
      ...ends.map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="${dot}" fill="${INK}"/>`),
      ...labels.flatMap(({ x, y, text, lead }) => [
        ...(lead === null ? [] : [svgLine(lead[0].x, lead[0].y, lead[1].x, lead[1].y, INK, 0.7)]),
        svgText(x, y, text, { size: SIZE, rim: true }),
      ]),
      ...key.parts,
    ],
  });
}

function dotsOn(arcs: readonly (Arc & { wide: number })[]): Dot[] {
  return arcs.flatMap(({ points, wide }) => points.map((point) => ({ ...point, radius: wide / 2 })));
}

/** Of countries on the map, those with most mentions both ways together first. */
function strongestPairs({ countries }: Facts, world: WorldShapes): CountryPair[] {
  const isPlaced = (code: string) => Object.hasOwn(world.countries, code);
  const pairs = [...countries].flatMap(([code, { partners }]) =>
    partners
      .filter((partner) => code < partner.code && isPlaced(code) && isPlaced(partner.code))
      .map((partner): CountryPair => {
        const [made, received] = [partner.mentionsMade || 0, partner.mentionsReceived || 0];
        return made >= received
          ? { one: code, other: partner.code, there: made, back: received }
          : { one: partner.code, other: code, there: received, back: made };
      }),
  );
  return pairs
    .filter(({ there }) => there > 0)
    .sort((a, b) => b.there + b.back - a.there - a.back || (a.one + a.other < b.one + b.other ? -1 : 1))
    .slice(0, MOST);
}
