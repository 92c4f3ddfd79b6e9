/** Ties and mutual ties that changed, for the chapter on changes. */

import type { MutualChange } from '../../changes/mutual-changes.ts';
import { canTellEnds, TIE_CHANGES, type TieChange } from '../../changes/tie-changes.ts';
import { type ChangeCount, totalOf } from '../../changes/tie-list.ts';
import { escapeMarkdown, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { changedTies } from '../facts/mutual-turnover.ts';
import { topRows } from '../facts/top-rows.ts';
import { accountCell } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { cutText } from '../words/ranked-text.ts';
import { reportTable } from './report-table.ts';

const TOP = 10;

/** What became of every old tie, and where every new one comes from. */
export function tieSentence(facts: Facts, change: ChangeFacts): string {
  const { study, language } = facts;
  const { old, comparison, tieCounts } = change;
  const of = Object.fromEntries(TIE_CHANGES.map((change) => [change, totalOf(tieCounts, change)]));
  return language.changes.ofTies(
    old.graph.edgeCount,
    of as Record<TieChange, number>,
    canTellEnds(comparison.old, comparison.new),
    study.graph.edgeCount,
    momentsOf(facts, change),
  );
}

/** The change of a total as the sum of what formed and ended, of what came and went with accounts, and of what cannot be compared. */
export function sumSentence<C extends string>(
  { language }: Facts,
  { comparison }: ChangeFacts,
  counts: readonly ChangeCount<C>[],
  [formed, ended]: readonly [C, C],
): string {
  if (!canTellEnds(comparison.old, comparison.new)) return '';
  const of = (change: string) => totalOf<string>(counts, change);
  const among = of(formed) - of(ended);
  const withAccounts = of('joined') - of('left') - of('lost');
  const unknown = of('not-comparable-before') - of('not-comparable-now');
  return language.changes.sum(among + withAccounts + unknown, among, withAccounts, unknown);
}

/** How lasting ties are, of those that can be followed from one snapshot to the other. */
export function survivalSentence(facts: Facts, change: ChangeFacts): string {
  const { comparison, tieCounts } = change;
  const kept = totalOf(tieCounts, 'kept') + totalOf(tieCounts, 'remade');
  const ended = totalOf(tieCounts, 'ended');
  if (!canTellEnds(comparison.old, comparison.new) || kept + ended === 0) return '';
  return facts.language.changes.survival(kept + ended, kept, momentsOf(facts, change));
}

/** What the keys of records show of the ties that are in both; '' where keys are not known of both. */
export function keysSentence({ language }: Facts, { comparison, tieCounts }: ChangeFacts): string {
  const { stoodCount } = comparison.oldTies;
  const remade = totalOf(tieCounts, 'remade');
  if (stoodCount + remade === 0) return '';
  return language.changes.keys(stoodCount, remade, totalOf(tieCounts, 'kept') - stoodCount);
}

/** Numbers of ties by what became of them and why. */
export function countTable(facts: Facts, change: ChangeFacts): string {
  const { changes, count, head, tables } = facts.language;
  const meaning = changes.meaning(momentsOf(facts, change));
  return reportTable(facts, [tables.caption.ties, 'change-counts.csv'], change.tieCounts, [
    { head: changes.ties, cell: (counted) => meaning[counted.change] },
    {
      head: changes.reason,
      cell: ({ reason }) => (reason === '' ? '–' : escapeMarkdown(changes.reasonText(reason))),
    },
    numberColumn(head.number, (counted) => count(counted.count)),
  ]);
}

/** What became of the pairs that follow each other. */
export function mutualSentence({ language }: Facts, { mutualCounts, comparison }: ChangeFacts): string {
  const of = (change: MutualChange) => totalOf(mutualCounts, change);
  return language.changes.ofPairs(
    of('kept'),
    canTellEnds(comparison.old, comparison.new) ? of('broken') : -1,
    of('made'),
    {
      lost: of('lost'),
      left: of('left'),
      joined: of('joined'),
      notComparable: of('not-comparable-now') + of('not-comparable-before'),
    },
  );
}

/** The accounts that took part in most mutual ties made, and in most broken. */
export function busiestTable(facts: Facts, { turnover, comparison }: ChangeFacts): string {
  const { changes, head, count, tables } = facts.language;
  const { nodes } = comparison.new;
  const { made, broken } = turnover;
  const top = topRows(rankNodes(changedTies(turnover)), TOP);
  if (top.rows.length === 0) return '';
  const table = reportTable(facts, [tables.caption.busiest, 'rank-changes.csv'], top.rows, [
    numberColumn(head.rank, ({ rank }) => count(rank)),
    { head: head.account, cell: ({ node }) => accountCell(facts, nodes[node]!) },
    numberColumn(changes.madeAndBroken, ({ value }) => count(value)),
    numberColumn(changes.made, ({ node }) => count(made[node]!)),
    numberColumn(changes.broken, ({ node }) => count(broken[node]!)),
  ]);
  return joinTexts([table, cutText(facts, top, changes.changes, 'rank-changes.csv')], '\n\n');
}
