/** Who mentions whom, drawn above its table: the pairs of the table, in its numbers, and that they are invented. */
import { expect, test } from 'vitest';
import { dialoguePicture } from '../../src/console/html/dialogue-picture.ts';
import { wordsOf } from '../../src/doors/page-words.ts';
import type { WorldShapes } from '../../src/report/facts/world-shapes.ts';

const country = (x: number, y: number) => ({ path: `M${x} ${y}h90v90z`, x, y, small: false });
const WORLD: WorldShapes = {
  width: 3600,
  height: 1800,
  countries: { FR: country(1800, 600), KE: country(2200, 1000), PE: country(900, 1100) },
  regions: {},
};
const about = { id: 'page-table', told: 'The last week.', simulated: true };
const words = wordsOf('en');
const textsOf = (markup: string) =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

test('pairs of countries are told with what goes each way, the larger first, and what no map has is left to the table', () => {
  const table = {
    columns: ['one', 'other', 'mentions', 'mentions_back'],
    rows: [
      ['FR', 'KE', 2, 7],
      ['EU', 'FR', 30, 0],
      ['FR', 'PE', 1, null],
    ],
  } as const;
  const markup = dialoguePicture(table, { ...about, home: null }, WORLD, words)!.markup;
  const texts = textsOf(markup);
  expect(texts).toContain('Kenya → France 7, 2 back');
  expect(texts).toContain('France → Peru 1, none back');
  expect(texts.filter((text) => text.includes('→'))).toHaveLength(4);
  expect(texts.join(' ')).toContain(words.simulated.split(':')[0]);
});

test('of one country the lines lead from and to it', () => {
  const table = { columns: ['country', 'we_mention', 'mentions_us'], rows: [['PE', 0, 3]] } as const;
  const markup = dialoguePicture(table, { ...about, home: 'KE' }, WORLD, words)!.markup;
  expect(textsOf(markup)).toContain('Peru → Kenya 3, none back');
});

test('nothing is drawn where nobody on the map mentions anybody', () => {
  const table = { columns: ['country', 'we_mention', 'mentions_us'], rows: [['PE', 0, null]] } as const;
  expect(dialoguePicture(table, { ...about, home: 'KE' }, WORLD, words)).toBeNull();
});

test('the outlines, which both widths of it have, are in the page once', () => {
  const outline = `M0 0${'h9v9'.repeat(300)}z`;
  const world = { ...WORLD, countries: { ...WORLD.countries, DE: { ...country(1900, 500), path: outline } } };
  const table = { columns: ['country', 'we_mention', 'mentions_us'], rows: [['PE', 0, 3]] } as const;
  const { markup } = dialoguePicture(table, { ...about, home: 'KE' }, world, words)!;
  expect(markup.split(outline)).toHaveLength(2);
  const [, shown] = /<use href="#([^"]+)"/.exec(markup)!;
  expect(markup).toContain(`<path id="${shown}" d="`);
});
