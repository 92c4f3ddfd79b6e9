/** Figure: on how many networks of an edition each country has an account, as a map. */
import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { drawLegend } from './legend.ts';
import { sourceLine } from './source.ts';
import { bodyWidth, escapeXml, type Figure, framedFigure, INK, NARROW, px, type Room } from './svg.ts';
import {
  dashedBorders,
  landShape,
  PALE,
  worldGroup,
  worldHatching,
  worldScale,
  worldSwatch,
} from './world-drawing.ts';

export const NETWORKS_MAP = 'networks-map';

const WIDTH = 860;
/** From light to dark in even steps of lightness, so that the order shows without colour. */
const SHADES = ['#c6d9ec', '#8db8dc', '#2f75ad', '#114a80'];
const HATCHED = 'url(#nowhere)';
/** Radius of a small country. */
const MARKS = { wide: 2.8, narrow: 2.2 } as const;

/** `null` where the study is of one network or compares no countries, or there are no shapes. */
export function networksMapFigure(facts: Facts, world: WorldShapes | null, room: Room): Figure | null {
  const { edition: of, language, presence } = facts;
  if (of === null || world === null || presence.length === 0) return null;
  const { edition } = of;
  const { figure: words } = language.edition.presence;
  const named = groupBy([...edition.actors, ...edition.absent], ({ row }): string => row.country);
  const countOf = (code: string) =>
    edition.networks.filter((_, network) =>
      named.get(code)!.some(({ accounts }) => accounts[network]!.length > 0),
    ).length;
  const most = edition.networks.length;
  const fillOf = (networks: number) =>
    networks === 0 ? HATCHED : SHADES[Math.ceil((networks * SHADES.length) / most) - 1]!;
  const width = room === 'narrow' ? NARROW : WIDTH;
  const scale = worldScale(world, width);
  const land: string[] = [];
  const marks: string[] = [];
  const members = new Array<number>(most + 1).fill(0);
  for (const [code, { path, x, y, small }] of Object.entries(world.countries)) {
    const networks = named.has(code) ? countOf(code) : null;
    if (networks !== null && countryByCode(code)?.unMember === true) members[networks]!++;
    const fill = networks === null ? PALE : fillOf(networks);
    const title =
      networks === null ? '' : `<title>${escapeXml(words.country(language.country(code), networks))}</title>`;
    if (path !== '') land.push(landShape(path, fill, title));
    if (small && networks !== null) {
      const paint = `fill="${networks === 0 ? '#ffffff' : fill}" stroke="${INK}" stroke-width="${px(0.7 / scale)}"`;
      marks.push(`<circle cx="${x}" cy="${y}" r="${px(MARKS[room] / scale)}" ${paint}>${title}</circle>`);
    }
  }
  const bottom = world.height * scale;
  const key = drawLegend(
    [
      ...edition.networks.map((_, k) => ({
        mark: worldSwatch(fillOf(k + 1), scale),
        text: words.on(k + 1, most),
      })),
      { mark: worldSwatch(HATCHED, scale), text: words.nowhere },
      { mark: worldSwatch(PALE, scale), text: words.unnamed },
    ],
    bodyWidth(width),
    bottom + 12,
  );
  return framedFigure({
    id: NETWORKS_MAP,
    title: words.title,
    unit: words.unit,
    source: `${sourceLine(facts)} ${language.figure.outlines}`,
    alt: words.alt(members.slice(1).map((count, k) => words.members(count, k + 1, most))),
    width,
    height: bottom + 12 + key.height + 4,
    body: [...worldGroup(scale, [...land, dashedBorders(world), ...marks]), ...key.parts],
    defs: worldHatching('nowhere', '#b8b8b8', scale),
  });
}
