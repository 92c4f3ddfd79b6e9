/** Clusters with their names, members, and what the members share. */
import { nameClusters, withBeside } from '../graph/cluster-names.ts';
import type { Clustering } from '../graph/clusters.ts';
import type { Measured } from '../graph/measures.ts';
import { rankNodes } from '../graph/ranks.ts';
import {
  type ClusterAttribute,
  type SharedValue,
  sharedValues,
  valuesBeside,
} from '../graph/shared-values.ts';
import { cleanText } from './clean-text.ts';
import { attributeOf } from './grouping.ts';
import type { Study } from './study.ts';

export interface ClusterProfile {
  id: number;
  /** Unique in the report. */
  name: string;
  members: number[];
  /** What members share more than chance would have it, in the order of the attributes. */
  shared: readonly SharedValue[];
  /** What a good part of them have in place of the first of those. */
  beside: readonly SharedValue[];
  /** The three members with most known mutual ties. */
  first: number[];
  /** Members whose stability is below 0.8. */
  undecided: number[];
}

export const UNDECIDED_BELOW = 0.8;

/**
 * Profiles of clusters under the names that a report gives them.
 * @param namesBefore base names by id, of the clusters of an earlier year: those that continue one keep its name.
 */
export function clusterProfiles(
  study: Study,
  { clusters, nodes }: Pick<Measured, 'clusters' | 'nodes'>,
  by: readonly string[],
  namesBefore: readonly string[],
): ClusterProfile[] {
  const own = baseNames(study, clusters, nodes.mutual_min, by);
  const nameOf = (id: number) =>
    passedOn(namesBefore[id]) ?? (namesBefore.includes(own[id]!) ? `${own[id]} #${id}` : own[id]!);
  return profilesOf(study, clusters, nodes.mutual_min, by, (id, beside) => withBeside(nameOf(id), beside));
}

const FIRST = 3;

/**
 * One profile per cluster with members, ordered by id.
 * @param mutual known mutual ties of each node.
 * @param nameOf what a cluster is called, of which a good part has those values in place of what most share.
 */
export function profilesOf(
  study: Pick<Study, 'nodes'>,
  { cluster, count, stability }: Pick<Clustering, 'cluster' | 'count' | 'stability'>,
  mutual: ArrayLike<number>,
  by: readonly string[],
  nameOf: (id: number, beside: readonly SharedValue[]) => string,
): ClusterProfile[] {
  const members: number[][] = Array.from({ length: count }, () => []);
  cluster.forEach((id, node) => {
    if (id > 0) members[id - 1]!.push(node);
  });
  const attributes = namingAttributes(study, by);
  const shared = sharedValues({ cluster, count }, attributes);
  const beside = valuesBeside({ cluster, count }, attributes, shared);
  return members.flatMap((inside, index) =>
    inside.length === 0
      ? []
      : {
          id: index + 1,
          name: nameOf(index + 1, beside[index + 1]!),
          members: inside,
          shared: shared[index + 1]!,
          beside: beside[index + 1]!,
          first: rankNodes(inside.map((node) => mutual[node]!))
            .slice(0, FIRST)
            .map(({ node }) => inside[node]!),
          undecided: inside.filter((node) => stability[node]! < UNDECIDED_BELOW),
        },
  );
}

/** The name of an earlier year that a cluster keeps; none where it was no more than a number. */
export function passedOn(name: string | undefined): string | undefined {
  return name?.startsWith('#') ? undefined : name;
}

/** Names of clusters by id, as the prompt and a report that is set against no earlier one have them; '' for 0. */
export function clusterNames(
  study: Study,
  { clusters, nodes }: Pick<Measured, 'clusters' | 'nodes'>,
  by: readonly string[],
): string[] {
  const names = Array.from({ length: clusters.count + 1 }, () => '');
  for (const { id, name } of clusterProfiles(study, { clusters, nodes }, by, [])) names[id] = name;
  return names;
}

/**
 * What a cluster keeps from year to year, by id: what its members share, else the member with most mutual ties that is
 * not undecided. What a good part have in place of that is of each year, and comes beside it.
 */
export function baseNames(
  study: Study,
  clusters: Pick<Clustering, 'cluster' | 'count' | 'stability'>,
  mutual: Float64Array,
  by: readonly string[],
): string[] {
  return nameClusters(clusters, namingAttributes(study, by), {
    names: study.nodes.map(({ accountId, handle, row }) =>
      handle === '' ? (study.unit !== 'country' && cleanText(row.name)) || accountId : `@${handle}`,
    ),
    value: mutual.map((ties, node) => (clusters.stability[node]! < UNDECIDED_BELOW ? Number.NaN : ties)),
  });
}

/** The columns whose values are tried: those asked for, and the region. */
function namingAttributes({ nodes }: Pick<Study, 'nodes'>, by: readonly string[]): ClusterAttribute[] {
  return [...new Set([...by, 'region'])].map((attribute) => ({
    attribute,
    labels: nodes.map((entry) => attributeOf(entry, attribute)),
  }));
}
