/** Clusters across the years: which continues which, and which accounts moved for sure. */
import type { Clustering } from '../graph/clusters.ts';
import { matchClusters } from '../graph/match-clusters.ts';
import { adjustedRandIndex, listMembers } from '../graph/rand-index.ts';
import type { Comparison } from './compare-snapshots.ts';

/** A move counts only where the account's stability is at least this in both years. */
export const SURE_FROM = 0.8;

type Clusters = Pick<Clustering, 'cluster' | 'count' | 'sizes' | 'stability'>;

interface ClusterChange {
  /** The number it goes by in both years: the older year's, or a number after all of these for a new cluster. */
  id: number;
  /** Its number in each year's own clustering; 0 where it is not there. */
  old: number;
  new: number;
  /** Accounts; 0 where it is not there. */
  oldSize: number;
  newSize: number;
  /** Accounts in it both years ÷ in it either year, of those in a cluster both years; NaN where there are none. */
  jaccard: number;
  /** Accounts that sit in it for sure in both years, that came from another for sure, that went to another. */
  stayed: number;
  movedIn: number;
  movedOut: number;
}

interface ClusterMove {
  /** Nodes of the same account. */
  old: number;
  new: number;
  /** Ids of clusters. */
  from: number;
  to: number;
}

/** Accounts that sit for sure in a cluster of each year. */
export interface ClusterFlow {
  /** Ids of clusters; the same where they stayed. */
  from: number;
  to: number;
  accounts: number;
}

export interface ClusterChanges {
  /** By id. */
  clusters: ClusterChange[];
  /** In the order of the panel. */
  moves: ClusterMove[];
  /** Greatest first. */
  flows: ClusterFlow[];
  /** Accounts of the panel that sit in a cluster in both years, but not for sure in both. */
  undecided: number;
  /** Accounts of the panel that sit in a cluster in both years, and how far their two partitions agree (adjusted Rand index). */
  agreement: { accounts: number; rand: number };
  /** Id by the newer year's own number; index 0 is 0. */
  idOf: Int32Array;
}

/** Matches the newer year's clusters with the older one's and follows the accounts that are in both. */
export function clusterChanges(
  older: Clusters,
  newer: Clusters,
  { panel, toOld }: Pick<Comparison, 'panel' | 'toOld'>,
): ClusterChanges {
  const matched = matchClusters(older, newer, toOld.node);
  let last = older.count;
  const idOf = matched.map((old, number) => (number === 0 || old > 0 ? old : ++last));
  const clusters = Array.from({ length: last }, (_, k): ClusterChange => {
    const id = k + 1;
    const old = (older.sizes[id] ?? 0) > 0 ? id : 0;
    const fresh = idOf.indexOf(id);
    return {
      id,
      old,
      new: Math.max(fresh, 0),
      oldSize: old === 0 ? 0 : older.sizes[old]!,
      newSize: fresh < 0 ? 0 : newer.sizes[fresh]!,
      jaccard: Number.NaN,
      stayed: 0,
      movedIn: 0,
      movedOut: 0,
    };
  });
  const moves: ClusterMove[] = [];
  const flows = new Map<string, ClusterFlow>();
  const both = new Float64Array(last + 1);
  const either = new Float64Array(last + 1);
  let undecided = 0;
  for (let k = 0; k < panel.old.length; k++) {
    const [old, fresh] = [panel.old[k]!, panel.new[k]!];
    const from = older.cluster[old]!;
    const to = idOf[newer.cluster[fresh]!]!;
    if (from === 0 || to === 0) continue;
    either[from]!++;
    if (from === to) both[from]!++;
    else either[to]!++;
    const isSure = older.stability[old]! >= SURE_FROM && newer.stability[fresh]! >= SURE_FROM;
    if (isSure) {
      const flow = flows.get(`${from} ${to}`) ?? { from, to, accounts: 0 };
      flow.accounts++;
      flows.set(`${from} ${to}`, flow);
    }
    if (!isSure) undecided++;
    else if (from === to) clusters[from - 1]!.stayed++;
    else {
      clusters[from - 1]!.movedOut++;
      clusters[to - 1]!.movedIn++;
      moves.push({ old, new: fresh, from, to });
    }
  }
  for (const cluster of clusters) cluster.jaccard = both[cluster.id]! / either[cluster.id]!;
  // A number that was given up before the older year stays unused.
  return {
    clusters: clusters.filter(({ old, new: fresh }) => old > 0 || fresh > 0),
    moves,
    flows: [...flows.values()].sort((a, b) => b.accounts - a.accounts || a.from - b.from || a.to - b.to),
    undecided,
    agreement: partitionsAgree(older, newer, panel),
    idOf,
  };
}

function partitionsAgree(
  older: Clusters,
  newer: Clusters,
  panel: Comparison['panel'],
): ClusterChanges['agreement'] {
  const both = [...panel.old.keys()].filter(
    (k) => older.cluster[panel.old[k]!]! > 0 && newer.cluster[panel.new[k]!]! > 0,
  );
  const then = Int32Array.from(both, (k) => older.cluster[panel.old[k]!]!);
  const now = Int32Array.from(both, (k) => newer.cluster[panel.new[k]!]!);
  const rand = adjustedRandIndex(listMembers(then, older.count), now, new Float64Array(newer.count + 1));
  return { accounts: both.length, rand };
}
