/** The tie back and what is shared, told from every way in which unknown ties may be. */
import { expect, test } from 'vitest';
import { completeCells } from '../../src/dyads/completions.ts';
import { buildOutcome } from '../../src/dyads/outcome.ts';
import { valueWith } from '../../src/dyads/term.ts';
import { backTerm, SHARED, type Shared, sharedTerm } from '../../src/dyads/tie-terms.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { createRandom } from '../../src/graph/random.ts';
import { complete, graphOf, type Tie } from '../support/graphs.ts';

const SIZE = 7;

const outcomeOf = (graph: Graph, kind: 'any' | 'mutual') =>
  buildOutcome(
    graph,
    Int32Array.from({ length: graph.size }, (_, i) => i),
    graph.size,
    kind,
  );

/** Two of seven accounts may not be read, and a tie here and there could not be seen. */
function drawn(seed: number): Graph {
  const random = createRandom(seed);
  const unobserved = [0, 4].filter(() => random() < 0.5);
  const edges: Tie[] = [];
  const unseen: Tie[] = [];
  for (let i = 0; i < SIZE; i++) {
    for (let j = 0; j < SIZE; j++) {
      if (i === j) continue;
      if (random() < 0.4 && !unobserved.includes(i)) edges.push([i, j]);
      else if (random() < 0.05 && !unobserved.includes(i)) unseen.push([i, j]);
    }
  }
  return graphOf({ size: SIZE, edges, unobserved, unseen });
}

const sharedOf = (graph: Graph, kind: Shared) =>
  sharedTerm('shared', kind, outcomeOf(graph, 'any'), outcomeOf(graph, kind === 'mutual' ? 'mutual' : 'any'));

/** By hand: those of `thirds` that two have in common. */
function common(
  isTied: (i: number, j: number) => boolean,
  kind: Shared,
  thirds: number[],
  i: number,
  j: number,
) {
  const has = {
    follows: (one: number, k: number) => isTied(one, k),
    followers: (one: number, k: number) => isTied(k, one),
    mutual: (one: number, k: number) => isTied(one, k) && isTied(k, one),
  }[kind];
  return thirds.filter((k) => k !== i && k !== j && has(i, k) && has(j, k)).length;
}

const tiesOf = (graph: Graph) => {
  const { cells } = outcomeOf(graph, 'any');
  return (i: number, j: number) => cells[i * SIZE + j] === 1;
};

test.each(SHARED)('shared %s are known where no unknown tie could make them more', (kind) => {
  let unknown = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const graph = drawn(seed);
    const { cells } = outcomeOf(graph, 'any');
    const isRead = (k: number) => !cells.subarray(k * SIZE, (k + 1) * SIZE).includes(-1);
    const thirds = [...Array(SIZE).keys()].filter((k) => kind === 'follows' || isRead(k));
    const least = tiesOf(complete(graph, () => false));
    const most = tiesOf(complete(graph, () => true));
    const { at } = sharedOf(graph, kind);
    for (let i = 0; i < SIZE; i++) {
      for (let j = 0; j < SIZE; j++) {
        if (i === j) continue;
        const [low, high] = [common(least, kind, thirds, i, j), common(most, kind, thirds, i, j)];
        expect(at(i, j), `seed ${seed}, ${i} and ${j}`).toBe(low === high ? low : Number.NaN);
        if (low !== high) unknown++;
      }
    }
  }
  // Whom thirds follow is known, so that of followers nothing is open.
  if (kind === 'followers') expect(unknown).toBe(0);
  else expect(unknown).toBeGreaterThan(20);
});

test('a tie between two is nothing that they share, whatever it is', () => {
  const edges: Tie[] = [
    [0, 2],
    [1, 2],
    [2, 0],
    [2, 1],
  ];
  const tied: Tie[] = [...edges, [0, 1], [1, 0]];
  for (const kind of SHARED) {
    for (const each of [edges, tied])
      expect(sharedOf(graphOf({ size: 4, edges: each }), kind).at(0, 1)).toBe(1);
    expect(sharedOf(graphOf({ size: 4, edges: tied }), kind).at(2, 3)).toBe(0);
  }
});

test('the tie back is unknown where it could not be seen, and drawn with the others', () => {
  const graph = graphOf({
    size: 4,
    edges: [
      [0, 1],
      [2, 1],
    ],
    unobserved: [3],
    unseen: [[0, 2]],
  });
  const outcome = outcomeOf(graph, 'any');
  const back = backTerm(outcome);
  expect([back.at(1, 0), back.at(0, 1), back.at(1, 2)]).toEqual([1, 0, 1]);
  // What 3 follows was not read; whether 0 follows 2 could not be seen.
  expect([back.at(0, 3), back.at(2, 0), back.at(3, 0)]).toEqual([Number.NaN, Number.NaN, 0]);
  const drawnBack = new Set<number>();
  for (const cellsOf of completeCells([outcome], { completions: 60, seed: 1 })) {
    const at = valueWith(back, cellsOf);
    expect([at(1, 0), at(0, 1)]).toEqual([1, 0]);
    expect(at(2, 0)).toBe(cellsOf(outcome)[2]);
    drawnBack.add(at(2, 0));
  }
  expect([...drawnBack].sort()).toEqual([0, 1]);
});

test('mutual ties and follows are drawn alike', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const graph = drawn(seed);
    const [any, mutual] = [outcomeOf(graph, 'any'), outcomeOf(graph, 'mutual')];
    for (const cellsOf of completeCells([any, mutual], { completions: 10, seed })) {
      const [ties, both] = [cellsOf(any), cellsOf(mutual)];
      for (let i = 0; i < SIZE; i++) {
        for (let j = 0; j < i; j++) {
          expect(both[i * SIZE + j]).toBe(ties[i * SIZE + j]! * ties[j * SIZE + i]!);
        }
      }
    }
  }
});
