/** Ties and mutual ties that changed, for the chapter on changes. */
import type { MutualChange } from '../compare/mutual-changes.ts';
import { canTellEnds, type TieChange } from '../compare/tie-changes.ts';
import type { ChangeCount } from '../compare/tie-list.ts';
import { countryText, namedAccount } from './account-text.ts';
import { type ChangeFacts, totalOf } from './change-facts.ts';
import type { Facts } from './facts.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatShare, joinWords } from './number-text.ts';
import { cutText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';

const RIGHT = { align: 'right' as const };
const TOP = 10;

/** What became of every old tie, and where every new one comes from. */
export function tieSentence({ study }: Facts, { old, comparison, tieCounts }: ChangeFacts): string {
  const of = (change: TieChange) => formatCount(totalOf(tieCounts, change));
  const ended = canTellEnds(comparison.old, comparison.new) ? `${of('ended')} ended, ` : '';
  return `Of ${countOf(old.graph.edgeCount, 'follow')} then, ${of('kept')} still stand, ${ended}${of('lost')} were lost with an account that is gone, ${of('left')} left the roster with an account, and of ${of('not-comparable-now')} it cannot be said. Besides those that still stand, ${of('formed')} formed, ${of('joined')} joined the roster with an account, and of ${of('not-comparable-before')} it cannot be said whether they are new: ${countOf(study.graph.edgeCount, 'follow')} now.`;
}

/** How lasting ties are, of those that can be followed from one snapshot to the other. */
export function survivalSentence({ comparison, tieCounts }: ChangeFacts): string {
  const kept = totalOf(tieCounts, 'kept');
  const ended = totalOf(tieCounts, 'ended');
  if (!canTellEnds(comparison.old, comparison.new) || kept + ended === 0) return '';
  return `Of the ${countOf(kept + ended, 'follow')} of then that can be followed to now, ${formatShare(kept / (kept + ended))} ${kept === 1 ? 'stands' : 'stand'}.`;
}

const MEANING: Readonly<Record<TieChange | MutualChange, string>> = {
  kept: 'kept',
  ended: 'ended',
  broken: 'broken',
  lost: 'lost with an account that is gone',
  left: 'left the roster with an account',
  'not-comparable-now': 'not comparable: unknown now',
  formed: 'formed',
  made: 'made',
  joined: 'joined the roster with an account',
  'not-comparable-before': 'not comparable: unknown then',
};

/** Numbers of a kind of tie by what became of them and why. */
export function countTable(head: string, counts: readonly ChangeCount<TieChange | MutualChange>[]): string {
  return markdownTable(
    [{ head }, { head: 'Reason' }, { head: 'Number', ...RIGHT }],
    counts.map(({ change, reason, count }) => [
      MEANING[change],
      escapeMarkdown(reason) || '–',
      formatCount(count),
    ]),
  );
}

/** What became of the pairs that follow each other. */
export function mutualSentence({ mutualCounts, comparison }: ChangeFacts): string {
  const of = (change: MutualChange) => totalOf(mutualCounts, change);
  const [kept, broken, made] = [of('kept'), of('broken'), of('made')];
  const ends = canTellEnds(comparison.old, comparison.new) ? `${formatCount(broken)} broke` : '';
  const elsewhere = [
    [of('lost'), 'lost with an account'],
    [of('left'), 'left the roster'],
    [of('joined'), 'joined it'],
    [of('not-comparable-now') + of('not-comparable-before'), 'cannot be compared'],
  ] as const;
  const others = elsewhere
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count)} ${what}`);
  const rest = others.length === 0 ? '' : ` Of the others, ${joinWords(others)}.`;
  const parts = [
    `${formatCount(kept)} stand`,
    ends,
    `${formatCount(made)} ${made === 1 ? 'was' : 'were'} made`,
  ];
  return `Of pairs that follow each other, ${joinWords(parts.filter((part) => part !== ''))}.${rest}`;
}

/** The accounts that took part in most mutual ties made, and in most broken. */
export function busiestTable({ presence }: Facts, { mutuals, comparison }: ChangeFacts): string {
  const { nodes } = comparison.new;
  const nodeOf = new Map(nodes.map(({ accountId }, node) => [accountId, node]));
  const made = new Float64Array(nodes.length);
  const broken = new Float64Array(nodes.length);
  for (const { change, a, b } of mutuals) {
    const counts = change === 'made' ? made : change === 'broken' ? broken : null;
    for (const { accountId } of [a, b]) {
      const node = nodeOf.get(accountId);
      if (counts !== null && node !== undefined) counts[node]!++;
    }
  }
  const top = topRows(rankNodes(made.map((count, node) => count + broken[node]!)), TOP);
  if (top.rows.length === 0) return '';
  const table = markdownTable(
    [
      { head: 'Rank', ...RIGHT },
      { head: 'Account' },
      ...(presence.length > 0 ? [{ head: 'Country' }] : []),
      { head: 'Mutual ties made', ...RIGHT },
      { head: 'Broken', ...RIGHT },
    ],
    top.rows.map(({ rank, node }) => [
      formatCount(rank),
      namedAccount(nodes[node]!),
      ...(presence.length > 0 ? [countryText(nodes[node]!.country)] : []),
      formatCount(made[node]!),
      formatCount(broken[node]!),
    ]),
  );
  const cut = cutText(top, (count) => countOf(count, 'change'), 'changes.csv');
  return ['Ranked by mutual ties made and broken together:', table, cut]
    .filter((text) => text !== '')
    .join('\n\n');
}
