/** The ties between units, told from every pair of their accounts in turn. */
import { expect, test } from 'vitest';
import { buildOutcome, NO_PAIR, OUTCOMES, type OutcomeKind } from '../../src/dyads/outcome.ts';
import { type Graph, isSameActor, tieState } from '../../src/graph/graph.ts';
import { createRandom, randomBelow } from '../../src/graph/random.ts';
import { graphOf, type Tie } from '../support/graphs.ts';

function drawn(seed: number): { graph: Graph; unitOf: Int32Array; units: number } {
  const random = createRandom(seed);
  const size = 2 + randomBelow(random, 12);
  const actor = Array.from({ length: size }, () => randomBelow(random, size));
  const unobserved = [...actor.keys()].filter(() => random() < 0.25);
  const density = random();
  const edges: Tie[] = [];
  const unseen: Tie[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (actor[i] === actor[j]) continue;
      if (random() < density) edges.push([i, j]);
      else if (!unobserved.includes(i) && random() < 0.1) unseen.push([i, j]);
    }
  }
  const units = 1 + randomBelow(random, 5);
  return {
    graph: graphOf({ size, edges, unobserved, unseen, actor }),
    unitOf: Int32Array.from({ length: size }, () => randomBelow(random, units + 1) - 1),
    units,
  };
}

const STATES = ['no', 'yes', 'unknown'] as const;

function pairByPair({ graph, unitOf, units }: ReturnType<typeof drawn>, kind: OutcomeKind) {
  const cells = Array.from({ length: units * units }, () => ({ known: 0, pairs: 0, unseen: 0 }));
  const open: number[][] = [];
  const add = (one: number, other: number, isThere: boolean, isSeen: boolean) => {
    const cell = cells[one * units + other]!;
    cell.pairs++;
    if (isThere) cell.known++;
    if (!isSeen) cell.unseen++;
  };
  for (let i = 0; i < graph.size; i++) {
    for (let j = 0; j < i; j++) {
      const [one, other] = [unitOf[i]!, unitOf[j]!];
      if (one < 0 || other < 0 || one === other || isSameActor(graph, i, j)) continue;
      const [there, back] = [tieState(graph, i, j), tieState(graph, j, i)];
      // Of an account that was not read, what is there is known by chance.
      const isSeen = [
        there !== 'unknown' && graph.observed[i] === 1,
        back !== 'unknown' && graph.observed[j] === 1,
      ];
      if (kind === 'mutual')
        add(
          Math.max(one, other),
          Math.min(one, other),
          there === 'yes' && back === 'yes',
          isSeen[0]! && isSeen[1]!,
        );
      else {
        add(one, other, there === 'yes', isSeen[0]!);
        add(other, one, back === 'yes', isSeen[1]!);
      }
      if (there === 'unknown' || back === 'unknown')
        open.push([one, other, STATES.indexOf(there) + 3 * STATES.indexOf(back)]);
    }
  }
  return {
    cells: cells.map(({ known, pairs, unseen }) => {
      const ties = kind === 'any' ? Math.min(known, 1) : known;
      return pairs === 0 ? NO_PAIR : unseen > 0 ? -1 - ties : ties;
    }),
    open,
  };
}

test.each(OUTCOMES)(
  'pairs of %s with what is known of each, and those with an unknown tie in order',
  (kind) => {
    for (let seed = 1; seed <= 200; seed++) {
      const given = drawn(seed);
      const { cells, open } = buildOutcome(given.graph, given.unitOf, given.units, kind);
      const found = {
        cells: [...cells],
        open: Array.from(open.one, (one, k) => [one, open.other[k], open.state[k]]),
      };
      expect(found, `seed ${seed}`).toEqual(pairByPair(given, kind));
    }
  },
);

test.each(OUTCOMES)('units on no network together are no pair of %s', (kind) => {
  const graph = { ...graphOf({ size: 3, edges: [[0, 2]] }), networks: Uint32Array.from([1, 2, 3]) };
  const { cells } = buildOutcome(graph, Int32Array.from([0, 1, 2]), 3, kind);
  // Below the diagonal, where unordered pairs are.
  expect([cells[3], cells[6], cells[7]].map((cell) => cell === NO_PAIR)).toEqual([true, false, false]);
});
