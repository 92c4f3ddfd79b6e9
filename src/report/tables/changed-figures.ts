/** The tables on change beside `changes.csv`: figures, ranks and clusters of both years. */
import { ranksOf } from '../../graph/ranks.ts';
import type { StudyEntry } from '../../study/study.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { fateOf } from '../../changes/fates.ts';
import { changedTies } from '../../changes/mutual-turnover.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** `figure-changes.csv`: the figures that may be compared although the roster grows, then sizes; the panel is who is in both. */
export function figureChangesCsv({ headline, sizes }: ChangeFacts): string {
  return csvTable([...headline, ...sizes], {
    measure: ({ measure }) => measure,
    old: ({ old }) => old,
    new: (figure) => figure.new,
    panel_old: ({ panelOld }) => panelOld,
    panel_new: ({ panelNew }) => panelNew,
  });
}

/**
 * `rank-changes.csv`: ranks by mutual ties in both years, one row a node of the later one; then those of the earlier one
 * that are none any more, with what became of them.
 */
export function rankChangesCsv({ study, measured }: Facts, change: ChangeFacts): string {
  const { oldMutual, oldMutualShare, oldMutualRank, comparison, turnover } = change;
  const { mutual, mutual_share } = measured.nodes;
  const ranks = ranksOf(mutual);
  const changed = changedTies(turnover);
  const changedRanks = ranksOf(changed);
  const { unit } = study;
  const rows: RankRow[] = [
    ...study.nodes.map((entry, node) => ({ entry, node, old: comparison.toOld.node[node]! })),
    ...change.old.nodes
      .map((entry, old) => ({ entry, node: -1, old }))
      .filter(({ old }) => comparison.toNew.node[old]! < 0),
  ];
  const of = (values: Float64Array, node: number) => values[node] ?? null;
  const handle: Columns<RankRow> = { handle: ({ entry }) => entry.handle };
  const post: Columns<RankRow> = {
    country: ({ entry }) => entry.row.country,
    office: ({ entry }) => entry.row.office,
  };
  const fate: Columns<RankRow> = {
    fate: ({ entry, node, old }) =>
      old >= 0 && Number.isNaN(mutual[node] ?? Number.NaN)
        ? fateOf(comparison, entry.accountId, node >= 0)
        : null,
  };
  return csvTable(rows, {
    [UNIT_COLUMNS[unit].key]: ({ entry }) => entry.accountId,
    ...(unit === 'account' ? handle : {}),
    name: ({ entry }) => entry.row.name,
    ...(unit === 'account' ? post : {}),
    rank: ({ node }) => of(ranks, node),
    rank_old: ({ old }) => of(oldMutualRank, old),
    mutual: ({ node }) => of(mutual, node),
    mutual_old: ({ old }) => of(oldMutual, old),
    mutual_share: ({ node }) => of(mutual_share, node),
    mutual_share_old: ({ old }) => of(oldMutualShare, old),
    mutual_made: ({ node }) => of(turnover.made, node),
    mutual_broken: ({ node }) => of(turnover.broken, node),
    mutual_changed: ({ node }) => of(changed, node),
    mutual_changed_rank: ({ node }) => (changed[node]! > 0 ? of(changedRanks, node) : null),
    ...fate,
  });
}

interface RankRow {
  entry: StudyEntry;
  /** Of the later year and of the earlier one; −1 where it is none. */
  node: number;
  old: number;
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
