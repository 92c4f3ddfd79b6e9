/** Ties of which a comparison knows nothing, since no tie that is known stands for them. */
import { type Graph, isPossible, tieState } from '../graph/graph.ts';
import type { Comparison } from './compare-snapshots.ts';

/**
 * Counts the ordered pairs of accounts in both snapshots of which a tie is known in neither, and unknown in at least one.
 * Takes O(k · n) steps, with k the sources of which something is unknown.
 */
export function countOpenPairs({ old, new: fresh, panel }: Comparison): number {
  let open = 0;
  for (let a = 0; a < panel.old.length; a++) {
    const [i, j] = [panel.old[a]!, panel.new[a]!];
    if (!isOpen(old.graph, i) && !isOpen(fresh.graph, j)) continue;
    for (let b = 0; b < panel.old.length; b++) {
      const [k, l] = [panel.old[b]!, panel.new[b]!];
      if (a === b || !isPossible(old.graph, i, k) || !isPossible(fresh.graph, j, l)) continue;
      const states = [tieState(old.graph, i, k), tieState(fresh.graph, j, l)];
      if (!states.includes('yes') && states.includes('unknown')) open++;
    }
  }
  return open;
}

function isOpen({ observed, unseenStart }: Graph, i: number): boolean {
  return observed[i] === 0 || unseenStart[i + 1]! > unseenStart[i]!;
}
