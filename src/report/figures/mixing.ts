/** Figure: mutual ties between the groups of an attribute, as a matrix. */
import { cleanText } from '../../study/clean-text.ts';
import type { Grouping } from '../../study/grouping.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';
import { valueName } from '../words/account-text.ts';
import { drawLegend, type LegendItem, swatch } from './legend.ts';
import { sourceLine } from './source.ts';
import {
  bodyWidth,
  type Figure,
  framedFigure,
  GREY,
  hatching,
  NARROW,
  px,
  type Room,
  svgRect,
  svgText,
} from './svg.ts';
import { fitText, wrapText } from './text-width.ts';

/** Room for the groups' names, and how many groups there is room for. */
const ROOMS = {
  wide: { width: 800, labels: 140, groups: 12 },
  narrow: { width: NARROW, labels: 86, groups: 6 },
} as const;
const LABEL_SIZE = 11;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
const SHADES = ['#f0f4f9', '#c6d9ec', '#8db8dc', '#2f75ad', '#114a80'];
const LIGHT_TEXT_FROM = 3;
/** Shares at which a darker shade may begin; the four greatest that occur are used. */
const LIMITS = [
  0.00001, 0.00002, 0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5,
];

/** Below this a share is not one decimal of a percent. */
const SMALL = 0.001;

/** The figure's name. */
export function mixingFigureId({ slug }: Grouping): string {
  return `mutual-ties-${slug}`;
}

/** `null` where there are fewer than two groups, or no mutual tie. */
export function mixingFigure(facts: Facts, grouping: Grouping, room: Room): Figure | null {
  const { width, labels: left, groups } = ROOMS[room];
  const { language } = facts;
  const { mixing: words } = language.figure;
  const { attribute, mixing } = grouping;
  const size = mixing.groups.length;
  const { mutual, comparable } = grouping.ties();
  if (size < 2 || mutual.every((count) => count === 0)) return null;
  const shown = mixing.groups
    .map((_, g) => g)
    .sort((a, b) => mixing.accounts[b]! - mixing.accounts[a]! || a - b)
    .slice(0, groups)
    .sort((a, b) => a - b);
  const names = mixing.groups.map((group) => cleanText(valueName(language, attribute, group)));
  const share = (g: number, h: number) => mutual[g * size + h]! / comparable[g * size + h]!;
  const most = shown
    .flatMap((g) => shown.map((h) => share(g, h)))
    .filter((value) => !Number.isNaN(value))
    .reduce((max, value) => Math.max(max, value), 0);
  const limits = LIMITS.filter((limit) => limit <= most).slice(1 - SHADES.length);

  const cell = Math.min(108, (bodyWidth(width) - left) / shown.length);
  const tall = Math.min(56, cell);
  const big = cell >= 64 ? 13 : 11;
  const body: string[] = [];
  for (const [row, g] of shown.entries()) {
    const y = row * tall;
    const label = labelLines(names[g]!, left - 10);
    label.forEach((line, k) => {
      const baseline = y + tall / 2 + 4 + (k - (label.length - 1) / 2) * 14;
      body.push(svgText(left - 8, baseline, line, { size: LABEL_SIZE, anchor: 'end' }));
    });
    for (const [column, h] of shown.slice(0, row + 1).entries()) {
      const x = left + column * cell;
      const value = share(g, h);
      const level = limits.filter((limit) => limit <= value).length;
      const fill = Number.isNaN(value) ? 'url(#none)' : SHADES[level]!;
      body.push(svgRect(x, y, cell - 2, tall - 2, fill));
      if (Number.isNaN(value)) continue;
      const ink = level >= LIGHT_TEXT_FROM ? { fill: '#ffffff' } : {};
      const centre = { anchor: 'middle' as const, ...ink };
      body.push(
        svgText(x + cell / 2 - 1, y + tall / 2 - 2, language.count(mutual[g * size + h]!), {
          size: big,
          bold: true,
          ...centre,
        }),
      );
      const text = value >= LIMITS[0]! && value < SMALL ? words.small(value) : language.share(value);
      body.push(svgText(x + cell / 2 - 1, y + tall / 2 + 14, text, { size: 11, ...centre }));
    }
  }
  const bottom = shown.length * tall;
  for (const [column, g] of shown.entries()) {
    const middle = left + column * cell + cell / 2 - 1;
    if (room === 'narrow') {
      const name = fitText(names[g]!, LABEL_SIZE, left);
      const text = svgText(0, 0, name, { size: LABEL_SIZE, anchor: 'end' });
      body.push(`<g transform="translate(${px(middle + 4)} ${px(bottom + 12)}) rotate(-45)">${text}</g>`);
      continue;
    }
    labelLines(names[g]!, cell - 4).forEach((line, k) => {
      body.push(svgText(middle, bottom + 15 + k * 14, line, { size: LABEL_SIZE, anchor: 'middle' }));
    });
  }
  const hatched = shown.some((g, row) => shown.slice(0, row + 1).some((h) => Number.isNaN(share(g, h))));
  const under = bottom + (room === 'narrow' ? 84 : 48);
  const key = drawLegend(legend(language, limits, hatched), bodyWidth(width), under + 8);
  if (limits.length > 0) body.push(svgText(0, under, words.share, { size: LABEL_SIZE, fill: GREY }));
  body.push(...key.parts);
  const named = cleanText(language.attribute(attribute));
  return framedFigure({
    id: mixingFigureId(grouping),
    title: words.title(named),
    unit: words.unit(shown.length, size),
    source: sourceLine(facts),
    alt: words.alt(
      named,
      shown.map((g) => [names[g]!, mutual[g * size + g]!]),
    ),
    width,
    height: under + 8 + key.height,
    body,
    defs: hatching('none', '#d9d9d9'),
  });
}

/** A group's name in at most two lines. */
function labelLines(group: string, width: number): string[] {
  const [first, ...more] = wrapText(group, LABEL_SIZE, width);
  return more.length === 0 ? [first!] : [first!, fitText(more.join(''), LABEL_SIZE, width)];
}

/** One shade a range between limits; hatching where there is no pair to judge. */
function legend({ figure }: Language, limits: readonly number[], hatched: boolean): LegendItem[] {
  if (limits.length === 0) return [];
  const { mixing: words } = figure;
  const shades = [...limits.keys(), limits.length].map((level) => {
    const [from, to] = [limits[level - 1], limits[level]];
    const text =
      from === undefined ? words.under(to!) : to === undefined ? words.from(from) : words.between(from, to);
    return { mark: swatch(SHADES[level]!, GREY), text };
  });
  return hatched ? [...shades, { mark: swatch('url(#none)', GREY), text: words.noPair }] : shades;
}
