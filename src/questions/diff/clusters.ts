/** Clusters of both snapshots as an answer. */
import { type ClusterChanges, clusterChanges, SURE_FROM } from '../../changes/cluster-changes.ts';
import { type PartedCluster, partedClusters } from '../../changes/parted-clusters.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import { withBeside } from '../../graph/cluster-names.ts';
import { findClusters } from '../../graph/clusters.ts';
import { baseNames, passedOn, profilesOf } from '../../study/cluster-profiles.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { compared, type Diff } from './compare-study.ts';
import { ACCOUNT_COLUMNS, accountCells, documentCells } from './sections.ts';

/** Clusters of both years, found and matched. */
export interface ComparedClusters {
  /** Of which ties they are. */
  of: 'mutual' | 'directed';
  changes: ClusterChanges;
  /** The name of a cluster by its number in both years. */
  nameOf: (id: number) => string;
}

/** @param runs of the clustering. */
export function compareClusters(diff: Diff, runs: number): ComparedClusters {
  const of = 'mutual';
  const [older, newer] = [diff.old, diff.new].map(({ side: { graph } }) => findClusters(graph, { of, runs }));
  const changes = clusterChanges(older!, newer!, diff.comparison);
  const { old, new: fresh } = diff.years();
  const before = baseNames(diff.old.study, older!, old.min, []);
  const own = baseNames(diff.new.study, newer!, fresh.min, []);
  const idOf = new Map(changes.clusters.map(({ id, new: number }) => [number, id]));
  const nameNow = (number: number) => passedOn(before[idOf.get(number)!]) ?? own[number]!;
  const names = new Map(
    profilesOf(diff.new.study, newer!, fresh.min, [], (number, beside) =>
      withBeside(nameNow(number), beside),
    ).map(({ id, name }) => [idOf.get(id), name]),
  );
  return { of, changes, nameOf: (id) => names.get(id) ?? before[id] ?? '' };
}

/** What a cluster fell into, or was made of. */
export function partedSentence(
  diff: Diff,
  { way, id, accounts, parts }: PartedCluster,
  nameOf: (id: number) => string,
): Sentence {
  const named = parts.map((part) => ({ name: nameOf(part.id), accounts: part.accounts }));
  return say.changes.parted(compared(diff), way, { name: nameOf(id), accounts }, named);
}

/** Which clusters persist, which split or merged, and who moved for sure. */
export function clustersAnswer(diff: Diff, { of: ties, changes, nameOf }: ComparedClusters): SectionedAnswer {
  const of = compared(diff);
  const { clusters, moves, undecided, agreement } = changes;
  const now = clusters.filter((cluster) => cluster.new > 0);
  const then = clusters.filter(({ old }) => old > 0);
  const both = now.filter(({ old }) => old > 0);
  // Matching by overlap finds a counterpart for most clusters; where all their members are undecided, that is little.
  const unsure = both.filter(({ stayed }) => stayed === 0);
  const nodes = diff.comparison.new.nodes;
  const columns = {
    stayed: ({ stayed }: (typeof clusters)[number]) => stayed,
    moved_in: ({ movedIn }: (typeof clusters)[number]) => movedIn,
    moved_out: ({ movedOut }: (typeof clusters)[number]) => movedOut,
  };
  return {
    sentence: [
      say.changes.clusters(of, ties, then.length, now.length, both.length - unsure.length),
      ...(agreement.accounts < 2 ? [] : [say.changes.agreement(of, agreement.accounts, agreement.rand)]),
      ...(unsure.length === 0
        ? []
        : [
            say.changes.unsure(
              of,
              unsure.map(({ id }) => nameOf(id)),
            ),
          ]),
      say.changes.moves(of, moves.length),
      ...partedClusters(changes).map((one) => partedSentence(diff, one, nameOf)),
      ...(undecided === 0 ? [] : [say.changes.undecided(of, undecided, SURE_FROM)]),
    ],
    sections: [
      {
        name: 'clusters',
        title: say.changes.clusterTable(),
        ...tableOf(clusters, {
          cluster: ({ id }) => id,
          name: ({ id }) => nameOf(id),
          old_number: (one) => one.old || null,
          new_number: (one) => one.new || null,
          old_size: ({ oldSize }) => oldSize,
          new_size: ({ newSize }) => newSize,
          jaccard: ({ jaccard }) => jaccard,
          ...columns,
        }),
        document: {
          types: { jaccard: 'share' },
          ...tableOf(clusters, {
            cluster: ({ id }) => id,
            name: ({ id }) => say.changes.cluster(of, nameOf(id)),
            old_size: ({ oldSize }) => oldSize || null,
            new_size: ({ newSize }) => newSize || null,
            jaccard: ({ oldSize, newSize, jaccard }) => (oldSize === 0 || newSize === 0 ? null : jaccard),
            ...columns,
          }),
        },
      },
      {
        name: 'moves',
        title: say.changes.moveTable(of),
        columns: [
          ...['handle', 'name', 'country', 'office', 'from', 'to', 'from_name', 'to_name', 'account_id'],
        ] as const,
        types: { from: 'cluster', to: 'cluster' },
        shown: {
          columns: ['handle', 'name', 'from', 'to'],
          types: { from: 'text', to: 'text' },
          rows: moves.map(({ new: node, from, to }) => [
            ...[nodes[node]!.handle, nodes[node]!.name],
            ...[from, to].map((id) => say.changes.cluster(of, nameOf(id))),
          ]),
        },
        rows: moves.map(({ new: node, from, to }) => {
          const account = nodes[node]!;
          return [...accountCells(account), from, to, nameOf(from), nameOf(to), account.accountId];
        }),
        document: {
          columns: [...ACCOUNT_COLUMNS, 'from', 'to'],
          types: { handle: 'account' },
          rows: moves.map(({ new: node, from, to }) => [
            ...documentCells(nodes[node]!),
            ...[from, to].map((id) => say.changes.cluster(of, nameOf(id))),
          ]),
        },
      },
    ],
    notes: [say.changes.sureAlone(of)],
  };
}
