/** Brokers between groups (Gould & Fernandez 1989): how many chains each node joins in each role, with bounds. */
import { mostOpenChains } from './broker-bounds.ts';
import { byRole, type RoleCounts } from './broker-roles.ts';
import { startDirectedWalk } from './curveball.ts';
import type { Graph } from './graph.ts';
import type { Grouping } from './number-groups.ts';
import { countOpenChains } from './open-chains.ts';

export interface Brokers {
  /**
   * Chains that are known to be open; NaN where the node is not observed, or in no group. With the groups of two accounts of one actor
   * no chain is counted between these: they are no pair.
   */
  counts: RoleCounts;
  /** The greatest count over all ways the unknown ties could turn out; the least is that of the known ones. */
  most: RoleCounts;
}

/**
 * @param known the known open chains where they were counted already, as `countOpenChains` has them.
 */
export function countBrokers(graph: Graph, grouping: Grouping, known?: Float64Array): Brokers {
  const counts = known ?? countOpenChains(startDirectedWalk(graph), grouping);
  const isOpen = graph.unseenTarget.length > 0 || graph.observed.includes(0);
  const { size, observed } = graph;
  const inGroup = counts.map((count, k) =>
    grouping.group[k % size] === grouping.groups.length ? Number.NaN : count,
  );
  return {
    counts: byRole(inGroup.map((count, k) => (observed[k % size] === 1 ? count : Number.NaN))),
    most: byRole(isOpen ? mostOpenChains(graph, grouping, counts) : inGroup),
  };
}
