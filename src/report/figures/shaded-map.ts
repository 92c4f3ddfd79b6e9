/** The frame of figures that shade each country of a world map by a count. */
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { drawLegend } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  escapeXml,
  type Figure,
  framedFigure,
  INK,
  NARROW,
  px,
  type Room,
  svgText,
} from './svg.ts';
import {
  dashedBorders,
  landShape,
  PALE,
  worldDots,
  worldGroup,
  worldHatching,
  worldScale,
  worldSwatch,
} from './world-drawing.ts';

const WIDTH = 860;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
export const SHADES = ['#c6d9ec', '#8db8dc', '#2f75ad', '#114a80'];
/** Radius of a small country. */
const MARKS = { wide: 2.8, narrow: 2.2 } as const;

/** One of the shades by its number, `none` for a count of 0, `absent` for one that is known to be 0, or `pale` for land that is not counted. */
export type Shade = number | 'none' | 'absent' | 'pale';

export interface ShadedMap {
  id: string;
  words: { title: string; unit: string };
  alt: string;
  /** `null` for land that is not counted. */
  country: (code: string) => { shade: Shade; title: string } | null;
  legend: readonly (readonly [shade: Shade, text: string])[];
  /** Id of the hatching of countries with none, and dashes of the ring around a small one. */
  none: string;
  /** Id of the dots of those that are known to have none. */
  absent?: string;
  dashes?: readonly [number, number];
  /** A line below the legend. */
  below?: string;
}

export function shadedMap(
  facts: Facts,
  world: WorldShapes,
  { id, words, alt, country, legend, none, absent = '', dashes, below = '' }: ShadedMap,
  room: Room,
): Figure {
  const width = room === 'narrow' ? NARROW : WIDTH;
  const scale = worldScale(world, width);
  const fillOf = (shade: Shade) =>
    typeof shade === 'number'
      ? SHADES[shade]!
      : { pale: PALE, none: `url(#${none})`, absent: `url(#${absent})` }[shade];
  const land: string[] = [];
  const marks: string[] = [];
  for (const [code, { path, x, y, small }] of Object.entries(world.countries)) {
    const one = country(code);
    const title = one === null ? '' : `<title>${escapeXml(one.title)}</title>`;
    const fill = fillOf(one?.shade ?? 'pale');
    if (path !== '') land.push(landShape(path, fill, title));
    if (small && one !== null) {
      const isNone = one.shade === 'none';
      const ring =
        isNone && dashes ? ` stroke-dasharray="${dashes.map((each) => px(each / scale)).join(' ')}"` : '';
      const paint = `fill="${isNone || one.shade === 'absent' ? '#ffffff' : fill}" stroke="${INK}" stroke-width="${px(0.7 / scale)}"${ring}`;
      marks.push(`<circle cx="${x}" cy="${y}" r="${px(MARKS[room] / scale)}" ${paint}>${title}</circle>`);
    }
  }
  const top = world.height * scale + 12;
  const items = legend.map(([shade, text]) => ({ mark: worldSwatch(fillOf(shade), scale), text }));
  const key = drawLegend(items, bodyWidth(width), top);
  const under = top + key.height;
  return framedFigure({
    id,
    title: words.title,
    unit: words.unit,
    source: `${sourceLine(facts)} ${facts.language.figure.outlines}`,
    alt,
    width,
    height: under + (below === '' ? 4 : 24),
    body: [
      ...worldGroup(scale, [...land, dashedBorders(world), ...marks]),
      ...key.parts,
      ...(below === '' ? [] : [svgText(0, under + 16, below, { size: 11 })]),
    ],
    defs: worldHatching(none, '#b8b8b8', scale) + (absent === '' ? '' : worldDots(absent, INK, scale)),
  });
}
