/** Figure: pairs of countries whose accounts mention each other, as lines both ways on a map. */
import type { Language } from '../../words/en/report/language.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { type Dot, placeLabels } from './label-placement.ts';
import { drawLegend } from './legend.ts';
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

export interface CountryPair {
  one: string;
  other: string;
  /** Mentions of the accounts of the other by those of the one, and the other way round. */
  there: number;
  back: number;
}

export interface DialogueTexts {
  /** Its file, and what its parts are called by. */
  id: string;
  /** What is counted. @param pairs how many are drawn. */
  unit: (pairs: number) => string;
  /** Where the figures are from, without the outlines. */
  source: string;
}

/**
 * Of countries on the map, those with most mentions both ways together; `null` where there are none.
 * @param pairs each once, in whichever order.
 */
export function dialogueMap(
  pairs: readonly CountryPair[],
  world: WorldShapes,
  texts: DialogueTexts,
  language: Language,
  room: Room,
): Figure | null {
  const drawn = strongestPairs(pairs, world);
  if (drawn.length === 0) return null;
  const { width, line, dot } = ROOMS[room];
  const scale = worldScale(world, width);
  const [right, bottom] = [bodyWidth(width), world.height * scale];
  const at = (code: string): [number, number] => {
    const { x, y } = world.countries[code]!;
    return [x * scale, y * scale];
  };
  const most = Math.max(...drawn.flatMap(({ there, back }) => [there, back]));
  const arcs = drawn.flatMap(({ one, other, there, back }) =>
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
  const ends = [...new Set(drawn.flatMap(({ one, other }) => [one, other]))].map((code) => {
    const [x, y] = at(code);
    return { x, y, radius: dot, text: language.country(code) };
  });
  const labels = placeLabels(ends, ends, { x: 0, y: 0, width: right, height: bottom }, SIZE, dotsOn(arcs));
  const { worldDialogue: words } = language.figure;
  const told = drawn.map(({ one, other, there, back }) =>
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
  return framedFigure({
    id: texts.id,
    title: words.title,
    unit: texts.unit(drawn.length),
    source: `${texts.source} ${language.figure.outlines}`,
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

/** Of countries on the map, those with most mentions both ways together first, each from the side that mentions more. */
function strongestPairs(pairs: readonly CountryPair[], world: WorldShapes): CountryPair[] {
  const isPlaced = (code: string) => Object.hasOwn(world.countries, code);
  return pairs
    .filter(({ one, other, there, back }) => isPlaced(one) && isPlaced(other) && there + back > 0)
    .map(({ one, other, there, back }) =>
      there >= back ? { one, other, there, back } : { one: other, other: one, there: back, back: there },
    )
    .sort((a, b) => b.there + b.back - a.there - a.back || (a.one + a.other < b.one + b.other ? -1 : 1))
    .slice(0, MOST);
}
