/** Rows as text and back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRows, encodeRows } from '../../src/graph/row-codes.ts';

test('any rows read back as they were', () => {
  const row = fc.uniqueArray(fc.nat(0x7fffffff), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const sorted = rows.map((entries) => [...entries].sort((a, b) => a - b));
      const start = [0];
      for (const entries of sorted) start.push(start.at(-1)! + entries.length);
      const given = { start: Uint32Array.from(start), entry: Uint32Array.from(sorted.flat()) };
      expect(decodeRows(encodeRows(given), rows.length)).toEqual(given);
    }),
  );
});

test('a tie among 4,000 accounts takes less than two characters', () => {
  const entry = Uint32Array.from({ length: 75 }, (_, k) => k * 53);
  expect(encodeRows({ start: Uint32Array.of(0, 75), entry }).length).toBeLessThan(150);
});
