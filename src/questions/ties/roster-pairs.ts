/** Unordered pairs of a study's accounts with their state: mutual, one-way, null or unknown. */
import { isPossible } from '../../graph/graph.ts';
import { possibleOthers } from '../../graph/possible-ties.ts';
import { createTieRows } from '../../graph/tie-rows.ts';
import { type PairState, stateOfPair } from '../../graph/tie-state.ts';
import type { NodeGraph } from '../../study/study.ts';

/** A pair of nodes, a before b. */
export interface RosterPair {
  a: number;
  b: number;
  state: PairState;
}

export interface RosterPairs {
  /** How many pairs of chosen accounts are in each state; two accounts of one actor are no pair. */
  counts: Record<PairState, number>;
  /** By account id; as many as are wanted. */
  pairs: RosterPair[];
}

/**
 * @param state lists only those in this state; without it every pair with a known tie or an unknown direction.
 * @param most pairs that are listed; all are counted.
 */
export function rosterPairs(
  { graph }: NodeGraph,
  chosen: readonly boolean[],
  state: PairState | undefined,
  most: number,
): RosterPairs {
  const counts: Record<PairState, number> = { mutual: 0, 'one-way': 0, null: 0, unknown: 0 };
  const pairs: RosterPair[] = [];
  const tieRows = createTieRows(graph);
  const nodes = [...chosen.keys()].filter((node) => chosen[node]);
  const possible = possibleOthers(graph, (node) => chosen[node]!);
  // All pairs, less those that are looked at.
  counts.null = nodes.reduce((sum, node) => sum + possible[node]!, 0) / 2;
  for (let place = 0; place < nodes.length; place++) {
    const a = nodes[place]!;
    const { to, from } = tieRows(a);
    for (let k = place + 1; k < nodes.length; k++) {
      const b = nodes[k]!;
      const there = to[b]!;
      const back = from[b]!;
      // So are nearly all.
      if (there === 'no' && back === 'no' && state !== 'null') continue;
      if (!isPossible(graph, a, b)) continue;
      counts.null--;
      const found = stateOfPair(there, back);
      counts[found]++;
      const isListed = state === undefined ? found !== 'null' : found === state;
      if (isListed && pairs.length < most) pairs.push({ a, b, state: found });
    }
  }
  return { counts, pairs };
}
