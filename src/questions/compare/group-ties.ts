/** Ties within and between chosen groups of accounts, with what is unknown of them. */
import { hasEdge, isSameActor, tieState } from '../../graph/graph.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Study } from '../../study/study.ts';

/** k×k tables, row = first group. */
export interface GroupTies {
  groups: readonly string[];
  /** Accounts of each group, and those of them whose follows are observed. */
  accounts: Uint32Array;
  observed: Uint32Array;
  /** Group of each node, −1 outside the chosen ones. */
  groupOf: Int32Array;
  /** Known follows from the row's to the column's group. */
  follows: Float64Array;
  /** Unordered pairs that may be mutual: no direction is known to be missing, and one is unknown; symmetric. */
  unknown: Float64Array;
}

/** @param noValue the group of accounts without a value. */
export function countGroupTies(
  { graph, nodes }: Study,
  attribute: string,
  groups: readonly string[],
  noValue: string,
): GroupTies {
  const k = groups.length;
  const groupOf = Int32Array.from(nodes, (entry) => groups.indexOf(attributeOf(entry, attribute) || noValue));
  const accounts = new Uint32Array(k);
  const observed = new Uint32Array(k);
  const follows = new Float64Array(k * k);
  const unknown = new Float64Array(k * k);
  const members = Array.from(groupOf.keys()).filter((node) => groupOf[node]! >= 0);
  const isOpen = (i: number) => graph.observed[i] === 0 || graph.unseenStart[i + 1]! > graph.unseenStart[i]!;
  for (const i of members) {
    const g = groupOf[i]!;
    accounts[g]!++;
    observed[g]! += graph.observed[i]!;
    for (let e = graph.outStart[i]!; e < graph.outStart[i + 1]!; e++) {
      const h = groupOf[graph.outTarget[e]!]!;
      if (h >= 0) follows[g * k + h]!++;
    }
    if (!isOpen(i)) continue;
    for (const j of members) {
      if (j === i || isSameActor(graph, i, j) || (isOpen(j) && j < i)) continue;
      if (!mayBeMutual(i, j)) continue;
      const h = groupOf[j]!;
      for (const cell of new Set([g * k + h, h * k + g])) unknown[cell]!++;
    }
  }
  return { groups, accounts, observed, groupOf, follows, unknown };

  function mayBeMutual(i: number, j: number): boolean {
    const [there, back] = [tieState(graph, i, j), tieState(graph, j, i)];
    return there !== 'no' && back !== 'no' && (there === 'unknown' || back === 'unknown');
  }
}

/** Mutual ties of a node with each of the groups. */
export function mutualWithGroups({ graph }: Study, { groups, groupOf }: GroupTies, node: number): number[] {
  const counts = groups.map(() => 0);
  for (let e = graph.outStart[node]!; e < graph.outStart[node + 1]!; e++) {
    const other = graph.outTarget[e]!;
    const group = groupOf[other]!;
    if (group >= 0 && hasEdge(graph, other, node)) counts[group]!++;
  }
  return counts;
}
