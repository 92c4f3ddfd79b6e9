/** The tables on change beside `changes.csv`: figures, ranks and clusters of both years. */
import { RANK_COLUMNS } from '../../questions/diff/ranks.ts';
import { FIGURE_COLUMNS } from '../../questions/diff/sections.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import { type ChangeFacts, clusterNamer } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { csvTable } from './csv-table.ts';

/** `figure-changes.csv`: the figures that may be compared although the roster grows, then sizes; the panel is who is in both. */
export function figureChangesCsv({ diff }: Pick<ChangeFacts, 'diff'>): string {
  return csvTable(diff.figures(), FIGURE_COLUMNS);
}

/**
 * `rank-changes.csv`: ranks by mutual ties in both years, one row a node of the later one; then those of the earlier one
 * that are none any more, with what became of them.
 */
export function rankChangesCsv({ study: { unit } }: Pick<Facts, 'study'>, { diff }: ChangeFacts): string {
  type Row = ReturnType<typeof diff.ranks>[number];
  const isOfAccounts = unit === 'account';
  return csvTable(diff.ranks(), {
    [UNIT_COLUMNS[unit].key]: ({ account }: Row) => account.accountId,
    ...(isOfAccounts ? { handle: ({ account }: Row) => account.handle } : {}),
    name: ({ account }: Row) => account.name,
    ...(isOfAccounts
      ? { country: ({ account }: Row) => account.country, office: ({ account }: Row) => account.office }
      : {}),
    ...RANK_COLUMNS,
  });
}

/** `cluster-changes.csv`: one row a cluster of either year; who stayed and moved counts those who sit there for sure. */
export function clusterChangesCsv(facts: Pick<Facts, 'clusters'>, change: ChangeFacts): string {
  const nameOf = clusterNamer(facts, change);
  return csvTable(change.clusters.clusters, {
    cluster: ({ id }) => id,
    name: ({ id }) => nameOf(id),
    size_old: ({ oldSize }) => oldSize,
    size_new: ({ newSize }) => newSize,
    jaccard: ({ oldSize, newSize, jaccard }) => (oldSize === 0 || newSize === 0 ? null : jaccard),
    stayed: ({ stayed }) => stayed,
    moved_in: ({ movedIn }) => movedIn,
    moved_out: ({ movedOut }) => movedOut,
  });
}
