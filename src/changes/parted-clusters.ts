/** Clusters that split or merged, by the accounts that sit in them for sure in both years. */
import type { ClusterChanges, ClusterFlow } from './cluster-changes.ts';

/** A part of a split, or of a merger, has at least this share of the accounts, and this many of them. */
export const LEAST_SHARE = 0.25;
export const LEAST_ACCOUNTS = 5;

/** A cluster whose accounts went to, or came from, at least two. */
export interface PartedCluster {
  way: 'split' | 'merged';
  id: number;
  accounts: number;
  /** The clusters that they went to, or came from; greatest first. */
  parts: { id: number; accounts: number }[];
}

/** The most evenly parted first. */
export function partedClusters({ flows }: Pick<ClusterChanges, 'flows'>): PartedCluster[] {
  return [...partsOf(flows, 'split'), ...partsOf(flows, 'merged')].sort(
    (a, b) => partShare(b) - partShare(a) || b.accounts - a.accounts || a.id - b.id,
  );
}

function partsOf(flows: readonly ClusterFlow[], way: PartedCluster['way']): PartedCluster[] {
  const [own, other] = way === 'split' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  return [...new Set(flows.map((flow) => flow[own]))].flatMap((id) => {
    const those = flows.filter((flow) => flow[own] === id);
    const accounts = those.reduce((sum, flow) => sum + flow.accounts, 0);
    const parts = those
      .filter((flow) => flow.accounts >= LEAST_ACCOUNTS && flow.accounts >= LEAST_SHARE * accounts)
      .map((flow) => ({ id: flow[other], accounts: flow.accounts }));
    return parts.length < 2 ? [] : [{ way, id, accounts, parts }];
  });
}

/** Share of the second part: at most a half, where it parted evenly. */
function partShare({ accounts, parts }: PartedCluster): number {
  return parts[1]!.accounts / accounts;
}
