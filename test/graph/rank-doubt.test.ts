import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { type Graph, tieState } from '../../src/graph/graph.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { createRandom } from '../../src/graph/random.ts';
import { type RankRange, rankDoubt } from '../../src/graph/rank-doubt.ts';
import { tieRates } from '../../src/graph/tie-rates.ts';
import { graphOf, knownExamples, type Tie, ties } from '../support/graphs.ts';

const every = (size: number) => Uint32Array.from({ length: size }, (_, i) => i);

test('with nothing unknown the ranks are exact, and ties share the highest', () => {
  fc.assert(
    fc.property(knownExamples, fc.constantFrom('in_degree', 'mutual'), (example, measure) => {
      const graph = graphOf(example);
      const start = measure === 'mutual' ? buildMutualGraph(graph).start : graph.inStart;
      const value = Array.from(every(graph.size), (i) => start[i + 1]! - start[i]!);
      const ranks = value.map((own) => 1 + value.filter((other) => other > own).length);
      const found = rankDoubt(graph, { measure, nodes: every(graph.size), completions: 3, seed: 1 });
      expect([...found.low]).toEqual(ranks);
      expect([...found.high]).toEqual(ranks);
    }),
  );
});

/** 0 is followed by 1 … 19, 20 by 1 … 15, and the accounts from 21 on are not observed. */
const crowded = (unobserved: number) =>
  graphOf({
    size: 21 + unobserved,
    edges: [
      ...Array.from({ length: 19 }, (_, i): Tie => [i + 1, 0]),
      ...Array.from({ length: 15 }, (_, i): Tie => [i + 1, 20]),
    ],
    unobserved: Array.from({ length: unobserved }, (_, i) => 21 + i),
  });

test('a lead that the unknown ties cannot make up stays', () => {
  const ask = { measure: 'in_degree', nodes: Uint32Array.of(0, 20), completions: 1000, seed: 1 } as const;
  expect(rankDoubt(crowded(2), ask)).toEqual({ low: Uint32Array.of(1, 2), high: Uint32Array.of(1, 2) });
});

test('one that they can is open', () => {
  const ask = { measure: 'in_degree', nodes: Uint32Array.of(0, 20), completions: 1000, seed: 1 } as const;
  const found = rankDoubt(crowded(200), ask);
  expect([...found.low]).toEqual([1, 1]);
  expect(found.high[0]).toBe(2);
});

test.each(['in_degree', 'mutual'] as const)('%s ranks as if each tie had been drawn', (measure) => {
  const graph = graphOf({
    size: 14,
    edges: ties('0=1 0=2 0=3 1=2 2>3 3>4 4=5 5>0 6>0 7>0 8=0 9=1 9>2 2>10 1>11 0>12 0>13 1>12 3>10'),
    unobserved: [10, 11, 12, 13],
    unseen: ties('4>0 5>1 6>2 7>1'),
  });
  const nodes = every(14);
  const found = rankDoubt(graph, { measure, nodes, completions: 4000, seed: 1 });
  const expected = rankByDrawingTies(graph, measure, 4000);
  // A bound may fall on either side of a rank by chance, and the two ends of a pair are drawn apart.
  for (const i of nodes) {
    expect(Math.abs(found.low[i]! - expected.low[i]!)).toBeLessThanOrEqual(1);
    expect(Math.abs(found.high[i]! - expected.high[i]!)).toBeLessThanOrEqual(1);
  }
  expect(found.low).not.toEqual(found.high);
});

/** The ranges from completions in which every unknown tie, or pair of ties, is drawn by itself. */
function rankByDrawingTies(graph: Graph, measure: 'in_degree' | 'mutual', completions: number): RankRange {
  const random = createRandom(99);
  const { followed, notFollowed, any } = tieRates(graph);
  const ranks = Array.from({ length: graph.size }, (): number[] => []);
  for (let n = 0; n < completions; n++) {
    const value = new Array<number>(graph.size).fill(0);
    for (let i = 0; i < graph.size; i++) {
      for (let j = 0; j < graph.size; j++) {
        const there = tieState(graph, i, j);
        const back = tieState(graph, j, i);
        if (measure === 'in_degree') {
          const rate = { yes: followed, no: notFollowed, unknown: any }[back];
          if (there === 'yes' || (there === 'unknown' && random() < rate)) value[j]!++;
        } else if (i < j && there !== 'no' && back !== 'no') {
          const open = [there, back].filter((state) => state === 'unknown').length;
          if (random() < [1, followed, any * followed][open]!) {
            value[i]!++;
            value[j]!++;
          }
        }
      }
    }
    for (const [i, own] of value.entries()) ranks[i]!.push(1 + value.filter((other) => other > own).length);
  }
  const outside = completions * 0.025;
  for (const row of ranks) row.sort((a, b) => a - b);
  return {
    low: Uint32Array.from(ranks, (row) => row[outside]!),
    high: Uint32Array.from(ranks, (row) => row[completions - 1 - outside]!),
  };
}

test.each(['in_degree', 'mutual'] as const)(
  'the range of %s of a node is the same whoever else is wanted',
  (measure) => {
    const graph = graphOf({
      size: 12,
      edges: ties('0=1 0=2 1=2 3>0 4>0 5>0 3=4 6>1 7>2 2>10 1>11 0>10 3>11 8>3'),
      unobserved: [8, 9, 10, 11],
      unseen: ties('4>1 5>2 6>3 7>4'),
    });
    const ask = { measure, completions: 40, seed: 1 };
    const all = rankDoubt(graph, { ...ask, nodes: every(12) });
    for (const node of every(12)) {
      const { low, high } = rankDoubt(graph, { ...ask, nodes: Uint32Array.of(node) });
      expect([low[0], high[0]]).toEqual([all.low[node], all.high[node]]);
    }
  },
);

test('with one tie unknown at the rate of one half, both ranks are in the range', () => {
  const graph = graphOf({ size: 2, edges: [], unobserved: [0, 1] });
  const ask = { measure: 'in_degree', nodes: every(2), completions: 400, seed: 4 } as const;
  expect(rankDoubt(graph, ask)).toEqual({ low: Uint32Array.of(1, 1), high: Uint32Array.of(2, 2) });
  expect(rankDoubt(graph, { ...ask, measure: 'mutual' }).low).toEqual(Uint32Array.of(1, 1));
});

test('of a source of which two ties at most are open, no more are drawn', () => {
  // 1 … 30 follow 0, of which it is open whom it follows, and in pairs each other; 31 and 32 have three mutual ties each.
  const edges = ties('31=1 31=2 31=3 32=4 32=5 32=6').concat(
    Array.from({ length: 30 }, (_, i): Tie => [i + 1, 0]),
  );
  const { graph } = buildGraph({
    size: 33,
    source: Uint32Array.from(edges, ([from]) => from),
    target: Uint32Array.from(edges, ([, to]) => to),
    unseen: {
      source: new Uint32Array(30),
      target: Uint32Array.from({ length: 30 }, (_, i) => i + 1),
    },
    mostUnseen: Uint32Array.from({ length: 33 }, (_, i) => (i === 0 ? 2 : 33)),
  });
  const ask = { measure: 'mutual', nodes: Uint32Array.of(0, 31), completions: 500, seed: 1 } as const;
  expect(rankDoubt(graph, ask).low).toEqual(Uint32Array.of(3, 1));
  expect(rankDoubt({ ...graph, mostUnseen: null }, ask).low[0]).toBe(1);
});
