/** Clusters with their names, members, and what the members share. */
import { type NamingAttribute, nameClusters } from '../graph/cluster-names.ts';
import type { Clustering } from '../graph/clusters.ts';
import type { Measured } from '../graph/measures.ts';
import { attributeOf } from './grouping.ts';
import { rankNodes } from './ranking.ts';
import type { Study } from './study.ts';

export interface ClusterProfile {
  id: number;
  /** Unique in the report. */
  name: string;
  members: number[];
  /** The most telling value that members share, and the share of members that have it; '' where none is. */
  attribute: string;
  value: string;
  share: number;
  /** The member with most known mutual ties. */
  centre: number;
  /** Members whose stability is below 0.8. */
  undecided: number[];
}

export const UNDECIDED_BELOW = 0.8;

/**
 * One profile a cluster that has members, by id.
 * @param namesBefore by id, of the clusters of an earlier year: those that continue one keep its name.
 */
export function clusterProfiles(
  study: Study,
  measured: Measured,
  by: readonly string[],
  namesBefore: readonly string[],
): ClusterProfile[] {
  const { clusters, nodes } = measured;
  const members: number[][] = Array.from({ length: clusters.count }, () => []);
  clusters.cluster.forEach((id, node) => {
    if (id > 0) members[id - 1]!.push(node);
  });
  const attributes = namingAttributes(study, by);
  const own = clusterNames(study, clusters, nodes.mutual_min, by);
  const names = own.map(
    (name, id) => namesBefore[id] ?? (namesBefore.includes(name) ? `${name} #${id}` : name),
  );
  return members.flatMap((inside, index) => {
    const first = rankNodes(inside.map((node) => nodes.mutual_min[node]!))[0];
    if (first === undefined) return [];
    return {
      id: index + 1,
      name: names[index + 1]!,
      members: inside,
      ...mostTelling(inside, attributes),
      centre: inside[first.node]!,
      undecided: inside.filter((node) => clusters.stability[node]! < UNDECIDED_BELOW),
    };
  });
}

/** Names of clusters by id, from what members share and else from those with most mutual ties. */
export function clusterNames(
  study: Study,
  clusters: Pick<Clustering, 'cluster' | 'count'>,
  mutual: Float64Array,
  by: readonly string[],
): string[] {
  return nameClusters(clusters, namingAttributes(study, by), {
    names: study.nodes.map(({ accountId, handle }) => (handle === '' ? accountId : `@${handle}`)),
    value: mutual,
  });
}

function namingAttributes({ nodes }: Study, by: readonly string[]): NamingAttribute[] {
  return [...new Set([...by, 'region'])].map((attribute) => ({
    attribute,
    labels: nodes.map((entry) => attributeOf(entry, attribute)),
  }));
}

/**
 * The value that tells members from the rest best: the greatest 2·|C∩V| ÷ (|C|+|V|) for members C and accounts
 * with the value V. Ties go to the earlier attribute, then to the lesser value.
 */
function mostTelling(
  members: readonly number[],
  attributes: readonly NamingAttribute[],
): { attribute: string; value: string; share: number } {
  let best = { attribute: '', value: '', share: 0 };
  let bestScore = 0;
  for (const { attribute, labels } of attributes) {
    const everywhere = tally(labels);
    const here = tally(members.map((node) => labels[node]!));
    for (const value of [...here.keys()].filter((label) => label !== '').sort()) {
      const shared = here.get(value)!;
      const score = (2 * shared) / (members.length + everywhere.get(value)!);
      if (score > bestScore) {
        bestScore = score;
        best = { attribute, value, share: shared / members.length };
      }
    }
  }
  return best;
}

function tally(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
