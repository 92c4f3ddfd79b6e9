/** Names for clusters, from what their members share. A name helps the reader; the id identifies. */
import type { Clustering } from './clusters.ts';
import { type ClusterAttribute, type SharedValue, sharedValues } from './shared-values.ts';

/** Values that say nothing without their column: yes or no, and numbers. */
const NEEDS_COLUMN = /^(yes|no|true|false|y|n|oui|non|[+-]?\d+([.,]\d+)?)$/i;

/** Stands between the parts of a name. */
export const PARTS = ' · ';

/** Stands between the value that most members share and those that others have in its place. */
export const BESIDE = ' + ';

/** The name with what a good part of the members have in place of its first value. */
export function withBeside(name: string, beside: readonly SharedValue[]): string {
  const [first, ...parts] = name.split(PARTS);
  const others = beside.map(({ attribute, value }) => namedValue(attribute, value));
  return [[first, ...others].join(BESIDE), ...parts].join(PARTS);
}

/** A value as it is named in a sentence: with its column where it says nothing by itself. */
export function namedValue(attribute: string, value: string): string {
  return NEEDS_COLUMN.test(value) ? `${attribute}: ${value}` : value;
}

export interface TopAccounts {
  /** What each node is called. */
  names: readonly string[];
  /** How well connected each is; NaN where no cluster may be named after it. */
  value: Float64Array;
}

/**
 * The name of each cluster, index by id (0 is ''): what its members share (see `sharedValues`) of at most two
 * attributes, else `around` its best connected member, or its id where that may be no member. Names are distinct:
 * those that coincide get their best connected member as well, and in the last resort their id.
 */
export function nameClusters(
  clustering: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly ClusterAttribute[],
  top: TopAccounts,
): string[] {
  const shared = sharedValues(clustering, attributes).map((values, id) =>
    namingValues(id, values, clustering, attributes),
  );
  const centres = bestConnected(clustering, top);
  const spell = (id: number, level: number): string => {
    const values = shared[id]!.map(({ attribute, value }) => namedValue(attribute, value));
    const centre = centres[id] === '' ? [] : [`around ${centres[id]!}`];
    const parts = values.length === 0 || level > 0 ? [...values, ...centre] : values;
    return [parts.join(PARTS), ...(level < 2 && parts.length > 0 ? [] : [`#${id}`])].join(' ').trim();
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

/** The first value, and the next that its bearers in the cluster share more than its bearers elsewhere do: `UMP`, not `UMP · right`. */
function namingValues(
  id: number,
  values: readonly SharedValue[],
  { cluster, count }: Pick<Clustering, 'cluster' | 'count'>,
  attributes: readonly ClusterAttribute[],
): SharedValue[] {
  const [first, ...others] = values;
  if (first === undefined || others.length === 0) return [...values];
  const { labels } = attributes.find(({ attribute }) => attribute === first.attribute)!;
  const bearers = cluster.map((own, i) => (labels[i] === first.value ? own : 0));
  const given = sharedValues({ cluster: bearers, count }, attributes)[id]!;
  const second = others.find(({ attribute, value }) =>
    given.some((one) => one.attribute === attribute && one.value === value),
  );
  return second === undefined ? [first] : [first, second];
}

/** By id, the name of the member with the greatest value, the smallest node where several have it; '' where none has any. */
function bestConnected(
  { cluster, count }: Pick<Clustering, 'cluster' | 'count'>,
  { names, value }: TopAccounts,
): string[] {
  const best: number[] = Array.from({ length: count + 1 }, () => -1);
  for (let i = 0; i < cluster.length; i++) {
    const before = best[cluster[i]!]!;
    if (!Number.isNaN(value[i]!) && (before < 0 || value[i]! > value[before]!)) best[cluster[i]!] = i;
  }
  return best.map((i) => names[i] ?? '');
}
