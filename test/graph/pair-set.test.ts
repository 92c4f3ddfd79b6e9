import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairSet } from '../../src/graph/pair-set.ts';

test.each([
  ['bits', 40, (node: number) => node],
  ['a hash table', 20_000, (node: number) => node * 499],
])('%s hold what was added and not removed', (_, size, spread) => {
  const node = fc.nat({ max: 39 }).map(spread);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), node, node), { maxLength: 120 }), (calls) => {
      const pairs = createPairSet(size, 120);
      const expected = new Set<string>();
      for (const [adds, i, j] of calls) {
        if (adds) {
          pairs.add(i, j);
          expected.add(`${i},${j}`);
        } else {
          pairs.remove(i, j);
          expected.delete(`${i},${j}`);
        }
      }
      for (const [, i, j] of calls) {
        expect(pairs.has(i, j)).toBe(expected.has(`${i},${j}`));
        expect(pairs.has(j, i)).toBe(expected.has(`${j},${i}`));
      }
    }),
  );
});

test('a crowded hash table closes the gaps that removals leave', () => {
  const pairs = createPairSet(20_000, 64);
  const node = (k: number) => (k * 313) % 20_000;
  for (let k = 0; k < 64; k++) pairs.add(node(k), k);
  for (let k = 0; k < 64; k += 2) pairs.remove(node(k), k);
  for (let k = 0; k < 64; k++) expect(pairs.has(node(k), k)).toBe(k % 2 === 1);
});
