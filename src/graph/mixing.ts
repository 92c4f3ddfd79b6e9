/** Follows between groups of accounts. */
import type { Graph } from './graph.ts';
import { numberGroups } from './number-groups.ts';

export interface GroupMixing {
  /** The k groups, in code-unit order. */
  groups: string[];
  /** k×k known edges, row = source's group. */
  edges: Float64Array;
  /** Nodes of each group. */
  accounts: Uint32Array;
}

/** Counts the known edges between groups. `labels` has one value a node; '' is its own group, `(none)`. */
export function groupMixing(graph: Graph, labels: readonly string[]): GroupMixing {
  const { groups, group } = numberGroups(labels);
  const edges = new Float64Array(groups.length * groups.length);
  const accounts = new Uint32Array(groups.length);
  for (let i = 0; i < graph.size; i++) {
    accounts[group[i]!]!++;
    const row = group[i]! * groups.length;
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      edges[row + group[graph.outTarget[k]!]!]!++;
    }
  }
  return { groups, edges, accounts };
}
