import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, formatNumber, guardText, parseCsv, unguardText } from '../src/csv.ts';

test('whatever the cells hold, a table reads back unchanged', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('a\r', '\r', '=1', "'=1", '\t', '-', 'a\r\nb', '"'),
        ),
      ),
      (rows) => {
        const text = csvText(['a', 'b', 'c'], rows);
        expect(parseCsv(text, 'x.csv', { guarded: true }).rows).toEqual(rows);
      },
    ),
  );
});

test('a row is quoted as csv-stringify quotes it', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', ' a ', 'a,b', 'a"', '\r', 'a\nb', "'", '\ufeff'));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (row) => {
      const guarded = stringify([row.map(guardText)], { quoted_match: /\r/ });
      expect(csvText(['h'], [row])).toBe(`h\n${guarded}`);
    }),
  );
});

test('lines with and without a quote are read as the parser reads them all', () => {
  const lines = [
    'a,b',
    '"a",b',
    '"a,b",c',
    '"a""b",',
    '"",""',
    '"a\nb",c',
    '',
    'x"y,z',
    '"x"y,z',
    '"x,y',
    'a,\r',
  ];
  const options = { bom: true, skip_empty_lines: true, relax_column_count: true };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 6 }), (drawn) => {
      const text = `h,"i"\n${drawn.join('\n')}`;
      let expected: string[][] | null = null;
      try {
        expected = parse(text, options);
      } catch {
        expect(() => parseCsv(text, 'x.csv')).toThrow(/^x\.csv:\d+: /);
        return;
      }
      const { header, rows } = parseCsv(text, 'x.csv');
      expect([header, ...rows]).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a spreadsheet does not run %j', (formula) => {
  expect(guardText(formula)).toBe(`'${formula}`);
  expect(unguardText(guardText(formula))).toBe(formula);
});

test('a leading apostrophe survives, and numbers are left alone', () => {
  expect(csvText(['n'], [["'x"], [-1.5], [NaN], [null]])).toBe(`n\n''x\n-1.5\n""\n""\n`.replaceAll('""', ''));
});

test('numbers have 12 significant digits; integers are whole; NaN is empty', () => {
  expect([1 / 3, 2 / 3e-8, 12345678901234, -0.5, 1e-9, NaN].map(formatNumber)).toEqual([
    '0.333333333333',
    '66666666.6667',
    '12345678901234',
    '-0.5',
    '1e-9',
    '',
  ]);
});

test.each([
  ['semicolons, as spreadsheets write them where commas part decimals', '\uFEFFa;b\r\n1;"2;3"\r\n1,5;\r\n'],
  ['tabs', 'a\tb\n1\t2;3\n1,5\t\n'],
  ['vertical bars', 'a|b\n1|2;3\n1,5|\n'],
  ['commas', '"a",b\n1,2;3\n"1,5",\n'],
])('cells parted by %s', (_, text) => {
  const { header, rows } = parseCsv(text, 'x.csv');
  expect({ header, rows }).toEqual({
    header: ['a', 'b'],
    rows: [
      ['1', '2;3'],
      ['1,5', ''],
    ],
  });
});

describe('a malformed file is refused with its line', () => {
  test.each([
    ['a,b\n1,2\n1,2,3\n4\n', 'x.csv:3: 3 cells where the header has 2'],
    ['a;b\n1;2;3\n', 'x.csv:2: 3 cells where the header has 2; quote cells that hold a semicolon'],
    ['a,b\n"1\n1",2\n4\n', 'x.csv:4: 1 cells where the header has 2'],
    ['a,b\n1,"2\n', 'x.csv:2: a quoted cell begins here and is never closed'],
    ['a,b\n1,x"y\n', 'x.csv:2: a " stands where none may'],
    ['', 'x.csv: the file is empty'],
  ])('%j', (text, message) => {
    expect(() => parseCsv(text, 'x.csv')).toThrow(message);
  });
});
