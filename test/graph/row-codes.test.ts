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

test('twenty thousand ties read back, their numbers in gaps of 7 bits', () => {
  const size = 20_000;
  const start = Uint32Array.from({ length: size + 1 }, (_, i) => i);
  const entry = Uint32Array.from({ length: size }, (_, i) => i);
  const text = encodeRows({ start, entry });
  const bytes = [...Buffer.from(text, 'base64')];
  // Each row is its length, 1, and its one target.
  const gaps = (i: number) => [i & 127, (i >> 7) & 127, i >> 14];
  const written = (i: number) => {
    const length = i < 128 ? 1 : i < 16384 ? 2 : 3;
    return gaps(i)
      .slice(0, length)
      .map((gap, k) => (k + 1 < length ? gap | 128 : gap));
  };
  expect(bytes).toEqual(Array.from(entry).flatMap((i) => [1, ...written(i)]));
  expect(decodeRows(text, size)).toEqual({ start, entry });
});

test('a tie among 4,000 accounts takes less than two characters', () => {
  const entry = Uint32Array.from({ length: 75 }, (_, k) => k * 53);
  expect(encodeRows({ start: Uint32Array.of(0, 75), entry }).length).toBeLessThan(150);
});
