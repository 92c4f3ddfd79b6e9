/** Mutual ties made and broken, by account: the change that no account coming or going explains. */
import type { Comparison } from '../../compare/compare-snapshots.ts';
import type { ListedMutual } from '../../compare/mutual-changes.ts';

/** One a node of the newer snapshot. */
export interface MutualTurnover {
  made: Float64Array;
  broken: Float64Array;
}

/** Mutual ties made and broken together, by node. */
export function changedTies({ made, broken }: MutualTurnover): Float64Array {
  return made.map((number, node) => number + broken[node]!);
}

export function mutualTurnover({ new: fresh }: Comparison, mutuals: readonly ListedMutual[]): MutualTurnover {
  const nodeOf = new Map(fresh.nodes.map(({ accountId }, node) => [accountId, node]));
  const made = new Float64Array(fresh.nodes.length);
  const broken = new Float64Array(fresh.nodes.length);
  for (const { change, a, b } of mutuals) {
    const counts = change === 'made' ? made : change === 'broken' ? broken : null;
    for (const { accountId } of [a, b]) {
      const node = nodeOf.get(accountId);
      if (counts !== null && node !== undefined) counts[node]!++;
    }
  }
  return { made, broken };
}
