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
  /** Nodes in no group, and the known edges that are from or to one. */
  without: { accounts: number; edges: number };
}

/** Counts the known edges between groups. `labels` has one value a node; one whose label is '' is in no group. */
export function groupMixing(graph: Graph, labels: readonly string[]): GroupMixing {
  const { groups, group } = numberGroups(labels);
  const edges = new Float64Array(groups.length * groups.length);
  const accounts = new Uint32Array(groups.length);
  const without = { accounts: 0, edges: 0 };
  const none = groups.length;
  for (let i = 0; i < graph.size; i++) {
    const g = group[i]!;
    if (g === none) without.accounts++;
    else accounts[g]!++;
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const h = group[graph.outTarget[k]!]!;
      if (g === none || h === none) without.edges++;
      else edges[g * none + h]!++;
    }
  }
  return { groups, edges, accounts, without };
}
