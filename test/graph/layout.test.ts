/** Layouts: the same picture from the same graph, marks that do not overlap, and who stands apart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { type Layout, layoutGraph } from '../../src/graph/layout.ts';
import { buildMutualGraph, type MutualGraph } from '../../src/graph/mutual-graph.ts';
import { createRandom } from '../../src/graph/random.ts';

/** The mutual graph of these pairs. */
function mutualGraph(size: number, pairs: readonly (readonly [number, number])[]): MutualGraph {
  const both = pairs.flatMap(([i, j]) => [
    [i, j],
    [j, i],
  ]);
  const { graph } = buildGraph({
    size,
    source: Uint32Array.from(both, ([i]) => i!),
    target: Uint32Array.from(both, ([, j]) => j!),
  });
  return buildMutualGraph(graph);
}

/** Two rings of accounts, each with many ties inside, and one tie between them. */
function twoGroups(each: number): MutualGraph {
  const random = createRandom(7);
  const pairs: [number, number][] = [[0, each]];
  for (const first of [0, each]) {
    for (let i = 0; i < each; i++) {
      pairs.push([first + i, first + ((i + 1) % each)]);
      for (let k = 0; k < 4; k++) pairs.push([first + i, first + Math.floor(random() * each)]);
    }
  }
  return mutualGraph(2 * each, pairs);
}

function overlaps({ x, y }: Layout, radius: Float64Array): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const least = radius[i]! + radius[j]!;
      if (dx * dx + dy * dy < least * least) found.push([i, j]);
    }
  }
  return found;
}

const graphs = fc.integer({ min: 0, max: 25 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    pairs:
      size === 0
        ? fc.constant<[number, number][]>([])
        : fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 60 }),
    radii: fc.array(fc.double({ min: 0.5, max: 40, noNaN: true }), { minLength: size, maxLength: size }),
  }),
);

test('no two marks overlap, and every coordinate is a number of two decimals', () => {
  fc.assert(
    fc.property(graphs, ({ size, pairs, radii }) => {
      const radius = Float64Array.from(radii);
      const layout = layoutGraph(mutualGraph(size, pairs), { seed: 1, radius });
      expect(overlaps(layout, radius)).toEqual([]);
      for (const value of [...layout.x, ...layout.y]) expect(Number(value.toFixed(2))).toBe(value);
    }),
    { numRuns: 150 },
  );
});

test('the same graph and seed give the same picture, another seed another', () => {
  const graph = twoGroups(20);
  const radius = new Float64Array(graph.size).fill(3);
  const layout = layoutGraph(graph, { seed: 1, radius });
  expect(layoutGraph(graph, { seed: 1, radius })).toEqual(layout);
  expect(layoutGraph(graph, { seed: 2, radius }).x).not.toEqual(layout.x);
});

test('groups with most of their ties inside stand apart', () => {
  const each = 30;
  const graph = twoGroups(each);
  const { x, y } = layoutGraph(graph, { seed: 1, radius: new Float64Array(graph.size).fill(3) });
  const distance = (i: number, j: number) =>
    Math.sqrt((x[i]! - x[j]!) * (x[i]! - x[j]!) + (y[i]! - y[j]!) * (y[i]! - y[j]!));
  const mean = (first: number, second: number) => {
    let sum = 0;
    for (let i = 0; i < each; i++) for (let j = 0; j < each; j++) sum += distance(first + i, second + j);
    return sum / (each * each);
  };
  expect(mean(0, each)).toBeGreaterThan(1.5 * Math.max(mean(0, 0), mean(each, each)));
});

test('where there are many, groups stand apart too, and those with the same single neighbour do not coincide', () => {
  const groups = 60;
  const each = 40;
  const random = createRandom(3);
  const within = (group: number) => group * each + Math.floor(random() * each);
  const pairs: [number, number][] = [];
  for (let i = 0; i < groups * each; i++) {
    const group = Math.floor(i / each);
    for (let k = 0; k < 6; k++) pairs.push([i, within(group)]);
    pairs.push([i, Math.floor(random() * groups * each)]);
  }
  // The last two know the first alone.
  const size = groups * each + 2;
  pairs.push([0, size - 2], [0, size - 1]);
  const { x, y } = layoutGraph(mutualGraph(size, pairs), { seed: 1, radius: new Float64Array(size).fill(3) });
  const mean = (found: readonly (readonly [number, number])[]) =>
    found.reduce((sum, [i, j]) => sum + Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!), 0) / found.length;
  const some = Array.from({ length: 5000 }, () => [Math.floor(random() * size), Math.floor(random() * size)]);
  expect(mean(pairs)).toBeLessThan(0.5 * mean(some as [number, number][]));
  expect(Math.hypot(x[size - 1]! - x[size - 2]!, y[size - 1]! - y[size - 2]!)).toBeGreaterThan(6);
});

test('accounts without a mutual tie stand in rows below all others', () => {
  const graph = mutualGraph(9, [
    [0, 1],
    [1, 2],
    [2, 0],
  ]);
  const radius = new Float64Array(9).fill(5);
  const { y, apart } = layoutGraph(graph, { seed: 1, radius });
  expect([...apart]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
  const lowest = Math.max(...y.slice(0, 3));
  for (const value of y.slice(3)) expect(value).toBeGreaterThan(lowest + 10);
});

test('a start from given positions keeps the picture recognisable, also with a node that is new', () => {
  const graph = twoGroups(25);
  const radius = new Float64Array(graph.size).fill(3);
  const before = layoutGraph(graph, { seed: 1, radius });
  const from = { x: before.x.slice(), y: before.y.slice() };
  from.x[3] = Number.NaN;
  from.y[3] = Number.NaN;
  const after = layoutGraph(graph, { seed: 2, radius, from });
  const spread = Math.max(...before.x) - Math.min(...before.x);
  for (let i = 0; i < graph.size; i++) {
    const dx = after.x[i]! - before.x[i]!;
    const dy = after.y[i]! - before.y[i]!;
    expect(Math.sqrt(dx * dx + dy * dy)).toBeLessThan(0.25 * spread);
  }
});
