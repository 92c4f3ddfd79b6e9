/** Clusters across two years as an answer. */

import { clusterChanges, SURE_FROM } from '../../changes/cluster-changes.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { tableOf } from '../../csv.ts';
import { findClusters } from '../../graph/clusters.ts';
import { accountCells } from './sections.ts';
import { type Diff, dated } from './words.ts';

/** Which clusters persist, and who moved for sure. @param runs of the clustering. */
export function clustersAnswer(diff: Diff, runs: number): SectionedAnswer {
  const { comparison } = diff;
  const [older, newer] = [comparison.old, comparison.new].map(({ graph }) =>
    findClusters(graph, { of: 'mutual', runs }),
  );
  const { clusters, moves, undecided } = clusterChanges(older!, newer!, comparison);
  const persist = clusters.filter((cluster) => cluster.old > 0 && cluster.new > 0).length;
  return {
    sentence: `${count(older!.count, 'cluster')} of mutual ties in ${dated(diff.old)}, ${newer!.count} in ${dated(diff.new)}: ${persist} persist. ${count(moves.length, 'account')} moved; of ${undecided} it cannot be said, as they sit with their cluster in fewer than ${SURE_FROM * 100} % of the runs in one of the years.`,
    sections: [
      {
        name: 'clusters',
        title: 'Clusters, numbered as in the older year; new ones after these',
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
        title: 'Accounts that moved',
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
