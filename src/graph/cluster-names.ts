/** Names for clusters, from what their members share. A name helps the reader; the id identifies. */
import type { Clustering } from './clusters.ts';
import { type ClusterAttribute, type SharedValue, sharedValues } from './shared-values.ts';

const ATTRIBUTES_NAMED = 2;
/** Values that say nothing without their column: yes or no, and numbers. */
const NEEDS_COLUMN = /^(yes|no|true|false|y|n|oui|non|[+-]?\d+([.,]\d+)?)$/i;

/** A value as it is named in a sentence: with its column where it says nothing by itself. */
export function namedValue(attribute: string, value: string): string {
  return NEEDS_COLUMN.test(value) ? `${attribute}: ${value}` : value;
}

export interface TopAccounts {
  /** What each node is called. */
  names: readonly string[];
  /** How well connected each is; NaN counts as least. */
  value: Float64Array;
}

/**
 * The name of each cluster, index by id (0 is ''): what its members share (see `sharedValues`) of at most two
 * attributes, else `around` its best connected member. Names are distinct: those that coincide get their best
 * connected member as well, and in the last resort their id.
 */
export function nameClusters(
  clustering: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly ClusterAttribute[],
  top: TopAccounts,
): string[] {
  const shared = sharedValues(clustering, attributes).map((values) => namingValues(values, attributes));
  const centres = bestConnected(clustering, top);
  const spell = (id: number, level: number): string => {
    const values = shared[id]!.map(({ attribute, value }) => namedValue(attribute, value));
    const parts = values.length === 0 || level > 0 ? [...values, `around ${centres[id]!}`] : values;
    return level < 2 ? parts.join(' · ') : `${parts.join(' · ')} #${id}`;
  };
  const level = new Uint8Array(clustering.count + 1);
  for (let round = 0; round < 2; round++) {
    const bearers = new Map<string, number[]>();
    for (let id = 1; id <= clustering.count; id++) {
      const name = spell(id, level[id]!);
      bearers.set(name, [...(bearers.get(name) ?? []), id]);
    }
    for (const ids of bearers.values()) if (ids.length > 1) for (const id of ids) level[id]!++;
  }
  return Array.from(level, (reached, id) => (id === 0 ? '' : spell(id, reached)));
}

/** The first values, without one that all bearers of an earlier one have: `UMP`, not `UMP · right`. */
function namingValues(
  values: readonly SharedValue[],
  attributes: readonly ClusterAttribute[],
): SharedValue[] {
  const labelsOf = new Map(attributes.map(({ attribute, labels }) => [attribute, labels]));
  const chosen: SharedValue[] = [];
  for (const each of values) {
    const implied = chosen.some((earlier) => {
      const first = labelsOf.get(earlier.attribute)!;
      const second = labelsOf.get(each.attribute)!;
      return first.every((value, i) => value !== earlier.value || second[i] === each.value);
    });
    if (!implied && chosen.length < ATTRIBUTES_NAMED) chosen.push(each);
  }
  return chosen;
}

/** By id, the name of the member with the greatest value, the smallest node where several have it. */
function bestConnected(
  { cluster, count }: Pick<Clustering, 'cluster' | 'count'>,
  { names, value }: TopAccounts,
): string[] {
  const best: number[] = Array.from({ length: count + 1 }, () => -1);
  const standing = (i: number) => (Number.isNaN(value[i]!) ? Number.NEGATIVE_INFINITY : value[i]!);
  for (let i = 0; i < cluster.length; i++) {
    const before = best[cluster[i]!]!;
    if (before < 0 || standing(i) > standing(before)) best[cluster[i]!] = i;
  }
  return best.map((i) => names[i] ?? '');
}
