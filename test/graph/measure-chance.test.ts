import { expect, test } from 'vitest';
import { beginChance, type ChanceOptions } from '../../src/graph/measure-chance.ts';
import { edgesOf, graphOf, mutually, type Tie } from '../support/graphs.ts';

const measureChance = (given: typeof graph, asked: ChanceOptions) => beginChance(given, asked)();

/** Two camps of twelve: within each, neighbours on a ring up to three places off follow each other. */
const ring = (first: number) =>
  [1, 2, 3].flatMap((step) =>
    Array.from({ length: 12 }, (_, i): Tie => [first + i, first + ((i + step) % 12)]),
  );
const graph = graphOf({
  size: 24,
  edges: [...mutually([...ring(0), ...ring(12)]), [0, 12], [3, 15], [18, 6]],
});
const camps = {
  attribute: 'camp',
  labels: Array.from({ length: 24 }, (_, i) => (i < 12 ? 'east' : 'west')),
};
/** Ties go one, two and three places, so that one in three stays among places of one number. */
const place = {
  attribute: 'place',
  labels: Array.from({ length: 24 }, (_, i) => `${i % 3}`),
};
const options = { draws: 100, permutations: 100, seed: 1, groups: [camps, place] };

test('two camps of close neighbours stand out in all that makes them camps', () => {
  const found = measureChance(graph, options);
  const [camp] = found.attributes;
  for (const test of [found.mutualPairs, found.reciprocity, found.transitivity, camp!.within]) {
    expect(test.z).toBeGreaterThan(3);
    expect(test.p).toBe(1 / 101);
  }
  expect(found.mutualPairs.observed).toBe(72);
  expect(camp!.assortativity.p).toBe(1 / 101);
  expect(camp!.eiIndex.z).toBeLessThan(-3);
  expect(camp!.groups).toEqual(['east', 'west']);
  expect(camp!.edges.ratio[0]).toBeGreaterThan(1);
  expect(camp!.edges.adjusted[1]).toBeLessThan(0.001);
  expect([...camp!.mutual.observed]).toEqual([36, 0, 0, 36]);
});

test('an attribute that says nothing does not', () => {
  const [, found] = measureChance(graph, options).attributes;
  expect(found!.eiIndex.p).toBeGreaterThan(0.05);
});

test('who has no value is in no group, and labels are dealt among the others alone', () => {
  // West without 12 to 17: what is tested is what those have who are left, 18 to 23 as 12 to 17.
  const isLeft = (i: number) => i < 12 || i > 17;
  const labels = camps.labels.map((label, i) => (isLeft(i) ? label : ''));
  const [found] = measureChance(graph, { ...options, groups: [{ attribute: 'camp', labels }] }).attributes;
  const left = (i: number) => (i > 17 ? i - 6 : i);
  const among = graphOf({
    size: 18,
    edges: edgesOf(graph).flatMap(([i, j]) => (isLeft(i) && isLeft(j) ? [[left(i), left(j)]] : [])),
  });
  const alone = { attribute: 'camp', labels: labels.filter((label) => label !== '') };
  const [expected] = measureChance(among, { ...options, groups: [alone] }).attributes;
  expect(found!.groups).toEqual(['east', 'west']);
  expect([found!.eiIndex, found!.assortativity]).toEqual([expected!.eiIndex, expected!.assortativity]);
  expect(found!.edges.observed).toEqual(expected!.edges.observed);
  expect(found!.within.observed).toBe(expected!.within.observed);
  // East keeps its numbers of follows and followers, and by chance gives more of them to those without a value.
  expect(found!.edges.expected[0]).toBeLessThan(expected!.edges.expected[0]!);
});

test('the same seed gives the same tests, another seed others', () => {
  expect(measureChance(graph, options)).toEqual(measureChance(graph, options));
  const other = measureChance(graph, { ...options, seed: 2 });
  expect(other.mutualPairs.draws).not.toEqual(measureChance(graph, options).mutualPairs.draws);
});
