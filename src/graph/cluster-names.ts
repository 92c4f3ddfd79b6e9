/** Names for clusters, from what their members share. A name helps the reader; the id identifies. */
import type { Clustering } from './clusters.ts';

/** Two values are named together where they cover this share of a cluster, each at least `LEAST_OF_TWO`. */
const SHARE_OF_TWO = 2 / 3;
const LEAST_OF_TWO = 1 / 4;

export interface NamingAttribute {
  attribute: string;
  /** One value a node, '' where it is missing. */
  labels: readonly string[];
}

export interface TopAccounts {
  /** What each node is called. */
  names: readonly string[];
  /** What makes an account stand out, for example its in-degree; NaN counts as least. */
  value: Float64Array;
}

/**
 * The name of each cluster, index by id (0 is ''). For each attribute in order: the value most members have, or
 * two values that cover two thirds, where members have it more often than all clustered nodes do. A cluster
 * that shares nothing is named by its two top accounts. Names are distinct: those that coincide get their top
 * accounts as well, and in the last resort their id.
 */
export function nameClusters(
  clustering: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly NamingAttribute[],
  top: TopAccounts,
): string[] {
  const { cluster, count } = clustering;
  const members: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let i = 0; i < cluster.length; i++) members[cluster[i]!]!.push(i);
  const clustered = members.slice(1).flat();
  const shared = members.map((nodes) =>
    attributes.map(({ labels }) => sharedValue(nodes, clustered, labels)).filter((part) => part !== ''),
  );
  const leaders = members.map((nodes) => leadingNames(nodes, top));
  const spell = (id: number, level: number): string => {
    const parts = shared[id]!;
    const accounts = leaders[id]!.slice(0, parts.length === 0 ? level + 2 : level).join(', ');
    const name = [...parts, accounts].filter((part) => part !== '').join(' · ');
    return level < 3 ? name : `${name} #${id}`;
  };
  const level = new Uint8Array(count + 1);
  for (let round = 0; round < 3; round++) {
    const bearers = new Map<string, number[]>();
    for (let id = 1; id <= count; id++) {
      const name = spell(id, level[id]!);
      bearers.set(name, [...(bearers.get(name) ?? []), id]);
    }
    for (const ids of bearers.values()) if (ids.length > 1) for (const id of ids) level[id]!++;
  }
  return Array.from(level, (reached, id) => (id === 0 ? '' : spell(id, reached)));
}

/** What the nodes share of an attribute; '' where it is nothing, or no more than all have in common. */
function sharedValue(nodes: readonly number[], all: readonly number[], labels: readonly string[]): string {
  const own = countValues(nodes, labels);
  const overall = countValues(all, labels);
  const leading = [...own]
    .filter(([value, count]) => value !== '' && count * all.length > overall.get(value)! * nodes.length)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const [first, second] = leading;
  if (first === undefined) return '';
  if (2 * first[1] > nodes.length) return first[0];
  if (second === undefined || second[1] < LEAST_OF_TWO * nodes.length) return '';
  return first[1] + second[1] >= SHARE_OF_TWO * nodes.length ? `${first[0]} + ${second[0]}` : '';
}

function countValues(nodes: readonly number[], labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const i of nodes) counts.set(labels[i]!, (counts.get(labels[i]!) ?? 0) + 1);
  return counts;
}

/** The names of up to four nodes, the highest value first, then the smallest node. */
function leadingNames(nodes: readonly number[], { names, value }: TopAccounts): string[] {
  const rank = (i: number) => (Number.isNaN(value[i]!) ? Number.NEGATIVE_INFINITY : value[i]!);
  return [...nodes]
    .sort((i, j) => (rank(i) === rank(j) ? i - j : rank(j) - rank(i)))
    .slice(0, 4)
    .map((i) => names[i]!);
}
