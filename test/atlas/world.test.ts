import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { type Atlas, outlinesOf } from '../../src/atlas/un-borders.ts';
import { worldShapes } from '../../src/atlas/world.ts';
import { COUNTRIES } from '../../src/roster/countries.ts';

const ATLASES = ['110m', '50m', '10m'].map(
  (scale): Atlas =>
    JSON.parse(
      readFileSync(`${import.meta.dirname}/../../node_modules/world-atlas/countries-${scale}.json`, 'utf8'),
    ),
);
const WORLD = worldShapes(ATLASES);

/** Area of all rings in the path, in square tenths of a pixel. */
function areaOf(path: string): number {
  let area = 0;
  for (const ring of path.split('M').slice(1)) {
    const [start, steps] = ring.replace('z', '').split('l');
    let [x, y] = start!.split(' ').map(Number) as [number, number];
    const points = [[x, y]];
    const numbers = steps!.match(/-?\d+/g)!.map(Number);
    for (let k = 0; k < numbers.length; k += 2) {
      x += numbers[k]!;
      y += numbers[k + 1]!;
      points.push([x, y]);
    }
    const twice = points.reduce((sum, [px, py], k) => {
      const [qx, qy] = points[(k + 1) % points.length]!;
      return sum + px! * qy! - qx! * py!;
    }, 0);
    area += Math.abs(twice) / 2;
  }
  return area;
}

test('every country of the table has a place on the map', () => {
  const missing = COUNTRIES.filter(({ code, iso3 }) => iso3 !== '' && WORLD.countries[code] === undefined);
  expect(missing).toEqual([]);
  for (const [code, { x, y, path, small }] of Object.entries(WORLD.countries)) {
    expect(x > 0 && x < WORLD.width && y > 0 && y < WORLD.height, code).toBe(true);
    expect(path !== '' || small, code).toBe(true);
  }
});

test.each(['XK', 'TW', 'PS', 'EH'])('%s has an outline of its own', (code) => {
  const { path } = WORLD.countries[code]!;
  expect(path).not.toBe('');
  expect(Object.values(WORLD.countries).filter((other) => other.path === path)).toHaveLength(1);
});

/** Places of which atlases that draw who holds the ground say something else. */
const PLACES: [longitude: number, latitude: number, country: string][] = [
  [34.1, 44.95, 'Ukraine'],
  [-13.2, 27.1, 'W. Sahara'],
  [-11.5, 26.5, 'W. Sahara'],
  [-9.5, 30.4, 'Morocco'],
  [44.06, 9.56, 'Somalia'],
  [33.3, 35.3, 'Cyprus'],
];

test.each(PLACES)('%d E %d N is in %s, as the United Nations draws it', (longitude, latitude, country) => {
  for (const atlas of ATLASES.slice(0, 2)) {
    const holders = outlinesOf(atlas).filter((outline) => geoContains(outline, [longitude, latitude]));
    expect(holders.map(({ properties }) => properties.name)).toEqual([country]);
  }
});

test('no land is left over, and only Kosovo has no number', () => {
  const unnamed = outlinesOf(ATLASES[0]!).filter(({ id }) => id === undefined);
  expect(unnamed.map(({ properties }) => properties.name)).toEqual(['Kosovo']);
});

/** Square kilometres, from the United Nations Demographic Yearbook. */
const AREAS = {
  CD: 2_345_000,
  DZ: 2_382_000,
  GL: 2_166_000,
  IN: 3_287_000,
  KZ: 2_725_000,
  AU: 7_692_000,
  EH: 266_000,
  SO: 637_657,
  UA: 603_500,
};

test.each(Object.entries(AREAS))('%s is as large beside Brazil as it is', (code, area) => {
  const ratio = areaOf(WORLD.countries[code]!.path) / areaOf(WORLD.countries.BR!.path);
  expect(ratio / (area / 8_516_000)).toBeGreaterThan(0.9);
  expect(ratio / (area / 8_516_000)).toBeLessThan(1.1);
});

test('the regions are those of the country table', () => {
  expect(Object.keys(WORLD.regions)).toEqual([...new Set(COUNTRIES.map(({ region }) => region))].sort());
});
