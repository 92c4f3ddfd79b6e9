/** Which countries border each other, and which lie nearest to one that borders none, on the outlines that maps are drawn with. */
import { geoArea, geoOrthographic } from 'd3-geo';
import type { Position } from 'geojson';
import { COUNTRIES, countryByCode } from '../roster/countries.ts';
import { type Atlas, type Outline, outlinesOf } from './un-borders.ts';
import { iso3Of } from './world.ts';

/** A piece of a country is overseas where it lies some 1,900 km or more from the largest one: the cosine of that angle. */
const OVERSEAS = 0.955;
/** Corners that two outlines share where they share a border; one alone is a point where four meet. */
const OF_BORDER = 2;
/** Borders too short for the scale: Botswana and Zambia share 150 metres at Kazungula. */
const TOO_SHORT = ['BW ZM', 'ZM BW'];
const NEAREST = 3;

export interface Neighbours {
  /** By code, codes sorted; a country that borders none is not there. */
  borders: Readonly<Record<string, readonly string[]>>;
  /** Of each country that borders none, the three members of the United Nations in its subregion that lie nearest, the nearest first. */
  nearest: Readonly<Record<string, readonly string[]>>;
}

/** A corner of an outline as a unit vector, and as the atlas has it. */
type Corner = readonly [x: number, y: number, z: number, key: string];

/** Parts overseas are left out. @param atlas fine enough to have the smallest states. */
export function neighboursIn(atlas: Atlas): Neighbours {
  const outlines = outlinesOf(atlas);
  const corners = new Map<string, Corner[]>();
  for (const { code, iso3 } of COUNTRIES) {
    const found = iso3 === '' ? [] : outlines.filter((each) => iso3Of(each) === iso3);
    if (found.length > 0) corners.set(code, found.flatMap(cornersOf));
  }
  const keys = new Map([...corners].map(([code, those]) => [code, new Set(those.map(([, , , key]) => key))]));
  const isBorder = (one: string, other: string) =>
    TOO_SHORT.includes(`${one} ${other}`) ||
    [...keys.get(one)!].filter((corner) => keys.get(other)!.has(corner)).length >= OF_BORDER;
  const codes = [...corners.keys()].sort();
  const borders = Object.fromEntries(
    codes
      .map((code) => [code, codes.filter((other) => other !== code && isBorder(code, other))] as const)
      .filter(([, others]) => others.length > 0),
  );
  const nearest = Object.fromEntries(
    codes
      .filter((code) => !Object.hasOwn(borders, code))
      .map((code) => {
        const { subregion } = countryByCode(code)!;
        const near = COUNTRIES.filter(
          (one) => one.code !== code && one.unMember && one.subregion === subregion && corners.has(one.code),
        ).map((one) => ({ code: one.code, nearness: nearness(corners.get(code)!, corners.get(one.code)!) }));
        near.sort((a, b) => b.nearness - a.nearness || (a.code < b.code ? -1 : 1));
        return [code, near.slice(0, NEAREST).map((one) => one.code)] as const;
      }),
  );
  return { borders, nearest };
}

/** Of the largest piece, and of all that lie near it. */
function cornersOf({ geometry }: Outline): Corner[] {
  const pieces =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  const areas = pieces.map((coordinates) => geoArea({ type: 'Polygon', coordinates }));
  const rings = pieces.map((rings) => rings.flat().map(cornerAt));
  const largest = rings[areas.indexOf(Math.max(...areas))] ?? [];
  return rings.filter((ring) => ring === largest || nearness(ring, largest) > OVERSEAS).flat();
}

/** The cosine of the least angle between them. */
function nearness(some: readonly Corner[], others: readonly Corner[]): number {
  let most = -1;
  for (const [x, y, z] of some) {
    for (const [u, v, w] of others) most = Math.max(most, x * u + y * v + z * w);
  }
  return most;
}

/** The globe seen from two sides: the first shows two coordinates of a unit vector, the other the third. */
const SIDES = [0, 90].map((turned) =>
  geoOrthographic().scale(1).translate([0, 0]).rotate([turned, 0]).clipAngle(null).precision(0),
);

function cornerAt(position: Position): Corner {
  const [longitude, latitude] = position;
  const [one, other] = SIDES.map((side) => side([longitude!, latitude!])!);
  return [one![0], one![1], other![0], position.join(' ')];
}
