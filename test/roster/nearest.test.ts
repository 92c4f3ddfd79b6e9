import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWords } from '../../src/nearest.ts';

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['potsu', 'potus', 1],
    ['ca', 'abc', 3],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  test('is symmetric, and beyond the limit it is the limit and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, limit) => {
        const distance = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(distance);
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
    );
  });
});

test('nearest words come by distance, then in code-unit order, without regard to case and accents', () => {
  expect(nearestWords('merkl', ['Merkel', 'Merkur', 'merk', 'Özal'])).toEqual(['Merkel', 'merk']);
  expect(nearestWords('ozal', ['Özal'])).toEqual(['Özal']);
  expect(nearestWords('abcdef', ['abcdez', 'abcdey', 'abcdex', 'abcdew'])).toEqual([
    'abcdew',
    'abcdex',
    'abcdey',
  ]);
  expect(nearestWords('xyz', ['abc', 'ab'])).toEqual([]);
});
