import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterChanges } from '../../src/changes/cluster-changes.ts';
import { compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import { figureSeries, headlineFigures } from '../../src/changes/figure-series.ts';
import { groupMeasures, measureChanges } from '../../src/changes/measure-changes.ts';
import { findPanel, induceGraph } from '../../src/changes/panel.ts';
import { tieState } from '../../src/graph/graph.ts';
import { measureGraph } from '../../src/graph/measure-graph.ts';
import { type AccountCells, drawnYears, type SideCells, side } from './sides.ts';

const measure = (graph: Parameters<typeof measureGraph>[0]) =>
  measureGraph(graph, { runs: 2, clustersOf: 'mutual', groups: [] });

test('a measure stands beside itself with both ranks; who is not there has neither', () => {
  const old = measure(side({ nodes: ['a', 'b', 'c'], ties: 'a>c b>c' }).graph);
  const fresh = measure(side({ nodes: ['b', 'c', 'd'], ties: 'c>b d>b d>c' }).graph);
  const places = { old: Int32Array.of(0, 1, 2, -1), new: Int32Array.of(-1, 0, 1, 2) };
  const followers = measureChanges(places, old.nodes, fresh.nodes).find(
    (row) => row.measure === 'in_degree',
  )!;
  expect([...followers.old]).toEqual([0, 0, 2, Number.NaN]);
  expect([...followers.oldRank]).toEqual([2, 2, 1, Number.NaN]);
  expect([...followers.new]).toEqual([Number.NaN, 2, 1, 0]);
  expect([...followers.newRank]).toEqual([Number.NaN, 1, 2, 3]);
});

test('a group’s measure is the mean over the accounts that have one', () => {
  const { graph } = side({
    nodes: ['a', 'b', 'c', { accountId: 'd', verdict: 'hidden' }],
    ties: 'a=b c>a a>d',
  });
  const means = groupMeasures(measure(graph).nodes, ['X', 'X', 'Y', 'Y'], ['W', 'X', 'Y']);
  expect([...means.out_degree!]).toEqual([Number.NaN, 3 / 2, 1]);
  expect([...means.in_degree!]).toEqual([Number.NaN, 3 / 2, 1 / 2]);
});

test('the panel is who is there in every year, in the order of ids; its graph is what is known among them', () => {
  const sides = [
    side({ nodes: ['c', 'a', 'b'], ties: 'c>a a>b b>c' }),
    side({ nodes: ['a', 'd', 'c'], ties: 'a>d c>a d>c' }),
    side({ nodes: ['d', 'c', 'a'], absent: [{ accountId: 'b', verdict: 'suspended' }] }),
  ];
  const panel = findPanel(sides);
  expect(panel.map((nodes) => [...nodes])).toEqual([
    [1, 0],
    [0, 2],
    [2, 1],
  ]);
  const graph = induceGraph(sides[0]!.graph, panel[0]!);
  expect([tieState(graph, 0, 1), tieState(graph, 1, 0)]).toEqual(['no', 'yes']);
});

test('an induced graph knows and does not know what the whole one does', () => {
  fc.assert(
    fc.property(drawnYears, fc.nat(), ({ old }, mask) => {
      const { graph } = side(old);
      const nodes = Uint32Array.from(Array.from({ length: graph.size }, (_, i) => i).reverse()).filter(
        (i) => ((mask >> i) & 1) === 1,
      );
      const induced = induceGraph(graph, nodes);
      for (const [i, u] of nodes.entries()) {
        for (const [j, v] of nodes.entries()) {
          expect(tieState(induced, i, j)).toBe(tieState(graph, u, v));
        }
      }
    }),
  );
});

/** The year with further accounts, whose ties are with anybody. */
function withStrangers(year: SideCells, strangers: readonly string[], ties: readonly string[]): SideCells {
  const nodes = [...strangers.map((accountId): AccountCells => ({ accountId })), ...year.nodes];
  const ids = nodes.map((node) => (typeof node === 'string' ? node : node.accountId));
  const possible = ties.filter((tie) => tie.split('>').every((id) => ids.includes(id)));
  return { ...year, nodes, ties: [year.ties ?? '', ...possible].join(' ').trim() };
}

test('figures of the panel do not depend on accounts outside it', () => {
  const strangers = ['0', 'bb', 'z'];
  const tie = fc
    .tuple(
      fc.constantFrom(...strangers),
      fc.constantFrom('a', 'b', 'c', 'd', 'e', ...strangers),
      fc.boolean(),
    )
    .map(([from, to, turned]) => (turned ? `${to}>${from}` : `${from}>${to}`));
  fc.assert(
    fc.property(drawnYears, fc.array(tie, { maxLength: 12 }), (years, ties) => {
      const figures = (old: SideCells, fresh: SideCells) => {
        const { old: before, new: after, panel } = compareSnapshots(side(old), side(fresh));
        return [
          measure(induceGraph(before.graph, panel.old)),
          measure(induceGraph(after.graph, panel.new)),
        ].map(({ nodes, graph }) => ({ nodes, graph }));
      };
      const more = withStrangers(years.old, strangers, ties);
      expect(figures(more, years.new)).toEqual(figures(years.old, years.new));
      expect(figures(years.new, more)).toEqual(figures(years.new, years.old));
    }),
    { numRuns: 40 },
  );
});

test('a series has shares and ratios before counts, and the shares of the best connected', () => {
  const years = [
    measure(side({ nodes: ['a', 'b', 'c', 'd'], ties: 'a=b a=c d>a' }).graph),
    measure(side({ nodes: ['a', 'b', 'c', 'd', 'e'], ties: 'a=b a=c a=d' }).graph),
  ];
  const series = figureSeries(years);
  const of = (measure: string) => series.find((figure) => figure.measure === measure)!.values;
  expect(of('mutual_share_max')).toEqual([2 / 3, 3 / 4]);
  expect(of('mutual_share_mean')).toEqual([4 / 12, 6 / 20]);
  expect(of('followed_by_share_max')).toEqual([1, 3 / 4]);
  expect(of('mutual_pairs')).toEqual([2, 3]);
  const names = series.map((figure) => figure.measure);
  const isCount = (name: string) => ['nodes', 'edges', 'mutual_pairs', 'isolates', 'clusters'].includes(name);
  expect(names.findIndex(isCount)).toBeGreaterThan(names.indexOf('modularity'));
  expect(names.slice(0, 5)).toEqual([
    'mutual_share_mean',
    'mutual_share_max',
    'followed_by_share_max',
    'density',
    'reciprocity',
  ]);
});

test('the headline figures are those of the full list', () => {
  fc.assert(
    fc.property(drawnYears, ({ old }) => {
      const { graph } = side(old);
      const series = figureSeries([measure(graph)]);
      for (const { measure, value } of headlineFigures(graph)) {
        expect(series.find((figure) => figure.measure === measure)!.values).toEqual([value]);
      }
    }),
  );
});

/** Clusters written as one number an account; stability 1 unless given. */
function clusters(cluster: number[], stability: Record<number, number> = {}) {
  const count = Math.max(0, ...cluster);
  return {
    cluster: Int32Array.from(cluster),
    count,
    sizes: Uint32Array.from({ length: count + 1 }, (_, id) => cluster.filter((c) => c === id).length),
    stability: Float64Array.from(cluster, (_, node) => stability[node] ?? 1),
  };
}

test('clusters keep the older number; moves count for those that are sure in both years', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const comparison = compareSnapshots(side({ nodes: ids }), side({ nodes: [...ids.slice(1), 'x', 'y'] }));
  const older = clusters([1, 1, 1, 1, 2, 2, 2, 3], { 5: 0.79 });
  //                          b  c  d  e  f  g  h  x  y
  const newer = clusters([2, 2, 1, 1, 2, 1, 0, 3, 3], { 1: Number.NaN });
  const { clusters: rows, moves, undecided, idOf, agreement } = clusterChanges(older, newer, comparison);
  expect([...idOf]).toEqual([0, 2, 1, 4]);
  expect(moves.map(({ old, from, to }) => [ids[old], from, to])).toEqual([['d', 1, 2]]);
  expect(undecided).toBe(2);
  // Of b to g, 2 of 15 pairs are together both times, 6 either time, 6 × 6 ÷ 15 by chance: (2 − 2.4) ÷ (6 − 2.4).
  expect(agreement.accounts).toBe(6);
  expect(agreement.rand).toBeCloseTo(-1 / 9, 12);
  expect(
    rows.map(({ id, old, new: fresh, oldSize, newSize, stayed, movedIn, movedOut }) => [
      id,
      old,
      fresh,
      oldSize,
      newSize,
      stayed,
      movedIn,
      movedOut,
    ]),
  ).toEqual([
    [1, 1, 2, 4, 3, 1, 0, 1],
    [2, 2, 1, 3, 3, 2, 1, 0],
    [3, 3, 0, 1, 0, 0, 0, 0],
    [4, 0, 3, 0, 2, 0, 0, 0],
  ]);
  expect(rows.map(({ jaccard }) => jaccard)).toEqual([2 / 4, 2 / 4, Number.NaN, Number.NaN]);
});
