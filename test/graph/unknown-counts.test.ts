import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, isPossible, tieState } from '../../src/graph/graph.ts';
import { tieRates } from '../../src/graph/tie-rates.ts';
import { countUnknown } from '../../src/graph/unknown-counts.ts';
import { anyExamples, graphOf, networkExamples, ties } from '../support/graphs.ts';

/** Every ordered pair of accounts between which there can be a tie. */
function pairsOf(graph: Graph): [number, number][] {
  const nodes = Array.from({ length: graph.size }, (_, i) => i);
  return nodes.flatMap((i) =>
    nodes.filter((j) => isPossible(graph, i, j)).map((j): [number, number] => [i, j]),
  );
}

test('unknown ties are counted as going through all of them counts them', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), (example) => {
      const graph = graphOf(example);
      const expected = {
        followed: new Float64Array(graph.size),
        notFollowed: new Float64Array(graph.size),
        both: new Float64Array(graph.size),
        returning: new Float64Array(graph.size),
      };
      for (const [i, j] of pairsOf(graph)) {
        const back = tieState(graph, i, j);
        if (tieState(graph, j, i) === 'unknown') {
          const kind = { yes: 'followed', no: 'notFollowed', unknown: 'both' } as const;
          expected[kind[back]][i]!++;
        } else if (back === 'unknown' && tieState(graph, j, i) === 'yes') expected.returning[i]!++;
      }
      expect(countUnknown(graph)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('rates are shares of the known ties of observed accounts, smoothed', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), (example) => {
      const graph = graphOf(example);
      const known = pairsOf(graph).filter(
        ([i, j]) => graph.observed[i] === 1 && tieState(graph, i, j) !== 'unknown',
      );
      const share = (ties: [number, number][]) =>
        (ties.filter(([i, j]) => tieState(graph, i, j) === 'yes').length + 1) / (ties.length + 2);
      expect(tieRates(graph)).toEqual({
        followed: share(known.filter(([i, j]) => tieState(graph, j, i) === 'yes')),
        notFollowed: share(known.filter(([i, j]) => tieState(graph, j, i) === 'no')),
        any: share(known),
      });
    }),
    { numRuns: 500 },
  );
});

test('a follow is returned more often than begun', () => {
  const graph = graphOf({ size: 4, edges: ties('0=1 1=2 2>0 3>0'), unobserved: [3] });
  // Of 5 ties to accounts that follow, 4 are there … plus the one to account 3, which is not.
  expect(tieRates(graph).followed).toBe((4 + 1) / (6 + 2));
});
