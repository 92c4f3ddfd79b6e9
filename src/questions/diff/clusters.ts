/** Clusters of both snapshots as an answer. */

import { clusterChanges, SURE_FROM } from '../../changes/cluster-changes.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import { findClusters } from '../../graph/clusters.ts';
import { say } from '../../words/say.ts';
import { type Diff, dated } from './compare-study.ts';
import { accountCells } from './sections.ts';

/** Which clusters persist, and who moved for sure. @param runs of the clustering. */
export function clustersAnswer(diff: Diff, runs: number): SectionedAnswer {
  const { comparison } = diff;
  const [older, newer] = [comparison.old, comparison.new].map(({ graph }) =>
    findClusters(graph, { of: 'mutual', runs }),
  );
  const { clusters, moves, undecided } = clusterChanges(older!, newer!, comparison);
  const persist = clusters.filter((cluster) => cluster.old > 0 && cluster.new > 0).length;
  return {
    sentence: say.diff.clusters(
      { ...dated(diff.old), clusters: older!.count },
      { ...dated(diff.new), clusters: newer!.count },
      persist,
      { moved: moves.length, undecided, sureFrom: SURE_FROM },
    ),
    sections: [
      {
        name: 'clusters',
        title: say.diff.clustersOfBoth(),
        ...tableOf(clusters, {
          cluster: ({ id }) => id,
          old_number: (one) => one.old || null,
          new_number: (one) => one.new || null,
          old_size: ({ oldSize }) => oldSize,
          new_size: ({ newSize }) => newSize,
          jaccard: ({ jaccard }) => jaccard,
          stayed: ({ stayed }) => stayed,
          moved_in: ({ movedIn }) => movedIn,
          moved_out: ({ movedOut }) => movedOut,
        }),
      },
      {
        name: 'moves',
        title: say.diff.movers(),
        columns: ['handle', 'name', 'country', 'office', 'from', 'to', 'account_id'],
        types: { from: 'cluster', to: 'cluster' },
        rows: moves.map(({ new: node, from, to }) => {
          const account = comparison.new.nodes[node]!;
          return [...accountCells(account), from, to, account.accountId];
        }),
      },
    ],
  };
}
