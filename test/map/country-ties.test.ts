/** A country's ties, counted by hand. */
import { expect, test } from 'vitest';
import { accountsOf, partnersOf } from '../../src/map-page/country-ties.ts';
import { buildModel } from '../../src/map-page/map-model.ts';
import { leadersData } from './leaders.ts';

// 2026: a and d are Kenya's, b and f France's, c Norway's, e Germany's, whose follows could not be read, g Brazil's.
// ab ba bc cb cd da ad ea be fb bf
const model = buildModel(leadersData()[1]!);
const exactly = (count: number) => ({ least: count, most: count });

test('Kenya: ties each way by country, those that are unknown as what could be', () => {
  expect(accountsOf(model, 'KE').map((node) => model.data.id[node])).toEqual(['net:a', 'net:d']);
  expect(partnersOf(model, 'KE')).toEqual([
    { code: 'FR', out: exactly(1), in: exactly(1), mutual: exactly(1) },
    // a ↔ d, within: each follow once.
    { code: 'KE', out: exactly(2), in: exactly(0), mutual: exactly(1) },
    // e follows a; whether it follows d is not known. Neither a nor d follows e, so no pair can be mutual.
    { code: 'DE', out: exactly(0), in: { least: 1, most: 2 }, mutual: exactly(0) },
    // c follows d.
    { code: 'NO', out: exactly(0), in: exactly(1), mutual: exactly(0) },
  ]);
});

test('Germany, of which only who follows it is known', () => {
  expect(partnersOf(model, 'DE')).toEqual([
    // b follows e.
    { code: 'FR', out: { least: 0, most: 2 }, in: exactly(1), mutual: { least: 0, most: 1 } },
    { code: 'KE', out: { least: 1, most: 2 }, in: exactly(0), mutual: exactly(0) },
    { code: 'BR', out: { least: 0, most: 1 }, in: exactly(0), mutual: exactly(0) },
    { code: 'NO', out: { least: 0, most: 1 }, in: exactly(0), mutual: exactly(0) },
  ]);
});
