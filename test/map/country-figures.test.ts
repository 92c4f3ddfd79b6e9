/** How countries stand: by hand, and as the published report says it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { countryFigures } from '../../src/map-page/country-figures.ts';
import { buildModel } from '../../src/map-page/map-model.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import { leadersData } from './leaders.ts';

const exactly = (count: number) => ({ least: count, most: count });

// Kenya: a and d; France: b and f; Norway: c; Germany: e, whose follows could not be read; Brazil: g.
// ab ba bc cb cd da ad ea be fb bf
test('Kenya and Germany', () => {
  const model = buildModel(leadersData()[1]!);
  expect(countryFigures(model, 'KE')).toEqual({
    accounts: 2,
    unread: 0,
    // a ↔ b; neither follows e, so that it can be no mutual tie.
    mutual: exactly(1),
    // France has 2 (a ↔ b, b ↔ c); Norway has 1 as Kenya, Brazil none. Germany has no rank.
    rank: { rank: 2, range: { least: 2, most: 2 }, of: 4 },
    // b, c and e follow it; it follows b.
    followers: exactly(3),
    follows: exactly(1),
    // Of b → a, c → d and e → a it returns the first.
    returned: 1 / 3,
    influence: null,
  });
  expect(countryFigures(model, 'DE')).toEqual({
    accounts: 1,
    unread: 1,
    // b follows e.
    mutual: { least: 0, most: 1 },
    rank: null,
    followers: exactly(1),
    // e follows a for certain, and may follow the six others.
    follows: { least: 1, most: 6 },
    // Whether e follows b back is not known.
    returned: Number.NaN,
    influence: null,
  });
  // b ↔ e may be: no more than the two of France are known, and Norway has 1.
  expect(countryFigures(model, 'FR').rank).toEqual({ rank: 1, range: exactly(1), of: 4 });
  expect(countryFigures(model, 'FR').mutual).toEqual({ least: 2, most: 3 });
});

test('the figures are those of countries.csv', () => {
  const file = (name: string) =>
    readFileSync(new URL(`../../reports/sandbox-2026/data/${name}`, import.meta.url), 'utf8');
  const rows = (name: string): Record<string, string>[] => {
    const { header, rows: cells } = parseCsv(file(name), name);
    return cells.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
  };
  const all = JSON.parse(/id="map-data">([^<]*)</.exec(file('map.html'))![1]!) as MapSnapshot[];
  const model = buildModel({ ...all.at(-1)!, countryInfluence: {} });
  for (const row of rows('countries.csv')) {
    if (row.accounts === '0') continue;
    const code = row.country!;
    const figures = countryFigures(model, code);
    const bounds = (name: string) => ({ least: Number(row[name]), most: Number(row[`${name}_max`]) });
    expect([code, figures.followers]).toEqual([code, bounds('accounts_following_abroad')]);
    expect([code, figures.follows]).toEqual([code, bounds('accounts_followed_abroad')]);
    expect([code, figures.mutual]).toEqual([code, bounds('mutual_abroad')]);
    expect([code, figures.rank?.rank ?? Number.NaN]).toEqual([
      code,
      row.mutual_abroad_rank === '' ? Number.NaN : Number(row.mutual_abroad_rank),
    ]);
  }
});
