/** Figure: in which countries the accounts are, as a map. */
import type { Presence } from '../../study/country-presence.ts';
import type { Facts } from '../facts/facts.ts';
import { WORLD_SCALE, type WorldShapes } from '../facts/world-shapes.ts';
import type { Language } from '../words/en/language.ts';
import { sourceLine } from './source.ts';
import { bodyWidth, escapeXml, type Figure, framedFigure, INK, px, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';
import {
  dashedBorders,
  landShape,
  PALE,
  worldGroup,
  worldHatching,
  worldPx,
  worldSwatch,
} from './world-drawing.ts';

export const WORLD_PRESENCE = 'world-map';

const WIDTH = 1000;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
const SHADES = ['#c6d9ec', '#8db8dc', '#2f75ad', '#114a80'];
const HATCHED = 'url(#none)';
/** Where a darker shade may begin; those nearest below the 40th, 70th and 90th percentile are used. */
const LIMITS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000];
const MARK = 3.2 * WORLD_SCALE;
const MOST_NAMED = 3;
const LEGEND = 34;

/** `null` where the study does not compare countries, or there are no shapes. */
export function worldPresenceFigure(facts: Facts, world: WorldShapes | null): Figure | null {
  const { presence, language } = facts;
  const { worldPresence: words } = language.figure;
  const placed = presence.filter(({ code }) => world !== null && Object.hasOwn(world.countries, code));
  const present = placed.filter(({ accounts }) => accounts > 0);
  if (world === null || present.length === 0) return null;
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
      const paint = `fill="${one.accounts === 0 ? '#ffffff' : fill}" stroke="${INK}" stroke-width="7"`;
      const dashes = one.accounts === 0 ? ' stroke-dasharray="15 10"' : '';
      marks.push(`<circle cx="${x}" cy="${y}" r="${px(MARK)}" ${paint}${dashes}>${title}</circle>`);
    }
  }
  const bottom = worldPx(world.height);
  const { texts, height } = legend(facts, limits, placed, present, bottom + 18);
  const members = present.filter(({ country }) => country!.unMember).length;
  return framedFigure({
    id: WORLD_PRESENCE,
    title: words.title,
    unit: words.unit,
    source: `${sourceLine(facts)} ${language.figure.outlines}`,
    alt: words.alt(members, mostNamed(language, present)),
    width: WIDTH,
    height: bottom + 18 + height,
    body: [...worldGroup([...land, dashedBorders(world), ...marks]), ...texts],
    defs: worldHatching('none', '#b8b8b8'),
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
  { presence, language }: Facts,
  limits: readonly number[],
  placed: readonly Presence[],
  present: readonly Presence[],
  top: number,
): { texts: string[]; height: number } {
  const { worldPresence: words } = language.figure;
  const most = present.reduce((max, { accounts }) => Math.max(max, accounts), 0);
  const items = limits.map((from, k): [string, string] => {
    const last = (limits[k + 1] ?? most + 1) - 1;
    return [SHADES[k]!, k === 0 ? words.first(from, last) : words.range(from, last)];
  });
  if (placed.length > present.length) items.push([HATCHED, words.none]);
  items.push([PALE, words.outside]);
  const texts: string[] = [];
  let x = 0;
  let y = top;
  for (const [fill, text] of items) {
    const width = 24 + textWidth(text, 11) + 18;
    if (x > 0 && x + width > bodyWidth(WIDTH)) {
      x = 0;
      y += 22;
    }
    texts.push(...worldSwatch(x, y, fill, text));
    x += width;
  }
  const elsewhere = presence.filter((one) => one.accounts > 0 && !placed.includes(one));
  const accounts = elsewhere.reduce((sum, one) => sum + one.accounts, 0);
  if (accounts > 0) {
    texts.push(svgText(0, y + LEGEND, words.elsewhere(accounts, elsewhere.length), { size: 11 }));
    y += 22;
  }
  return { texts, height: y - top + 24 };
}
