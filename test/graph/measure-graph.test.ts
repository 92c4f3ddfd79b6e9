import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureColumn, measureGraph } from '../../src/graph/measure-graph.ts';
import { NODE_COLUMNS, type NodeColumn } from '../../src/graph/measures.ts';
import {
  chain,
  type Example,
  graphOf,
  knownExamples,
  mutually,
  renumber,
  renumbered,
  ties,
} from '../support/graphs.ts';

const measure = (example: Example, groups: { attribute: string; labels: string[] }[] = []) =>
  measureGraph(graphOf(example), { runs: 3, clustersOf: 'mutual', groups });
const figures = (example: Example) =>
  new Map(measure(example).graph.map(({ measure, value }) => [measure, value]));

/** Found by chance in the order of the accounts, or of the first of equal components: not the same under others. */
const BY_NUMBER: readonly NodeColumn[] = ['cluster', 'cluster_stability', 'eigenvector'];

test('the figures of the whole come in their order, each with its definition', () => {
  const measured = measure({ size: 3, edges: ties('0=1 1>2') }, [
    { attribute: 'region', labels: ['EU', 'EU', ''] },
    { attribute: 'office', labels: ['a', 'b', 'b'] },
  ]);
  expect(measured.graph.map(({ measure }) => measure).join(' ')).toBe(
    'nodes edges observed_sources unknown_ties unknown_pairs density mutual_pairs one_way_pairs null_pairs ' +
      'reciprocity reciprocity_rho mutual_tie_share isolates weak_components largest_weak_component ' +
      'strong_components largest_strong_component mutual_transitivity mutual_average_clustering ' +
      'mean_distance diameter modularity clusters cluster_rand_mean cluster_rand_min ' +
      'assortativity_region ei_index_region assortativity_office ei_index_office',
  );
  for (const { definition } of measured.graph) expect(definition).toMatch(/^[^\n]+$/);
  expect(measured.notes).toEqual([]);
});

test.each([0, 1, 2])('%i accounts without ties have every column and no figure that is made up', (size) => {
  const { nodes, graph, notes } = measure({ size, edges: [] });
  for (const column of NODE_COLUMNS) expect(nodes[column]).toHaveLength(size);
  const value = new Map(graph.map((figure) => [figure.measure, figure.value]));
  expect(value.get('isolates')).toBe(size);
  for (const name of ['reciprocity', 'mutual_transitivity', 'modularity', 'mean_distance']) {
    expect(value.get(name)).toBe(Number.NaN);
  }
  expect(notes).toEqual([]);
});

test('a column alone is as it is among all, with the notes of it', () => {
  const graph = graphOf({ size: 800, edges: [...mutually(chain(800)), ...ties('3>7 9>5')], unobserved: [2] });
  const options = { runs: 2, clustersOf: 'mutual', groups: [] } as const;
  const all = measureGraph(graph, options);
  for (const column of NODE_COLUMNS) {
    const { values, notes } = measureColumn(graph, column, options);
    expect(values).toEqual(all.nodes[column]);
    expect(all.notes).toEqual(expect.arrayContaining([...notes]));
  }
  expect(measureColumn(graph, 'eigenvector', options).notes).toHaveLength(1);
  expect(measureColumn(graph, 'mutual', options).notes).toEqual([]);
});

test('an account without mutual ties has no cluster', () => {
  const { cluster } = measure({ size: 3, edges: ties('0=1 1>2') }).nodes;
  expect([...cluster]).toEqual([1, 1, Number.NaN]);
});

test('an iteration that does not converge leaves its column empty and says so', () => {
  const { nodes, notes } = measure({ size: 800, edges: mutually(chain(800)) });
  expect(nodes.eigenvector.every(Number.isNaN)).toBe(true);
  expect(nodes.coreness.every((core) => core === 1)).toBe(true);
  expect(nodes.hub.every(Number.isNaN)).toBe(true);
  expect(notes).toEqual([
    { is: 'unconverged', columns: ['hub', 'authority'] },
    { is: 'unconverged', columns: ['eigenvector'] },
  ]);
});

test('a sampled betweenness says from how many accounts and with which seed', () => {
  const graph = graphOf({ size: 20_001, edges: ties('0=1 1>2') });
  const options = { runs: 1, clustersOf: 'mutual', groups: [], pivots: 50, seed: 3 } as const;
  expect(measureGraph(graph, options).notes).toEqual([
    { is: 'sampled', pivots: 50, accounts: 20_001, seed: 3 },
  ]);
  expect(measureGraph(graph, { ...options, exact: true }).notes).toEqual([]);
});

test('no figure depends on how the accounts are numbered', () => {
  fc.assert(
    fc.property(renumbered, ([example, name]) => {
      const original = measure(example);
      const moved = measure(renumber(example, name));
      for (const column of NODE_COLUMNS.filter((c) => !BY_NUMBER.includes(c))) {
        for (let i = 0; i < example.size; i++) {
          expectSame(moved.nodes[column][name[i]!]!, original.nodes[column][i]!, column);
        }
      }
      original.graph.forEach(({ measure, value }, k) => {
        if (!/cluster|modularity/.test(measure)) expectSame(moved.graph[k]!.value, value, measure);
      });
    }),
    { numRuns: 20 },
  );
});

test('a second network beside the first adds its counts and leaves the first one its structure', () => {
  fc.assert(
    fc.property(knownExamples, knownExamples, (first, second) => {
      const shift = second.edges.map(([i, j]): [number, number] => [i + first.size, j + first.size]);
      const both = { size: first.size + second.size, edges: [...first.edges, ...shift] };
      const [a, b, sum] = [figures(first), figures(second), figures(both)];
      const counts = ['edges', 'mutual_pairs', 'one_way_pairs', 'isolates', 'weak_components'];
      for (const name of [...counts, 'strong_components']) {
        expect(sum.get(name), name).toBe(a.get(name)! + b.get(name)!);
      }
      const alone = measure(first).nodes;
      const together = measure(both).nodes;
      for (const column of ['mutual', 'one_way_in', 'coreness', 'clustering'] as const) {
        expect(together[column].slice(0, first.size)).toEqual(alone[column]);
      }
    }),
    { numRuns: 20 },
  );
});

function expectSame(value: number, expected: number, name: string): void {
  if (Number.isNaN(expected)) expect(value, name).toBe(expected);
  else expect(value, name).toBeCloseTo(expected, 9);
}
