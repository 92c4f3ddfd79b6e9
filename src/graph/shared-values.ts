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
  /** Share of the members that have it, and of all accounts in clusters; of those that have any value. */
  share: number;
  shareOfAll: number;
  /** Members that have any value. */
  stated: number;
}

/** How many of the members have the value, and how many of `total` accounts in clusters; `stated` of them have any. */
interface Tried {
  id: number;
  attribute: string;
  value: string;
  count: number;
  members: number;
  stated: number;
  bearers: number;
  total: number;
}

/**
 * By cluster id, in the order of the attributes, what its members share: the value that most of them have, if its
 * share exceeds that among all accounts in clusters by 20 points or half as much again, and if so many or more by
 * chance has p < 0.01 (hypergeometric; Benjamini–Hochberg over all values that could be shared by most members of
 * a cluster). Shares and chance are of those that have any value: one that is missing may be any.
 */
export function sharedValues(
  { cluster, count }: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly ClusterAttribute[],
): SharedValue[][] {
  const members: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let i = 0; i < cluster.length; i++) members[cluster[i]!]!.push(i);
  const clustered = members.slice(1).flat();
  const tried = attributes.flatMap((attribute) => valuesToTry(attribute, members, clustered));
  const p = adjustedChances(tried);
  const shared: SharedValue[][] = Array.from({ length: count + 1 }, () => []);
  for (const [k, each] of tried.entries()) {
    if (!(p[k]! < NAMED_BELOW) || !standsOut(each)) continue;
    shared[each.id]!.push(asShared(each));
  }
  return shared;
}

/** A value beside the one that names a cluster is told where so large a part of the members has it. */
const BESIDE_FROM = 0.1;

/**
 * By cluster id, the values that some of its members have in place of what most share: of the first attribute of
 * which most share a value, those that a tenth or more have, by half as much again as among all accounts in clusters
 * and by the test of `sharedValues`; the most frequent first.
 */
export function valuesBeside(
  { cluster, count }: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly ClusterAttribute[],
  shared: readonly (readonly SharedValue[])[],
): SharedValue[][] {
  const clustered = [...cluster.keys()].filter((i) => cluster[i]! > 0);
  const tried = Array.from({ length: count }, (_, index) => index + 1).flatMap((id) => {
    const [most] = shared[id]!;
    if (most === undefined) return [];
    const { attribute, labels } = attributes.find((one) => one.attribute === most.attribute)!;
    const { bearersOf, stated: total } = countValues(clustered, labels);
    const nodes = clustered.filter((i) => cluster[i] === id);
    const { bearersOf: here, stated } = countValues(nodes, labels);
    return [...here]
      .filter(([value]) => value !== most.value)
      .map(([value, have]): Tried => {
        const bearers = bearersOf.get(value)!;
        return { id, attribute, value, count: have, members: nodes.length, stated, bearers, total };
      });
  });
  const p = adjustedChances(tried);
  const beside: SharedValue[][] = Array.from({ length: count + 1 }, () => []);
  for (const [k, each] of tried.entries()) {
    const value = asShared(each);
    if (p[k]! < NAMED_BELOW && value.share >= BESIDE_FROM && value.share >= 1.5 * value.shareOfAll)
      beside[each.id]!.push(value);
  }
  for (const values of beside) values.sort((a, b) => b.share - a.share || (a.value < b.value ? -1 : 1));
  return beside;
}

/** That so many or more have each of them by chance, adjusted over all. */
function adjustedChances(tried: readonly Tried[]): Float64Array {
  return adjustForDiscoveries(
    Float64Array.from(tried, ({ count, stated, bearers, total }) =>
      chanceOfAtLeast(count, stated, bearers, total),
    ),
  );
}

function asShared({ attribute, value, count, stated, bearers, total }: Tried): SharedValue {
  return { attribute, value, share: count / stated, shareOfAll: bearers / total, stated };
}

/** Values that not all with a value have, each with every cluster of which it has enough bearers to be most of the members. */
function valuesToTry(
  { attribute, labels }: ClusterAttribute,
  members: readonly (readonly number[])[],
  clustered: readonly number[],
): Tried[] {
  const { bearersOf, stated: total } = countValues(clustered, labels);
  const values = [...bearersOf].filter(([, bearers]) => bearers < total).sort(byValue);
  return members.flatMap((nodes, id) => {
    if (id === 0 || nodes.length === 0) return [];
    const { bearersOf: here, stated } = countValues(nodes, labels);
    return values
      .filter(([, bearers]) => 2 * bearers > nodes.length)
      .map(([value, bearers]) => ({
        id,
        attribute,
        value,
        count: here.get(value) ?? 0,
        members: nodes.length,
        stated,
        bearers,
        total,
      }));
  });
}

/** Most members have the value, by 20 points or half as much again more than all accounts in clusters. */
function standsOut({ count, members, stated, bearers, total }: Tried): boolean {
  const excess = count * total - bearers * stated;
  return 2 * count > members && (5 * excess >= stated * total || 2 * excess >= bearers * stated);
}

function countValues(
  nodes: readonly number[],
  labels: readonly string[],
): { bearersOf: Map<string, number>; stated: number } {
  const bearersOf = new Map<string, number>();
  let stated = 0;
  for (const i of nodes) {
    const value = labels[i]!;
    if (value === '') continue;
    stated++;
    bearersOf.set(value, (bearersOf.get(value) ?? 0) + 1);
  }
  return { bearersOf, stated };
}

function byValue([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
