/** Clusters then and now, for the chapter on changes. */
import { SURE_FROM } from '../compare/cluster-changes.ts';
import { namedAccount } from './account-text.ts';
import type { ChangeFacts } from './change-facts.ts';
import type { Facts } from './facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatShare, joinSome } from './number-text.ts';

const RIGHT = { align: 'right' as const };
const MOVES_NAMED = 12;

/** How many clusters persist, and who moved for sure. */
export function clusterSentence(
  { measured }: Facts,
  { olderClusters, clusters, comparison }: ChangeFacts,
): string {
  const now = clusters.clusters.filter(({ new: number }) => number > 0);
  const persist = now.filter(({ old }) => old > 0).length;
  const { moves, undecided } = clusters;
  const names = joinSome(
    moves.map(({ new: node, from, to }) => {
      const account = comparison.new.nodes[node]!;
      return `${namedAccount(account)}, ${formatCount(from)} → ${formatCount(to)}`;
    }),
    MOVES_NAMED,
  );
  const who = moves.length === 0 ? 'No account' : countOf(moves.length, 'account');
  const list = moves.length === 0 ? '' : `: ${names}`;
  const doubt =
    undecided === 0
      ? ''
      : ` Of ${countOf(undecided, 'account')} it cannot be said, as ${undecided === 1 ? 'it sits' : 'they sit'} with their cluster in fewer than ${SURE_FROM * 100}% of the runs then or now.`;
  return `${countOf(olderClusters.count, 'cluster')} of ${measured.clusters.of === 'mutual' ? 'mutual ties' : 'follows'} then, ${formatCount(now.length)} now; ${formatCount(persist)} persist and keep their numbers and names. ${who} moved from one to another for sure${list}.${doubt}`;
}

/** Every cluster of either year by its number. */
export function clusterTable({ clusters: profiles }: Facts, { clusters, olderNames }: ChangeFacts): string {
  if (clusters.clusters.length === 0) return '';
  const nameOf = new Map(profiles.map(({ id, name }) => [id, name]));
  return markdownTable(
    [
      { head: '', ...RIGHT },
      { head: 'Cluster' },
      { head: 'Then', ...RIGHT },
      { head: 'Now', ...RIGHT },
      { head: 'Jaccard', ...RIGHT },
      { head: 'Stayed', ...RIGHT },
      { head: 'Moved in', ...RIGHT },
      { head: 'Moved out', ...RIGHT },
    ],
    clusters.clusters.map(({ id, oldSize, newSize, jaccard, stayed, movedIn, movedOut }) => [
      formatCount(id),
      escapeMarkdown(nameOf.get(id) ?? olderNames[id] ?? ''),
      ...[oldSize, newSize].map((size) => (size === 0 ? '–' : formatCount(size))),
      formatShare(jaccard),
      ...[stayed, movedIn, movedOut].map(formatCount),
    ]),
  );
}
