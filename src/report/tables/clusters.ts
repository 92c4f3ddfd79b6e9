/** `clusters.csv`: one row a cluster, by id. */
import { type Cell, csvText } from '../../csv.ts';
import { hasEdge } from '../../graph/graph.ts';
import type { ClusterProfile } from '../../study/cluster-profiles.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';

const columns = (unit: Unit) => [
  'cluster',
  'name',
  UNIT_COLUMNS[unit].count,
  'observed',
  'undecided',
  'stability_mean',
  'mutual_inside',
  'mutual_outside',
  'shared_attribute',
  'shared_value',
  'shared_share',
  `centre_${UNIT_COLUMNS[unit].key}`,
  ...(unit === 'account' ? ['centre_handle'] : []),
];

/** Mutual ties are pairs known to be mutual; the centre is the member with most of them. */
export function clustersCsv(facts: Facts): string {
  return csvText(
    columns(facts.study.unit),
    facts.clusters.map((profile) => clusterRow(facts, profile)),
  );
}

function clusterRow({ study, measured }: Facts, profile: ClusterProfile): Cell[] {
  const { graph } = study;
  const { members, centre, shared } = profile;
  let inside = 0;
  let outside = 0;
  for (const i of members) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      if (!hasEdge(graph, j, i)) continue;
      if (measured.clusters.cluster[j] === profile.id) inside++;
      else outside++;
    }
  }
  return [
    profile.id,
    profile.name,
    members.length,
    members.filter((node) => graph.observed[node] === 1).length,
    profile.undecided.length,
    meanStability(measured.clusters.stability, members),
    inside / 2,
    outside,
    shared[0]?.attribute ?? '',
    shared[0]?.value ?? '',
    shared[0]?.share ?? null,
    study.nodes[centre]!.accountId,
    ...(study.unit === 'account' ? [study.nodes[centre]!.handle] : []),
  ];
}

/** Over the members that have a stability; NaN where none has. */
export function meanStability(stability: Float64Array, members: readonly number[]): number {
  const known = members.map((node) => stability[node]!).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
