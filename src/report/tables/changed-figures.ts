/** The tables on change beside `changes.csv`: figures, ranks and clusters of both years. */
import { ranksOf } from '../../graph/ranks.ts';
import type { StudyEntry } from '../../study/study.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** `figure-changes.csv`: the figures that may be compared although the roster grows; the panel is who is in both. */
export function figureChangesCsv({ headline }: ChangeFacts): string {
  return csvTable(headline, {
    measure: ({ measure }) => measure,
    old: ({ old }) => old,
    new: (figure) => figure.new,
    panel_old: ({ panelOld }) => panelOld,
    panel_new: ({ panelNew }) => panelNew,
  });
}

/** `rank-changes.csv`: ranks by mutual ties in both years, one row a node of the later one. */
export function rankChangesCsv({ study, measured }: Facts, change: ChangeFacts): string {
  const { oldMutual, oldMutualShare, oldMutualRank, comparison } = change;
  const { mutual, mutual_share } = measured.nodes;
  const ranks = ranksOf(mutual);
  const then = (values: Float64Array, node: number) => values[comparison.toOld.node[node]!] ?? null;
  const { unit } = study;
  const handle: Columns<StudyEntry> = { handle: (entry) => entry.handle };
  return csvTable(study.nodes, {
    [UNIT_COLUMNS[unit].key]: ({ accountId }) => accountId,
    ...(unit === 'account' ? handle : {}),
    name: ({ row }) => row.name,
    rank: (_, node) => ranks[node]!,
    rank_old: (_, node) => then(oldMutualRank, node),
    mutual: (_, node) => mutual[node]!,
    mutual_old: (_, node) => then(oldMutual, node),
    mutual_share: (_, node) => mutual_share[node]!,
    mutual_share_old: (_, node) => then(oldMutualShare, node),
  });
}

/** `cluster-changes.csv`: one row a cluster of either year; who stayed and moved counts those who sit there for sure. */
export function clusterChangesCsv(
  { clusters: profiles }: Facts,
  { clusters, olderNames }: ChangeFacts,
): string {
  const names = new Map(profiles.map(({ id, name }) => [id, name]));
  return csvTable(clusters.clusters, {
    cluster: ({ id }) => id,
    name: ({ id }) => names.get(id) ?? olderNames[id] ?? '',
    size_old: ({ oldSize }) => oldSize,
    size_new: ({ newSize }) => newSize,
    jaccard: ({ oldSize, newSize, jaccard }) => (oldSize === 0 || newSize === 0 ? null : jaccard),
    stayed: ({ stayed }) => stayed,
    moved_in: ({ movedIn }) => movedIn,
    moved_out: ({ movedOut }) => movedOut,
  });
}
