/** What the figures on a world map share: its scale, its hatching, its legend. */

import { WORLD_SCALE, type WorldShapes } from '../facts/world-shapes.ts';
import { INK, px, svgText } from './svg.ts';

/** Land without a figure of its own. */
export const PALE = '#ececec';
const BORDER = '#ffffff';

/** Pixels of a length of the shapes. */
export function worldPx(tenths: number): number {
  return tenths / WORLD_SCALE;
}

/** Shapes in their own units, brought to size. */
export function worldGroup(parts: readonly string[]): string[] {
  return [`<g transform="scale(${1 / WORLD_SCALE})" stroke-linejoin="round">`, ...parts, '</g>'];
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
export function worldHatching(id: string, colour: string): string {
  const side = 5 * WORLD_SCALE;
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${side}" height="${side}" fill="#ffffff"/><rect width="${side / 2}" height="${side}" fill="${colour}"/></pattern>`;
}

/** A swatch as the map is filled, with its meaning to the right. */
export function worldSwatch(x: number, y: number, fill: string, text: string): string[] {
  const [left, top, width, height] = [x, y, 18, 14].map((value) => px(value * WORLD_SCALE));
  return [
    ...worldGroup([
      `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}" stroke="${INK}" stroke-width="5"/>`,
    ]),
    svgText(x + 24, y + 11, text, { size: 11 }),
  ];
}
