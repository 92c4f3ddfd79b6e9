/** What changed since an earlier snapshot: shares first, then ties, mutual ties, accounts, ranks and clusters. */
import { canTellEnds } from '../compare/tie-changes.ts';
import { type ChangeFacts, totalOf } from './change-facts.ts';
import { accountEventTable } from './changes-accounts.ts';
import { clusterSentence, clusterTable } from './changes-clusters.ts';
import { rankTable } from './changes-ranks.ts';
import { busiestTable, countTable, mutualSentence, survivalSentence, tieSentence } from './changes-ties.ts';
import type { Facts } from './facts.ts';
import { type Figures, figureText } from './figures.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatDate, formatShare } from './number-text.ts';
import type { Section } from './section.ts';

const RIGHT = { align: 'right' as const };

/** '' where the report is set against no earlier snapshot. */
export const CHANGES_SECTION: Section = {
  id: 'changes',
  heading: 'What changed',
  render: (facts, figures) => (facts.change === null ? [] : chapter(facts, facts.change, figures)),
};

function chapter(facts: Facts, change: ChangeFacts, figures: Figures): string[] {
  return [
    scopeSentence(facts, change),
    ...cautions(facts, change),
    'Shares come first, since counts grow with the roster; the panel is the accounts that are in both snapshots, and the ties among them alone.',
    headlineTable(change),
    '### Ties',
    tieSentence(facts, change),
    survivalSentence(change),
    figureText(figures, 'ties-then-and-now'),
    countTable('Ties', change.tieCounts),
    '### Mutual ties',
    mutualSentence(change),
    busiestTable(facts, change),
    '### Accounts',
    ...accountEventTable(change),
    '### Ranks then and now',
    ...rankTable(facts, change),
    figureText(figures, 'ranks-then-and-now'),
    '### Clusters then and now',
    clusterSentence(facts, change),
    clusterTable(facts, change),
    '### What cannot be compared',
    incomparableSentence(change),
    'Every tie, mutual pair, account and cluster membership that changed, or cannot be compared, is a row of changes.csv.',
  ];
}

function dated({ snapshot }: ChangeFacts['old']): string {
  return `${escapeMarkdown(snapshot.name)} (${formatDate(snapshot.date)})`;
}

function scopeSentence({ study }: Facts, { old, comparison }: ChangeFacts): string {
  return `${dated(study)} is set against ${dated(old)}: ${countOf(old.nodes.length, 'account')} then, ${formatCount(study.nodes.length)} now, ${formatCount(comparison.panel.old.length)} in both.`;
}

/** What a reader has to know before trusting the comparison. */
function cautions({ study }: Facts, { old }: ChangeFacts): string[] {
  const snapshots = [old.snapshot, study.snapshot];
  const notes = snapshots
    .filter(({ origin }) => origin === 'derived')
    .map(
      ({ name, date }) =>
        `${escapeMarkdown(name)} is derived from a later reading: it has the ties that still stood then and were declared by ${formatDate(date)}. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of accounts.`,
    );
  const meanings = {
    shown: 'what the network shows',
    declared: 'what accounts declare',
    given: 'what a file gave',
  };
  if (old.snapshot.meaning !== study.snapshot.meaning) {
    notes.push(
      `The readings differ (${snapshots.map(({ name, meaning }) => `${escapeMarkdown(name)}: ${meanings[meaning]}`).join('; ')}): a tie may be in one and not in the other for that reason alone.`,
    );
  }
  return notes;
}

const HEADLINES: Readonly<Record<string, string>> = {
  mutual_share_mean: 'Mean share of the others with whom an account has a mutual tie',
  density: 'Density: share of the possible follows that are there',
  reciprocity: 'Reciprocity: share of the follows that are returned',
  mutual_tie_share: 'Share of accounts with at least one mutual tie',
};

function headlineTable({ headline }: ChangeFacts): string {
  return markdownTable(
    [
      { head: 'Figure' },
      { head: 'Then', ...RIGHT },
      { head: 'Now', ...RIGHT },
      { head: 'Panel, then', ...RIGHT },
      { head: 'Panel, now', ...RIGHT },
    ],
    headline.map(({ measure, old, new: now, panelOld, panelNew }) => [
      HEADLINES[measure] ?? escapeMarkdown(measure),
      ...[old, now, panelOld, panelNew].map(formatShare),
    ]),
  );
}

/** The summary's sentence: what is known to have ended and formed. */
export function changeSentence({ change }: Facts): string {
  if (change === null) return '';
  const { old, comparison, tieCounts, mutualCounts } = change;
  const formed = totalOf(tieCounts, 'formed');
  const ended = totalOf(tieCounts, 'ended');
  const since = `Since ${formatDate(old.snapshot.date)}`;
  const unknown = totalOf(tieCounts, 'not-comparable-now') + totalOf(tieCounts, 'not-comparable-before');
  if (!canTellEnds(comparison.old, comparison.new)) {
    return `${since}, ${countOf(formed, 'follow')} formed; what ended cannot be told.`;
  }
  return `${since}, ${countOf(formed, 'follow')} formed and ${formatCount(ended)} ended between accounts that can be compared; ${countOf(totalOf(mutualCounts, 'made'), 'mutual tie')} ${totalOf(mutualCounts, 'made') === 1 ? 'was' : 'were'} made and ${formatCount(totalOf(mutualCounts, 'broken'))} broken. Of ${countOf(unknown, 'follow')} it cannot be said.`;
}

function incomparableSentence({ tieCounts, comparison }: ChangeFacts): string {
  const now = totalOf(tieCounts, 'not-comparable-now');
  const before = totalOf(tieCounts, 'not-comparable-before');
  const there = new Set(comparison.new.nodes);
  const gone = comparison.events.filter(
    ({ kind, account }) => kind === 'gone-unobservable' && there.has(account),
  ).length;
  if (now + before === 0)
    return 'Every tie could be compared, but for those of accounts in one snapshot only.';
  const accounts =
    gone === 0
      ? ''
      : ` ${countOf(gone, 'account')} could be read to the end then and cannot now: what such an account follows is unknown, not ended.`;
  return `${countOf(now, 'follow')} of then cannot be compared because what became of them is unknown now, and ${formatCount(before)} of now because they were unknown then; none of them counts as ended or formed.${accounts}`;
}
