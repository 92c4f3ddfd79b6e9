import { describe, expect, test } from 'vitest';
import { isDate, monthsBefore } from '../../src/roster/dates.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { rowsOn } from '../../src/roster/rows-on.ts';
import { holdsOn, tenuresOverlap } from '../../src/roster/tenure.ts';

const tenure = (since: string, until: string) => ({ since, until });

describe('a tenure', () => {
  test.each([
    ['2025-01-19', false],
    ['2025-01-20', true],
    ['2029-01-19', true],
    ['2029-01-20', false],
  ])('from 2025-01-20 until 2029-01-20 on %s: %s', (date, holds) => {
    expect(holdsOn(tenure('2025-01-20', '2029-01-20'), date)).toBe(holds);
  });

  test('is open where a date is empty', () => {
    expect(holdsOn(tenure('', ''), '1900-01-01')).toBe(true);
    expect(holdsOn(tenure('', '2020-01-01'), '2020-01-01')).toBe(false);
    expect(holdsOn(tenure('2020-01-01', ''), '2099-12-31')).toBe(true);
  });

  test.each([
    [tenure('2020-01-01', '2021-01-01'), tenure('2021-01-01', ''), false],
    [tenure('2020-01-01', '2021-01-02'), tenure('2021-01-01', ''), true],
    [tenure('', ''), tenure('2021-01-01', '2021-01-02'), true],
    [tenure('', '2020-01-01'), tenure('2020-01-01', ''), false],
  ])('%o and %o overlap: %s', (a, b, overlap) => {
    expect(tenuresOverlap(a, b)).toBe(overlap);
    expect(tenuresOverlap(b, a)).toBe(overlap);
  });

  test('decides which rows a date sees', () => {
    const rows = [
      rosterRow({ actor: 'a', until: '2025-01-20' }),
      rosterRow({ actor: 'b', since: '2025-01-20' }),
      rosterRow({ actor: 'c' }),
    ];
    const roster = { columns: [], rows, lines: [] };
    expect(rowsOn(roster, '2025-01-19').map(({ actor }) => actor)).toEqual(['a', 'c']);
    expect(rowsOn(roster, '2025-01-20').map(({ actor }) => actor)).toEqual(['b', 'c']);
  });
});

describe('a date', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s is a day', (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '2025-01-01T00:00:00Z',
    '',
  ])('"%s" is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  test('goes back by months, to the last day of a shorter one', () => {
    expect(monthsBefore('2026-11-24', 18)).toBe('2025-05-24');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15');
    expect(monthsBefore('2026-01-15', 24)).toBe('2024-01-15');
  });
});
