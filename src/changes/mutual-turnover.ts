/** Mutual ties made and broken, by account: the change that no account coming or going explains. */
import type { Comparison } from './compare-snapshots.ts';
import type { ListedMutual } from './mutual-changes.ts';

/** One a node of the newer snapshot; NaN where its follows were not read in both snapshots. */
export interface MutualTurnover {
  made: Float64Array;
  broken: Float64Array;
}

/** Mutual ties made and broken together, by node. */
export function changedTies({ made, broken }: MutualTurnover): Float64Array {
  return made.map((number, node) => number + broken[node]!);
}

export function mutualTurnover(
  { old, new: fresh, toOld }: Comparison,
  mutuals: readonly ListedMutual[],
): MutualTurnover {
  const nodeOf = new Map(fresh.nodes.map(({ accountId }, node) => [accountId, node]));
  const isRead = (node: number) =>
    fresh.graph.observed[node] === 1 && old.graph.observed[toOld.node[node]!] === 1;
  const made = Float64Array.from(fresh.nodes, (_, node) => (isRead(node) ? 0 : Number.NaN));
  const broken = made.slice();
  for (const { change, a, b } of mutuals) {
    const counts = change === 'made' ? made : change === 'broken' ? broken : null;
    for (const { accountId } of [a, b]) {
      const node = nodeOf.get(accountId);
      if (counts !== null && node !== undefined) counts[node]!++;
    }
  }
  return { made, broken };
}
