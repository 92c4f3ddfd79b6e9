/** Clusters then and now, for the chapter on changes. */

import { SURE_FROM } from '../../changes/cluster-changes.ts';
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { reportTable } from './report-table.ts';

const MOVES_NAMED = 12;

/** How many clusters persist, and who moved for sure. */
export function clusterSentence(facts: Facts, change: ChangeFacts): string {
  const { clusters, comparison } = change;
  const { measured, language } = facts;
  const { changes } = language;
  const now = clusters.clusters.filter(({ new: number }) => number > 0);
  const then = clusters.clusters.filter(({ old: number }) => number > 0);
  const persist = now.filter(({ old }) => old > 0).length;
  const { moves, undecided, agreement } = clusters;
  const at = momentsOf(facts, change);
  const nameOf = clusterNamer(facts, change);
  const names = language.someOf(
    moves.map(({ new: node, from, to }) =>
      changes.move(accountText(facts, comparison.new.nodes[node]!), nameOf(from), nameOf(to)),
    ),
    MOVES_NAMED,
  );
  // Matching by overlap finds a counterpart for most clusters; where all their members are undecided, that is little.
  const unsure = now.filter(({ old, stayed }) => old > 0 && stayed === 0);
  const sentences = [
    changes.ofClusters(measured.clusters.of, then.length, now.length, persist - unsure.length, at),
    ...(agreement.accounts < 2 ? [] : [changes.agreement(agreement.accounts, agreement.rand)]),
    ...(unsure.length === 0
      ? []
      : [changes.unsure(unsure.length, language.list(unsure.map(({ id }) => nameOf(id))))]),
    changes.moves(moves.length, names),
    ...(undecided === 0 ? [] : [changes.undecided(undecided, SURE_FROM, at)]),
  ];
  return sentences.join(' ');
}

/** Every cluster of either year by its number. */
export function clusterTable(facts: Facts, change: ChangeFacts): string {
  const { clusters } = change.clusters;
  const { changes, count, share, tables } = facts.language;
  if (clusters.length === 0) return '';
  const nameOf = clusterNamer(facts, change);
  const at = momentsOf(facts, change);
  const size = (value: number) => (value === 0 ? '–' : count(value));
  const table = reportTable(facts, [tables.caption.clustersThen, 'cluster-changes.csv'], clusters, [
    numberColumn(tables.number, ({ id }) => count(id)),
    { head: changes.cluster, cell: ({ id }) => nameOf(id) },
    numberColumn(at.earlier, ({ oldSize }) => size(oldSize)),
    numberColumn(at.later, ({ newSize }) => size(newSize)),
    numberColumn(changes.jaccard, ({ oldSize, newSize, jaccard }) =>
      oldSize === 0 || newSize === 0 ? '–' : share(jaccard),
    ),
    numberColumn(changes.stayed, ({ stayed }) => count(stayed)),
    numberColumn(changes.movedIn, ({ movedIn }) => count(movedIn)),
    numberColumn(changes.movedOut, ({ movedOut }) => count(movedOut)),
  ]);
  return `${table}\n\n${changes.sureAlone}`;
}

/** Names of clusters by their number, as Markdown. */
export function clusterNamer(
  { clusters, language }: Facts,
  { olderNames }: ChangeFacts,
): (id: number) => string {
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  return (id) => escapeMarkdown(language.clusters.name(names.get(id) ?? olderNames[id] ?? ''));
}
