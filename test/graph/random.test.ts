import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, randomBelow, shuffle } from '../../src/graph/random.ts';

test('a seed gives the same numbers on every machine', () => {
  // From an independent implementation of sfc32 in Python.
  const random = createRandom(1);
  expect(Array.from({ length: 4 }, () => random() * 2 ** 32)).toEqual([
    2308299391, 1950625580, 354034397, 661219729,
  ]);
});

test('seeds that differ give different numbers, also beyond 32 bits', () => {
  const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 52].map((seed) => createRandom(seed)());
  expect(new Set(firsts).size).toBe(firsts.length);
});

test('numbers below n are whole, from 0 to n − 1, all about equally often', () => {
  const random = createRandom(7);
  const counts = new Array<number>(6).fill(0);
  for (let k = 0; k < 60_000; k++) counts[randomBelow(random, 6)]!++;
  expect(counts.every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
});

test('a shuffle keeps the values, and what lies beyond the count in place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat({ max: 20 }), fc.nat(), (values, count, seed) => {
      const shuffled = Uint32Array.from(values);
      const first = Math.min(count, values.length);
      shuffle(shuffled, createRandom(seed), first);
      expect([...shuffled.slice(first)]).toEqual(values.slice(first));
      expect([...shuffled].sort()).toEqual([...values].sort());
    }),
  );
});

test('a shuffle makes each of the six orders of three values about equally often', () => {
  const random = createRandom(3);
  const counts = new Map<string, number>();
  for (let k = 0; k < 12_000; k++) {
    const values = Int32Array.of(0, 1, 2);
    shuffle(values, random);
    counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(220);
});
