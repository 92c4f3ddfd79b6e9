/** How countries stand: by hand, and as the published report says it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { countryFigures } from '../../src/map-page/country-figures.ts';
import { buildModel } from '../../src/map-page/map-model.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import type { StandingName } from '../../src/study/country-reach.ts';
import { STANDING_COLUMNS } from '../../src/study/country-standing.ts';
import { leadersData } from './leaders.ts';

const exactly = (count: number) => ({ least: count, most: count });

// Kenya: a and d; France: b and f; Norway: c; Germany: e, whose follows could not be read; Brazil: g.
// ab ba bc cb cd da ad ea be fb bf
test('Kenya and Germany', () => {
  const model = buildModel(leadersData()[1]!);
  expect(countryFigures(model, 'KE')).toEqual({
    accounts: 2,
    unread: 0,
    bounds: {
      // b, c and e follow it; it follows b.
      following: exactly(3),
      followed: exactly(1),
      // a ↔ b; neither follows e, so that it can be no mutual tie.
      mutual: exactly(1),
    },
    ranks: {
      // Of the others France has a, c and perhaps e as followers, and nobody has more than these.
      following: { rank: 1, best: 1, worst: 1, of: 5 },
      // France follows a, c and e, Norway b and d; Kenya and Brazil one account or none.
      followed: expect.objectContaining({ rank: 3, of: 4 }),
      // France has 2 (a ↔ b, b ↔ c); Norway has 1 as Kenya, Brazil none. Germany has no rank.
      mutual: { rank: 2, best: 2, worst: 2, of: 4 },
    },
    // Of b → a, c → d and e → a it returns the first.
    returned: 1 / 3,
    influence: null,
  });
  expect(countryFigures(model, 'DE')).toMatchObject({
    accounts: 1,
    unread: 1,
    // e follows a for certain, and may follow the six others; b follows e.
    bounds: { following: exactly(1), followed: { least: 1, most: 6 }, mutual: { least: 0, most: 1 } },
    ranks: { followed: null, mutual: null },
    // Whether e follows b back is not known.
    returned: Number.NaN,
  });
  // b ↔ e may be: no more than the two of France are known, and Norway has 1.
  expect(countryFigures(model, 'FR').ranks.mutual).toEqual({ rank: 1, best: 1, worst: 1, of: 4 });
  expect(countryFigures(model, 'FR').bounds.mutual).toEqual({ least: 2, most: 3 });
});

test('a country of which no actor was read has no rank by follows over all networks either', () => {
  const data = leadersData()[1]!;
  const layer: MapSnapshot = { ...data, layerOf: 'hand-2026', observed: data.observed.map(() => 1) };
  const { ranks } = countryFigures(buildModel(layer), 'DE');
  expect(ranks).toMatchObject({ followed: null, mutual: null });
  expect(ranks.following).not.toBeNull();
});

test('the figures are those of countries.csv', () => {
  const file = (name: string) =>
    readFileSync(new URL(`../../reports/sandbox-2026/${name}`, import.meta.url), 'utf8');
  const rows = (name: string): Record<string, string>[] => {
    const { header, rows: cells } = parseCsv(file(`data/${name}`), name);
    return cells.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
  };
  const all = JSON.parse(/id="map-data">([^<]*)</.exec(file('map.html'))![1]!) as MapSnapshot[];
  const model = buildModel({ ...all.at(-1)!, countryInfluence: {} });
  for (const row of rows('countries.csv')) {
    if (row.accounts === '0') continue;
    const code = row.country!;
    const figures = countryFigures(model, code);
    const bounds = (name: string) => ({ least: Number(row[name]), most: Number(row[`${name}_max`]) });
    for (const [name, column] of Object.entries(STANDING_COLUMNS) as [StandingName, string][]) {
      expect([code, name, figures.bounds[name]]).toEqual([code, name, bounds(column)]);
      const rank = row[`${column}_rank`]!;
      expect([code, name, figures.ranks[name]?.rank ?? '']).toEqual([
        code,
        name,
        rank === '' ? '' : Number(rank),
      ]);
    }
  }
});
