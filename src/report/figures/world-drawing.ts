/** What the figures on a world map share: its scale, its hatching, its legend. */

import { WORLD_SCALE, type WorldShapes } from '../facts/world-shapes.ts';
import type { LegendItem } from './legend.ts';
import { bodyWidth, INK, px } from './svg.ts';

/** Land without a figure of its own. */
export const PALE = '#ececec';
const BORDER = '#ffffff';

/** Pixels in a unit of the shapes, where the map is as wide as the body of a figure of this width. */
export function worldScale(world: WorldShapes, width: number): number {
  return bodyWidth(width) / world.width;
}

/** Shapes in their own units, brought to size. */
export function worldGroup(scale: number, parts: readonly string[]): string[] {
  return [`<g transform="scale(${Number(scale.toFixed(5))})" stroke-linejoin="round">`, ...parts, '</g>'];
}

/** An outline with its fill; a border of half a pixel. */
export function landShape(path: string, fill: string, title = ''): string {
  const inside = title === '' ? '/>' : `>${title}</path>`;
  return `<path d="${path}" fill="${fill}" stroke="${BORDER}" stroke-width="${WORLD_SCALE / 2}"${inside}`;
}

/** All land as one shape, with the dashed borders on it. */
export function allLand(world: WorldShapes): string {
  const outlines = Object.values(world.countries).map(({ path }) => path);
  return landShape(outlines.join(''), PALE) + dashedBorders(world);
}

/** Kosovo, Palestine, Taiwan and Western Sahara, whose status is disputed: their borders are dashed. */
const DISPUTED = ['EH', 'PS', 'TW', 'XK'];

export function dashedBorders({ countries }: WorldShapes): string {
  const outlines = DISPUTED.map((code) => countries[code]?.path ?? '').join('');
  return `<path d="${outlines}" fill="none" stroke="${INK}" stroke-width="${WORLD_SCALE / 2}" stroke-dasharray="20 15"/>`;
}

/** Hatching that comes out as fine as elsewhere, though what it fills is brought to size. */
export function worldHatching(id: string, colour: string, scale: number): string {
  const side = px(5 / scale);
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${side}" height="${side}" fill="#ffffff"/><rect width="${px(2.5 / scale)}" height="${side}" fill="${colour}"/></pattern>`;
}

/** Dots on white, as fine as the hatching. */
export function worldDots(id: string, colour: string, scale: number): string {
  const [side, middle, radius] = [4, 2, 0.8].map((each) => px(each / scale));
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><rect width="${side}" height="${side}" fill="#ffffff"/><circle cx="${middle}" cy="${middle}" r="${radius}" fill="${colour}"/></pattern>`;
}

/** A mark as the map is filled. */
export function worldSwatch(fill: string, scale: number): LegendItem['mark'] {
  return (x, y) => {
    const [left, top, width, height] = [x, y - 7, 18, 14].map((value) => px(value / scale));
    return worldGroup(scale, [
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}" stroke="${INK}" stroke-width="${px(0.5 / scale)}"/>`,
    ]).join('');
  };
}
