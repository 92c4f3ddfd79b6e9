/** Figure: a country's ties on the world map, over the outlines that all pages of a report share. */
import { cleanText } from '../../study/clean-text.ts';
import { neighbouringStates } from '../../study/peer-groups.ts';
import type { Language } from '../../words/en/report/language.ts';
import { WORLD_SCALE, type WorldShapes } from '../facts/world-shapes.ts';
import { type Partner, TIE_LINES, TIE_STATES, tieWith } from './country-tie-lines.ts';
import { type Dot, placeLabels } from './label-placement.ts';
import { escapeXml, type Figure, GREY, INK, px } from './svg.ts';
import { fitText, wrapText } from './text-width.ts';
import { allLand } from './world-drawing.ts';

/** The file with the outlines, from the folder of the report. */
export const OUTLINES = 'figures/outlines.svg';

const WIDTH = 480;
/** Fit to be read where a phone shows the figure at three quarters. */
const SIZE = 15;
const ROW = 21;
const NAMED = 6;
/** Neighbours with mutual ties that are named before all others, though they lie near. */
const NEAR_NAMED = 3;
/** Pixels between two places of which both are named. */
const APART = 44;
/** Room about the places, as a share of what they take, and how much larger than the whole world a part may be. */
const AROUND = 1.25;
const CLOSEST = 3;
/** How far a line bows, as a share of its length. */
const BOW = 0.15;
/** Places on a line that no name may cover. */
const PARTS = 24;

/** The land of the world in tenths of a pixel, without a figure of its own. */
export function outlinesSvg(world: WorldShapes): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}" width="${world.width / WORLD_SCALE}" height="${world.height / WORLD_SCALE}">\n<g stroke-linejoin="round">${allLand(world)}</g>\n</svg>\n`;
}

/**
 * Lines to every partner on the map, names of the first by mutual ties as far as they stand apart; `null` where the country or all partners are
 * not on it.
 * @param outlines address of the outlines from the page in which the figure stands.
 */
