/** What the members of a cluster share, told from what any as large a part of the accounts would share. */
import type { Clustering } from './clusters.ts';
import { adjustForDiscoveries } from './false-discovery.ts';
import { chanceOfAtLeast } from './hypergeometric.ts';

/** A value names a cluster only where so many members or more have it by chance with less than this, adjusted. */
const NAMED_BELOW = 0.01;

export interface ClusterAttribute {
  attribute: string;
  /** One value a node, '' where it is missing. */
  labels: readonly string[];
}

export interface SharedValue {
  attribute: string;
  value: string;
  /** Share of the members that have it, and of all accounts that are in a cluster. */
  share: number;
  shareOfAll: number;
  /** Nodes in clusters that have it. */
  bearers: number;
}

/** How many of `size` members have the value, and how many of `total` accounts in clusters. */
interface Tried {
  id: number;
  attribute: string;
  value: string;
  count: number;
  size: number;
  bearers: number;
  total: number;
}

/**
 * By cluster id, in the order of the attributes, what its members share: the value that most of them have, if its
 * share exceeds that among all accounts in clusters by 20 points or half as much again, and if so many or more by
 * chance has p < 0.01 (hypergeometric; Benjamini–Hochberg over all values that could be shared by most members of
 * a cluster).
 */
export function sharedValues(
  { cluster, count }: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly ClusterAttribute[],
): SharedValue[][] {
  const members: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let i = 0; i < cluster.length; i++) members[cluster[i]!]!.push(i);
  const clustered = members.slice(1).flat();
  const tried = attributes.flatMap((attribute) => valuesToTry(attribute, members, clustered));
  const p = adjustForDiscoveries(
    Float64Array.from(tried, ({ count: have, size, bearers, total }) =>
      chanceOfAtLeast(have, size, bearers, total),
    ),
  );
  const shared: SharedValue[][] = Array.from({ length: count + 1 }, () => []);
  for (const [k, each] of tried.entries()) {
    if (!(p[k]! < NAMED_BELOW) || !standsOut(each)) continue;
    const { id, attribute, value, size, bearers, total } = each;
    shared[id]!.push({ attribute, value, share: each.count / size, shareOfAll: bearers / total, bearers });
  }
  return shared;
}

/** Values that not all have, each with every cluster of which it has enough bearers to be most of the members. */
function valuesToTry(
  { attribute, labels }: ClusterAttribute,
  members: readonly (readonly number[])[],
  clustered: readonly number[],
): Tried[] {
  const bearersOf = countValues(clustered, labels);
  const total = clustered.length;
  const values = [...bearersOf].filter(([value, bearers]) => value !== '' && bearers < total).sort(byValue);
  return members.flatMap((nodes, id) => {
    if (id === 0 || nodes.length === 0) return [];
    const here = countValues(nodes, labels);
    const size = nodes.length;
    return values
      .filter(([, bearers]) => 2 * bearers > size)
      .map(([value, bearers]) => ({
        id,
        attribute,
        value,
        count: here.get(value) ?? 0,
        size,
        bearers,
        total,
      }));
  });
}

/** Most members have the value, by 20 points or half as much again more than all accounts in clusters. */
function standsOut({ count, size, bearers, total }: Tried): boolean {
  const excess = count * total - bearers * size;
  return 2 * count > size && (5 * excess >= size * total || 2 * excess >= bearers * size);
}

function countValues(nodes: readonly number[], labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const i of nodes) counts.set(labels[i]!, (counts.get(labels[i]!) ?? 0) + 1);
  return counts;
}

function byValue([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
