/** Figure: in which countries the accounts are, as a map. */
import type { Presence } from '../../study/country-presence.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { drawLegend, type LegendItem } from './legend.ts';
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
  worldGroup,
  worldHatching,
  worldScale,
  worldSwatch,
} from './world-drawing.ts';

export const WORLD_PRESENCE = 'world-map';

const WIDTH = 860;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
const SHADES = ['#c6d9ec', '#8db8dc', '#2f75ad', '#114a80'];
const HATCHED = 'url(#none)';
/** Where a darker shade may begin; those nearest below the 40th, 70th and 90th percentile are used. */
const LIMITS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000];
/** Radius of a small country. */
const MARKS = { wide: 2.8, narrow: 2.2 } as const;
const MOST_NAMED = 3;

/** `null` where the study does not compare countries, or there are no shapes. */
export function worldPresenceFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { presence, language } = facts;
  const { worldPresence: words } = language.figure;
  const placed = presence.filter(({ code }) => world !== null && Object.hasOwn(world.countries, code));
  const present = placed.filter(({ accounts }) => accounts > 0);
  if (world === null || present.length === 0) return null;
  const width = room === 'narrow' ? NARROW : WIDTH;
  const scale = worldScale(world, width);
  const limits = shadeLimits(present.map(({ accounts }) => accounts));
  const fillOf = ({ accounts }: Presence) =>
    accounts === 0 ? HATCHED : SHADES[limits.filter((limit) => limit <= accounts).length - 1]!;
  const byCode = new Map(placed.map((one) => [one.code, one]));

  const land: string[] = [];
  const marks: string[] = [];
  for (const [code, { path, x, y, small }] of Object.entries(world.countries)) {
    const one = byCode.get(code);
    const fill = one === undefined ? PALE : fillOf(one);
    const title =
      one === undefined
        ? ''
        : `<title>${escapeXml(words.country(language.country(code), one.accounts))}</title>`;
    if (path !== '') land.push(landShape(path, fill, title));
    if (small && one !== undefined) {
      const paint = `fill="${one.accounts === 0 ? '#ffffff' : fill}" stroke="${INK}" stroke-width="${px(0.7 / scale)}"`;
      const dashes = one.accounts === 0 ? ` stroke-dasharray="${px(1.5 / scale)} ${px(1 / scale)}"` : '';
      marks.push(
        `<circle cx="${x}" cy="${y}" r="${px(MARKS[room] / scale)}" ${paint}${dashes}>${title}</circle>`,
      );
    }
  }
  const bottom = world.height * scale;
  const key = drawLegend(legend(facts, limits, placed, present, scale), bodyWidth(width), bottom + 12);
  const elsewhere = presence.filter((one) => one.accounts > 0 && !placed.includes(one));
  const accounts = elsewhere.reduce((sum, one) => sum + one.accounts, 0);
  const under = bottom + 12 + key.height;
  const members = present.filter(({ country }) => country!.unMember).length;
  return framedFigure({
    id: WORLD_PRESENCE,
    title: words.title,
    unit: words.unit,
    source: `${sourceLine(facts)} ${language.figure.outlines}`,
    alt: words.alt(members, mostNamed(language, present)),
    width,
    height: under + (accounts > 0 ? 24 : 4),
    body: [
      ...worldGroup(scale, [...land, dashedBorders(world), ...marks]),
      ...key.parts,
      ...(accounts > 0
        ? [svgText(0, under + 16, words.elsewhere(accounts, elsewhere.length), { size: 11 })]
        : []),
    ],
    defs: worldHatching('none', '#b8b8b8', scale),
  });
}

/** At most as many as there are shades, the first of them 1. */
function shadeLimits(counts: readonly number[]): number[] {
  const sorted = [...counts].sort((a, b) => a - b);
  const percentiles = [0.4, 0.7, 0.9].map((share) => sorted[Math.floor(share * sorted.length)]!);
  const nearest = percentiles.map((count) => LIMITS.filter((limit) => limit <= count).at(-1)!);
  return [...new Set([1, ...nearest])];
}

/** The first countries with their accounts, as long as no tie goes on beyond them; else the number that they share. */
function mostNamed({ country, count, list, figure }: Language, present: readonly Presence[]): string {
  const { worldPresence: words } = figure;
  const sorted = [...present].sort((a, b) => b.accounts - a.accounts || (a.code < b.code ? -1 : 1));
  const bar = sorted[MOST_NAMED]?.accounts ?? 0;
  const first = sorted.slice(0, MOST_NAMED).filter(({ accounts }) => accounts > bar);
  if (first.length === 0) return count(sorted[0]!.accounts);
  return list(first.map(({ code, accounts }) => words.most(country(code), accounts)));
}

function legend(
  { language }: Facts,
  limits: readonly number[],
  placed: readonly Presence[],
  present: readonly Presence[],
  scale: number,
): LegendItem[] {
  const { worldPresence: words } = language.figure;
  const most = present.reduce((max, { accounts }) => Math.max(max, accounts), 0);
  const item = (fill: string, text: string) => ({ mark: worldSwatch(fill, scale), text });
  return [
    ...limits.map((from, k) => {
      const last = (limits[k + 1] ?? most + 1) - 1;
      return item(SHADES[k]!, k === 0 ? words.first(from, last) : words.range(from, last));
    }),
    ...(placed.length > present.length ? [item(HATCHED, words.none)] : []),
    item(PALE, words.outside),
  ];
}