export function countryWorldFigure(
  home: string,
  partners: readonly Partner[],
  language: Language,
  world: WorldShapes,
  outlines: string,
): Figure | null {
  const { countryWorld: words } = language.figure;
  const isPlaced = (code: string) => Object.hasOwn(world.countries, code);
  const tied = partners.filter(({ made, received }) => made + received > 0);
  const placed = tied.filter(({ code }) => isPlaced(code));
  if (!isPlaced(home) || placed.length === 0) return null;
  const view = viewOf(
    world,
    [home, ...placed.map(({ code }) => code)].map((code) => world.countries[code]!),
  );
  const scale = WIDTH / view.width;
  const at = (code: string) => {
    const { x, y } = world.countries[code]!;
    return { x: Number(px((x - view.left) * scale)), y: Number(px((y - view.top) * scale)) };
  };
  const own = at(home);
  const lines = { mutual: '', 'one-way': '', unknown: '' };
  const crowd: Dot[] = [];
  for (const one of placed) {
    const { path, dots } = arc(own, at(one.code), world.width * scale);
    lines[tieWith(one)] += path;
    crowd.push(...dots);
  }
  const first = placed.filter(({ mutual }) => mutual > 0).sort(byTies);
  const near = neighbouringStates(home).codes;
  const neighbours = first.filter(({ code }) => near.includes(code)).slice(0, NEAR_NAMED);
  const others = first.filter((one) => !neighbours.includes(one));
  const taken = [own, ...neighbours.map(({ code }) => at(code))];
  const named = [...neighbours, ...standApart(taken, others, ({ code }) => at(code))].slice(0, NAMED);
  const tall = Math.round((WIDTH * world.height) / world.width);
  const name = (code: string) => cleanText(language.country(code));
  const label = (code: string) => ({ ...at(code), text: fitText(name(code), SIZE, WIDTH / 3) });
  const ownName = label(home).text;
  const labels = placeLabels(
    [home, ...named.map(({ code }) => code)].map(label),
    [],
    { x: 0, y: 0, width: WIDTH, height: tall },
    SIZE,
    crowd,
  );
  const states = TIE_STATES.filter((state) => lines[state] !== '');
  const notes = wrapText(
    [
      ...(tied.length > placed.length ? [words.elsewhere(tied.length - placed.length)] : []),
      words.borders,
    ].join(' '),
    SIZE,
    WIDTH - 8,
  );
  const height = tall + 8 + (states.length + notes.length) * ROW;
  const alt = words.alt(
    name(home),
    TIE_STATES.map((state) => placed.filter((one) => tieWith(one) === state).length),
    first.slice(0, NAMED).map((one) => `${name(one.code)} ${language.count(one.mutual)}`),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="${SIZE}" fill="${INK}" role="img"><desc>${escapeXml(alt, 1000)}</desc><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<svg width="${WIDTH}" height="${tall}"><image href="${escapeXml(outlines)}" x="${px(-view.left * scale)}" y="${px(-view.top * scale)}" width="${px(world.width * scale)}" height="${px(world.height * scale)}"/></svg>`,
    '<marker id="place" markerUnits="userSpaceOnUse" markerWidth="4" markerHeight="4" refX="2" refY="2"><circle cx="2" cy="2" r="1.6"/></marker>',
    ...[...states]
      .reverse()
      .map(
        (state) =>
          `<path d="${lines[state]}" ${TIE_LINES[state]} marker-mid="url(#place)" marker-end="url(#place)"/>`,
      ),
    `<circle cx="${own.x}" cy="${own.y}" r="3.5" stroke="#fff"/>`,
    `<path d="${labels.map(({ lead }) => (lead === null ? '' : leadPath(lead))).join('')}" stroke="${INK}" stroke-width=".6"/>`,
    '<g stroke="#fff" stroke-width="3" paint-order="stroke">',
    ...labels.map(
      ({ x, y, text }) =>
        `<text x="${px(x)}" y="${px(y)}"${text === ownName ? ' font-weight="bold"' : ''}>${escapeXml(text)}</text>`,
    ),
    `</g><g fill="${GREY}">`,
    ...states.map((state, k) => {
      const y = tall + 12 + k * ROW;
      return `<path d="M6 ${y}h28" ${TIE_LINES[state]}/><text x="42" y="${y + 5}">${escapeXml(words.legend[state])}</text>`;
    }),
    ...notes.map(
      (line, k) => `<text x="6" y="${tall + 17 + (states.length + k) * ROW}">${escapeXml(line)}</text>`,
    ),
    '</g></svg>',
  ];
  return { id: `world-${home}`, alt, svg: `${svg.join('\n')}\n` };
}

/** The part of the world that holds these places, as high and wide as the whole in shape; the whole where a line goes over its edge. */
function viewOf(world: WorldShapes, places: readonly Place[]): { left: number; top: number; width: number } {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const home = xs[0]!;
  const isRound = Math.max(east - home, home - west) > world.width / 2;
  const wide = Math.max(
    (east - west) * AROUND,
    ((south - north) * AROUND * world.width) / world.height,
    world.width / CLOSEST,
  );
  if (isRound || wide >= world.width) return { left: 0, top: 0, width: world.width };
  const within = (middle: number, size: number, whole: number) =>
    Math.min(Math.max(0, middle - size / 2), whole - size);
  return {
    left: within((west + east) / 2, wide, world.width),
    top: within((north + south) / 2, (wide * world.height) / world.width, world.height),
    width: wide,
  };
}

/** Most mutual ties first, then most follows. */
function byTies(a: Partner, b: Partner): number {
  const follows = b.made + b.received - a.made - a.received;
  return b.mutual - a.mutual || follows || (a.code < b.code ? -1 : 1);
}

/** Those of which none is near these places or one before it, where names would crowd. */
function standApart<T>(near: readonly Place[], all: readonly T[], at: (one: T) => Place): T[] {
  const taken = [...near];
  return all.filter((one) => {
    const { x, y } = at(one);
    const isApart = taken.every((other) => {
      const [dx, dy] = [other.x - x, other.y - y];
      return dx * dx + dy * dy >= APART * APART;
    });
    if (isApart) taken.push({ x, y });
    return isApart;
  });
}

function leadPath(lead: readonly [Place, Place]): string {
  return lead.map(({ x, y }, k) => `${'ML'[k]}${px(x)} ${px(y)}`).join('');
}

type Place = { x: number; y: number };

/** A line that bows to the left of its way, as path data, and places on it; over the Pacific it leaves on one side and comes in on the other. */
function arc(from: Place, to: Place, whole: number): { path: string; dots: Dot[] } {
  const round = Math.abs(to.x - from.x) > whole / 2 ? Math.sign(from.x - to.x) * whole : 0;
  const [dx, dy] = [to.x + round - from.x, to.y - from.y];
  const bow = dx < 0 ? -BOW : BOW;
  const line = `q${[dx / 2 + dy * bow, dy / 2 - dx * bow, dx, dy].map(Math.round).join(' ')}`.replace(
    / -/g,
    '-',
  );
  const starts = round === 0 ? [from.x] : [from.x, from.x - round];
  const shares = Array.from({ length: PARTS }, (_, k) => (k + 1) / PARTS);
  return {
    path: starts.map((x) => `M${Math.round(x)} ${Math.round(from.y)}${line}`).join(''),
    dots: starts.flatMap((x) =>
      shares.map((t) => ({
        x: x + 2 * (1 - t) * t * (dx / 2 + dy * bow) + t * t * dx,
        y: from.y + 2 * (1 - t) * t * (dy / 2 - dx * bow) + t * t * dy,
        radius: 1.5,
      })),
    ),
  };
}
