/** Figure: mutual ties between the groups of an attribute, as a matrix. */
import type { Facts } from './facts.ts';
import { sourceLine } from './figure-source.ts';
import type { Grouping } from './grouping.ts';
import { mutualByGroup } from './mutual-by-group.ts';
import { formatCount, formatShare } from './number-text.ts';
import { bodyWidth, type Figure, framedFigure, GREY, hatching, svgRect, svgText } from './svg.ts';
import { fitText } from './text-width.ts';

const WIDTH = 800;
const LABELS = 140;
const MOST_GROUPS = 12;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
const SHADES = ['#f0f4f9', '#c6d9ec', '#8db8dc', '#4389c0', '#114a80'];
const LIGHT_TEXT_FROM = 3;
/** Steps of the shades, in tenths of a percent. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];

/** The figure's name. */
export function mixingFigureId({ slug }: Grouping): string {
  return `mutual-ties-${slug}`;
}

/** `null` where there are fewer than two groups, or no mutual tie. */
export function mixingFigure(facts: Facts, grouping: Grouping): Figure | null {
  const { attribute, mixing } = grouping;
  const { mutual, pairs } = mutualByGroup(facts.study, grouping);
  const size = mixing.groups.length;
  if (size < 2 || mutual.every((count) => count === 0)) return null;
  const shown = mixing.groups
    .map((_, g) => g)
    .sort((a, b) => mixing.accounts[b]! - mixing.accounts[a]! || a - b)
    .slice(0, MOST_GROUPS)
    .sort((a, b) => a - b);
  const share = (g: number, h: number) => mutual[g * size + h]! / pairs[g * size + h]!;
  const shares = shown.flatMap((g) => shown.map((h) => share(g, h))).filter((value) => !Number.isNaN(value));
  const most = shares.reduce((max, value) => Math.max(max, value), 0);
  const step = (STEPS.find((tenths) => (tenths / 1000) * SHADES.length >= most) ?? 200) / 1000;

  const cell = Math.min(108, (bodyWidth(WIDTH) - LABELS) / shown.length);
  const tall = Math.min(56, cell);
  const big = cell >= 64 ? 13 : 11;
  const body: string[] = [];
  for (const [row, g] of shown.entries()) {
    const y = row * tall;
    const label = fitText(mixing.groups[g]!, 12, LABELS - 10);
    body.push(svgText(LABELS - 8, y + tall / 2 + 4, label, { anchor: 'end' }));
    for (const [column, h] of shown.slice(0, row + 1).entries()) {
      const x = LABELS + column * cell;
      const value = share(g, h);
      const level = Math.min(SHADES.length - 1, Math.floor(value / step));
      const fill = Number.isNaN(value) ? 'url(#none)' : SHADES[level]!;
      body.push(svgRect(x, y, cell - 2, tall - 2, fill));
      if (Number.isNaN(value)) continue;
      const ink = level >= LIGHT_TEXT_FROM ? { fill: '#ffffff' } : {};
      const centre = { anchor: 'middle' as const, ...ink };
      body.push(
        svgText(x + cell / 2 - 1, y + tall / 2 - 2, formatCount(mutual[g * size + h]!), {
          size: big,
          bold: true,
          ...centre,
        }),
      );
      body.push(svgText(x + cell / 2 - 1, y + tall / 2 + 14, formatShare(value), { size: 11, ...centre }));
    }
  }
  const bottom = shown.length * tall;
  for (const [column, g] of shown.entries()) {
    const label = fitText(mixing.groups[g]!, 12, cell - 4);
    body.push(svgText(LABELS + column * cell + cell / 2 - 1, bottom + 16, label, { anchor: 'middle' }));
  }
  body.push(...legend(step, most, bottom + 44));
  const left = size - shown.length;
  return framedFigure({
    id: mixingFigureId(grouping),
    title: `Mutual ties by ${attribute}`,
    unit: `Number of mutual pairs, and their share of all pairs between two groups of which both directions are known${left > 0 ? `; the ${MOST_GROUPS} largest of ${size} groups` : ''}`,
    source: sourceLine(facts),
    alt: `Matrix of mutual ties between the groups of ${attribute}: ${shown.map((g) => `${mixing.groups[g]} within ${mutual[g * size + g]}`).join(', ')}.`,
    width: WIDTH,
    height: bottom + 60,
    body,
    defs: hatching('none', '#d9d9d9'),
  });
}

function legend(step: number, most: number, y: number): string[] {
  const parts = [svgText(LABELS - 8, y + 12, 'Share of pairs', { anchor: 'end', fill: GREY })];
  SHADES.forEach((shade, level) => {
    const x = LABELS + level * 108;
    const last = level === SHADES.length - 1 && most > step * SHADES.length;
    const percent = (value: number) => `${Number((value * 100).toFixed(1))}`;
    const range = last
      ? `over ${percent(level * step)}%`
      : `${percent(level * step)}–${percent((level + 1) * step)}%`;
    parts.push(svgRect(x, y, 18, 16, shade, GREY), svgText(x + 24, y + 12, range, { size: 11 }));
  });
  return parts;
}
