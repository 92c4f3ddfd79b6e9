/** What changed since an earlier snapshot: shares first, then ties, mutual ties, accounts, ranks and clusters. */

import { countOpenPairs } from '../../changes/open-pairs.ts';
import { totalOf } from '../../changes/tie-list.ts';
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { comparedBy, identified } from '../../study/shared-ids.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Figures, figureText } from '../figures/figures.ts';
import { momentsOf } from '../words/moments-of.ts';
import { accountEventTable } from './changes-accounts.ts';
import { clusterSentence, clusterTable } from './changes-clusters.ts';
import { formerTable, moversTable } from './changes-movers.ts';
import { rankTable } from './changes-ranks.ts';
import {
  busiestTable,
  countTable,
  keysSentence,
  mutualSentence,
  sumSentence,
  survivalSentence,
  tieSentence,
} from './changes-ties.ts';
import { reportTable } from './report-table.ts';
import type { Section } from './section.ts';

/** '' where the report is set against no earlier snapshot. */
export const CHANGES_SECTION: Section = {
  id: 'changes',
  heading: ({ changes }) => changes.heading,
  render: (facts, figures) => (facts.change === null ? [] : chapter(facts, facts.change, figures)),
};

function chapter(facts: Facts, change: ChangeFacts, figures: Figures): string[] {
  const { changes, head } = facts.language;
  const at = momentsOf(facts, change);
  return [
    scopeSentence(facts, change),
    ...cautions(facts, change),
    changes.panel,
    headlineTable(facts, change),
    `### ${changes.ties}`,
    tieSentence(facts, change),
    sumSentence(facts, change, change.tieCounts, ['formed', 'ended']),
    survivalSentence(facts, change),
    keysSentence(facts, change),
    figureText(facts, figures, 'ties-then-and-now'),
    countTable(facts, change),
    `### ${changes.mutualTies}`,
    mutualSentence(facts, change),
    sumSentence(facts, change, change.mutualCounts, ['made', 'broken']),
    busiestTable(facts, change),
    `### ${head.accounts}`,
    ...accountEventTable(facts, change),
    `### ${changes.ranks(at)}`,
    ...rankTable(facts, change),
    formerTable(facts, change),
    ...moversTable(facts, change),
    figureText(facts, figures, 'ranks-then-and-now'),
    `### ${changes.clusters(at)}`,
    clusterSentence(facts, change),
    clusterTable(facts, change),
    `### ${changes.incomparable}`,
    incomparableSentence(facts, change),
    change.spared === null ? changes.rows : `${changes.rows} ${changes.spared(change.spared)}`,
  ];
}

function scopeSentence(facts: Facts, change: ChangeFacts): string {
  const { study, language } = facts;
  const { old, comparison } = change;
  const { changes, date } = language;
  const [now, then] = [study, old].map(({ snapshot }) =>
    changes.snapshot(escapeMarkdown(snapshot.name), date(snapshot.date)),
  );
  return changes.scope(
    now!,
    then!,
    old.nodes.length,
    study.nodes.length,
    comparison.panel.old.length,
    momentsOf(facts, change),
  );
}

/** What a reader has to know before trusting the comparison. */
function cautions({ study, language }: Facts, { old }: ChangeFacts): string[] {
  const { changes } = language;
  const snapshots = [old.snapshot, study.snapshot];
  const notes = snapshots
    .filter(({ origin }) => origin === 'derived')
    .map(({ name, date }) => changes.derived(escapeMarkdown(name), language.date(date)));
  const { handles, numbers } = comparedBy([old, study].map(identified));
  if (handles.length > 0) notes.push(changes.byHandles(handles.map((name) => escapeMarkdown(name))));
  if (numbers.length > 0) notes.push(changes.byNumbers(numbers.map((name) => escapeMarkdown(name))));
  if (old.snapshot.meaning !== study.snapshot.meaning) {
    const readings = snapshots.map(
      ({ name, meaning }) => [escapeMarkdown(name), changes.reading[meaning]] as const,
    );
    notes.push(changes.readingsDiffer(readings));
  }
  return notes;
}

function headlineTable(facts: Facts, change: ChangeFacts): string {
  const { changes, share, tables } = facts.language;
  const { earlier, later } = momentsOf(facts, change);
  return reportTable(facts, [tables.caption.change, 'figure-changes.csv'], change.headline, [
    { head: changes.figure, cell: ({ measure }) => changes.headline[measure] ?? escapeMarkdown(measure) },
    numberColumn(earlier, ({ old }) => share(old)),
    numberColumn(later, (figure) => share(figure.new)),
    numberColumn(changes.panelAt(earlier), ({ panelOld }) => share(panelOld)),
    numberColumn(changes.panelAt(later), ({ panelNew }) => share(panelNew)),
  ]);
}

function incomparableSentence(facts: Facts, change: ChangeFacts): string {
  const { changes } = facts.language;
  const { tieCounts, comparison } = change;
  const at = momentsOf(facts, change);
  const now = totalOf(tieCounts, 'not-comparable-now');
  const before = totalOf(tieCounts, 'not-comparable-before');
  if (now + before === 0) return changes.comparable(countOpenPairs(comparison));
  const there = new Set(comparison.new.nodes);
  const unread = comparison.events.filter(({ kind }) => kind === 'gone-unobservable');
  const gone = unread.filter(({ account }) => there.has(account)).length;
  const sentence = changes.notComparable(now, before, at);
  return gone === 0 ? sentence : `${sentence} ${changes.goneUnread(gone, unread.length - gone, at)}`;
}
