/**
 * The world's countries as the United Nations draws them, from an atlas that draws who holds the ground: Crimea in
 * Ukraine, Somaliland in Somalia, Northern Cyprus in Cyprus, and Western Sahara down from 27°40′ N whole. What else is
 * disputed is left as the atlas has it. Source: UN Geospatial, "The World", map no. 4170, and General Assembly
 * resolutions 68/262 (Crimea) and 34/37 (Western Sahara); Security Council resolution 541 (Northern Cyprus).
 */
import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** One of world-atlas's files. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export type Outline = Feature<Geometry, { name: string }>;

type Area = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { properties: { name: string } };

const CRIMEA = [34.1, 44.95] as const;
/** 27°40′ N, where Morocco ends and Western Sahara begins. */
const SAHARA_NORTH = 27 + 40 / 60;

/** An outline a country, and one each for what has no state's name. */
export function outlinesOf(atlas: Atlas): Outline[] {
  let areas = atlas.objects.countries.geometries as Area[];
  const join = (parts: readonly Area[], name: string) => {
    const whole = areas.find(({ properties }) => properties.name === name);
    if (whole === undefined || parts.length === 0) return;
    const joined = { ...whole, ...mergeArcs(atlas, [whole, ...parts]) } as Area;
    areas = areas.filter((area) => !parts.includes(area)).map((area) => (area === whole ? joined : area));
  };
  const named = (name: string) => areas.filter(({ properties }) => properties.name === name);
  join(named('Somaliland'), 'Somalia');
  join(named('N. Cyprus'), 'Cyprus');
  const [crimea, withoutCrimea] = partAt(atlas, areas, CRIMEA, 'Russia');
  areas = areas.map((area) => (area.properties.name === 'Russia' ? (withoutCrimea ?? area) : area));
  join(crimea === null ? [] : [crimea], 'Ukraine');
  const { features } = feature(atlas, { ...atlas.objects.countries, geometries: areas }) as FeatureCollection<
    Geometry,
    { name: string }
  >;
  return withWholeSahara(features);
}

/** The piece of a country that holds the place, as an area of its own, and the country without it. */
function partAt(
  atlas: Atlas,
  areas: readonly Area[],
  place: readonly [number, number],
  name: string,
): [Area | null, Area | null] {
  const country = areas.find(({ properties }) => properties.name === name);
  if (country?.type !== 'MultiPolygon') return [null, null];
  const holds = (arcs: number[][]) =>
    geoContains(feature(atlas, { type: 'Polygon', arcs } as Polygon), [...place]);
  const part = country.arcs.find(holds);
  if (part === undefined) return [null, null];
  return [
    { type: 'Polygon', arcs: part, properties: { name } },
    { ...country, arcs: country.arcs.filter((arcs) => arcs !== part) },
  ];
}

/** Morocco ends at 27°40′ N; what the atlas draws of it further south is Western Sahara's. */
function withWholeSahara(outlines: readonly Outline[]): Outline[] {
  const ringOf = (name: string) => {
    const geometry = outlines.find(({ properties }) => properties.name === name)?.geometry;
    return geometry?.type === 'Polygon' ? geometry.coordinates[0]! : null;
  };
  const [morocco, sahara] = [ringOf('Morocco'), ringOf('W. Sahara')];
  if (morocco === null || sahara === null) return [...outlines];
  const rings: Readonly<Record<string, Position[]>> = {
    Morocco: halfOf(morocco, (latitude) => latitude >= SAHARA_NORTH),
    'W. Sahara': joinRings(
      halfOf(morocco, (latitude) => latitude <= SAHARA_NORTH),
      sahara,
    ),
  };
  return outlines.map((outline) => {
    const ring = rings[outline.properties.name];
    return ring === undefined ? outline : { ...outline, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
}

/** The part of a closed ring on one side of the parallel (Sutherland and Hodgman 1974). */
function halfOf(ring: readonly Position[], isInside: (latitude: number) => boolean): Position[] {
  const kept: Position[] = [];
  for (let k = 1; k < ring.length; k++) {
    const [from, to] = [ring[k - 1]!, ring[k]!];
    if (isInside(from[1]!) !== isInside(to[1]!)) {
      const share = (SAHARA_NORTH - from[1]!) / (to[1]! - from[1]!);
      kept.push([from[0]! + share * (to[0]! - from[0]!), SAHARA_NORTH]);
    }
    if (isInside(to[1]!)) kept.push(to);
  }
  return [...kept, kept[0]!];
}

/** Two rings that lie side by side as one: the border between them, which each has in its own sense, falls away. */
function joinRings(one: readonly Position[], other: readonly Position[]): Position[] {
  const key = (position: Position) => position.join(' ');
  const edges = new Map<string, [Position, Position]>();
  for (const ring of [one, other]) {
    for (let k = 1; k < ring.length; k++) {
      const [from, to] = [ring[k - 1]!, ring[k]!];
      if (!edges.delete(`${key(to)},${key(from)}`)) edges.set(`${key(from)},${key(to)}`, [from, to]);
    }
  }
  const next = new Map([...edges.values()].map(([from, to]) => [key(from), to]));
  const joined = [one.find((position) => next.has(key(position)))!];
  while (joined.length <= next.size) joined.push(next.get(key(joined.at(-1)!))!);
  return joined;
}
