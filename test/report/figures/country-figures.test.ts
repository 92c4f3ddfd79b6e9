/** The figure of a country's page, from plain counts. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../../src/atlas/un-borders.ts';
import { worldShapes } from '../../../src/atlas/world.ts';
import type { WorldShapes } from '../../../src/report/facts/world-shapes.ts';
import type { Partner } from '../../../src/report/figures/country-tie-lines.ts';
import { countryWorldFigure, outlinesSvg } from '../../../src/report/figures/country-world.ts';
import { COUNTRIES } from '../../../src/roster/countries.ts';
import { languageOf } from '../../../src/words/languages.ts';

const EN = languageOf('en', 'account', 'roster');
const FR = languageOf('fr', 'account', 'roster');

const partner = (code: string, counts: Partial<Partner> = {}): Partner => ({
  code,
  made: 0,
  received: 0,
  mutual: 0,
  unknown: false,
  ...counts,
});
const GERMANY = partner('DE', { made: 25, received: 19, mutual: 17 });
const KENYA = partner('KE', { received: 2 });
const INDIA = partner('IN', { made: 1, unknown: true });
const CHAD = partner('TD', { unknown: true });
const UNION = partner('EU', { made: 3, received: 1, mutual: 1 });

const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
/** The ends of all lines drawn in a style. */
const linesOf = (svg: string, style: string) =>
  [...svg.matchAll(/<path d="([^"]*)" ([^>]*)\/>/g)]
    .filter(([, d, rest]) => rest!.includes(style) && !/^M6 /.test(d!))
    .flatMap(([, d]) => d!.match(/M/g)!).length;
const MUTUAL = 'stroke-width="1.8"';
const ONE_WAY = 'stroke="#5c94c4"';
const UNKNOWN = 'stroke-dasharray="3 3"';

function expectWellFormed(svg: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
}

describe('its ties on the world map', () => {
  /** 100 by 50 pixels: France in the middle, Kiribati at the left edge, New Zealand at the right. */
  const WORLD: WorldShapes = {
    width: 1000,
    height: 500,
    countries: Object.fromEntries(
      (
        [
          ['DE', 600, 100],
          ['FR', 500, 200],
          ['IN', 800, 250],
          ['KE', 600, 300],
          ['KI', 50, 300],
          ['NZ', 950, 450],
        ] as const
      ).map(([code, x, y]) => [code, { path: `M${x} ${y}l9 0 0 9z`, x, y, small: false }]),
    ),
    regions: {},
  };
  const all = [GERMANY, KENYA, INDIA, CHAD, UNION];
  const { svg, alt } = countryWorldFigure('FR', all, EN, WORLD, '../figures/outlines.svg')!;

  test('draws each kind of tie, and counts who is not on the map', () => {
    expect([MUTUAL, ONE_WAY, UNKNOWN].map((style) => linesOf(svg, style))).toEqual([1, 1, 1]);
    expect(texts(svg).join(' ')).toContain('Not on the map: 1 organisation.');
    expect(alt).toBe(
      'World map with lines from France to the countries it is tied to: mutual ties with 1; follows one way only with 1; with 1 it is not known whether follows are returned. Most mutual ties: Germany 17.',
    );
  });

  test('lies over the shared outlines, which say where a border is disputed', () => {
    // Germany to Kenya is 200 high: the part is 500 by 250 of 1000 by 500, and its middle at 650, 200.
    expect(svg).toContain(
      '<image href="../figures/outlines.svg" x="-384" y="-72" width="960" height="480"/>',
    );
    expect(texts(svg).join(' ')).toContain(
      'Borders as the United Nations draws them, dashed where disputed.',
    );
    const outlines = outlinesSvg({
      ...WORLD,
      countries: { ...WORLD.countries, EH: { path: 'M7 7l1 0 0 1z', x: 7, y: 7, small: false } },
    });
    expectWellFormed(outlines);
    expect(outlines).toMatch(/d="M7 7l1 0 0 1z" fill="none" [^>]*stroke-dasharray/);
  });

  test('a line over the Pacific leaves on one side and comes in on the other', () => {
    const pacific = countryWorldFigure('NZ', [partner('KI', { made: 1 })], EN, WORLD, 'x.svg')!;
    // New Zealand at 456, Kiribati at 24: 48 pixels apart by the shorter way.
    const [, line] = pacific.svg.match(/<path d="(M456[^"]*)"/)!;
    expect(line).toMatch(/^M456 216q\d+[ -]\d+ 48-72M-24 216q\d+[ -]\d+ 48-72$/);
  });

  test('there is none for who is not on the map, or has all partners off it', () => {
    expect(countryWorldFigure('EU', [GERMANY], EN, WORLD, 'x.svg')).toBeNull();
    expect(countryWorldFigure('FR', [UNION, CHAD], EN, WORLD, 'x.svg')).toBeNull();
  });

  test('names neighbours, and no two other places so near each other that their names would crowd', () => {
    // 7 pixels from France, Kenya 68.
    const beside = { path: '', x: 510, y: 190, small: false };
    const near = { ...WORLD, countries: { ...WORLD.countries, BE: beside, AT: beside } };
    const kenya = partner('KE', { made: 2, received: 2, mutual: 2 });
    const drawn = (code: string) =>
      countryWorldFigure(
        'FR',
        [partner(code, { made: 3, received: 3, mutual: 3 }), kenya],
        EN,
        near,
        'x.svg',
      )!;
    expect(texts(drawn('AT').svg)).not.toContain('Austria');
    expect(texts(drawn('AT').svg)).toContain('Kenya');
    expect(drawn('AT').alt).toContain('Most mutual ties: Austria 3 and Kenya 2.');
    // A neighbour is looked for first, and named all the same.
    expect(texts(drawn('BE').svg)).toEqual(expect.arrayContaining(['Belgium', 'Kenya']));
  });

  test('with two thirds of the world as partners it is under 6 kB', () => {
    const atlases = ['110m', '50m', '10m'].map(
      (scale): Atlas =>
        JSON.parse(
          readFileSync(
            `${import.meta.dirname}/../../../node_modules/world-atlas/countries-${scale}.json`,
            'utf8',
          ),
        ),
    );
    const partners = COUNTRIES.filter(({ unMember, code }, k) => unMember && code !== 'FR' && k % 3 > 0).map(
      ({ code }, k) => partner(code, { made: 1, received: 1, mutual: k % 2 }),
    );
    expect(partners.length).toBeGreaterThan(120);
    const figure = countryWorldFigure('FR', partners, FR, worldShapes(atlases), '../figures/outlines.svg')!;
    expect(Buffer.byteLength(figure.svg)).toBeLessThan(6000);
  });
});
