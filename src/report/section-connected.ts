/** Best connected: who follows, and is followed back by, most peers. */
import { countryCell, countryHead } from './account-columns.ts';
import { accountText, someAccounts } from './account-text.ts';
import { connectedGroups } from './connected-groups.ts';
import { type Facts, figureOf } from './facts.ts';
import { figureText } from './figures.ts';
import { markdownTable } from './markdown.ts';
import { countOf, formatCount, formatKnown, formatShare } from './number-text.ts';
import { rankRanges } from './rank-doubt-column.ts';
import { cutText, firstPlace, leaderText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';
import type { Section } from './section.ts';
import { hasUnknownTies } from './unknown-ties.ts';

const TOP = 20;
const RIVALS_NAMED = 5;

export const CONNECTED_SECTION: Section = {
  id: 'best-connected',
  heading: 'Best connected',
  render: (facts, figures) => [
    connectedSentence(facts),
    doubtSentence(facts),
    table(facts),
    unreadRivals(facts),
    figureText(figures, 'best-connected'),
    anyTieSentence(facts),
    connectedGroups(facts),
  ],
};

function mutualTies(count: number): string {
  return countOf(count, 'mutual tie');
}

/** Who has most mutual ties, with the figure and its share of the others. */
export function connectedSentence({ study, measured }: Facts): string {
  const ranked = rankNodes(measured.nodes.mutual);
  const best = ranked[0];
  if (best === undefined && study.graph.size > 0) {
    return 'No account is ranked by its mutual ties, since the follows of none were read to the end; nodes.csv has their bounds.';
  }
  if (best === undefined || best.value === 0) {
    return 'No two accounts are known to follow each other.';
  }
  const each = firstPlace(ranked).length === 1 ? '' : ' each';
  const share = formatShare(measured.nodes.mutual_share[best.node]!);
  return `${leaderText(study, ranked)} with ${mutualTies(best.value)}${each}: ${share} of the ${formatCount(study.nodes.length - 1)} other accounts follow and are followed back.`;
}

/** Whether unknown ties could take first place away. */
function doubtSentence(facts: Facts): string {
  const { study, measured } = facts;
  const ranked = rankNodes(measured.nodes.mutual);
  const best = ranked[0];
  if (!hasUnknownTies(facts) || best === undefined || best.value === 0) return '';
  const first = new Set(firstPlace(ranked));
  const rivals = rankNodes(measured.nodes.mutual_max).filter(
    ({ node, value }) => !first.has(node) && value > best.value,
  );
  if (rivals.length === 0) {
    return 'That does not depend on what is unknown: no other account could have more, were all its unknown ties there.';
  }
  const names = someAccounts(
    study,
    rivals.map(({ node }) => node),
    RIVALS_NAMED,
  );
  const who = rivals.length === 1 ? 'account could have more' : 'accounts could have more';
  return `That holds for what is known. Were all unknown ties there, ${formatCount(rivals.length)} other ${who}: ${names}.`;
}

function table(facts: Facts): string {
  const { study, measured } = facts;
  const { nodes } = measured;
  const bounds = hasUnknownTies(facts);
  const top = topRows(rankNodes(nodes.mutual), TOP);
  if (top.rows.length === 0) return '';
  const ranges = rankRanges(facts, 'mutual', top.rows);
  const right = { align: 'right' as const };
  const columns = [
    { head: 'Rank', ...right },
    { head: 'Account' },
    ...countryHead(facts),
    { head: 'Mutual ties', ...right },
    ...(bounds ? [{ head: 'at most', ...right }] : []),
    ...(ranges === null ? [] : [{ head: 'Rank, 95% range', ...right }]),
    { head: 'Share of others', ...right },
    { head: 'Followers', ...right },
    { head: 'Follows', ...right },
  ];
  const rows = top.rows.map(({ rank, node, value }, k) => [
    formatCount(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    formatCount(value),
    ...(bounds ? [formatCount(nodes.mutual_max[node]!)] : []),
    ...(ranges === null ? [] : [ranges[k]!]),
    formatShare(nodes.mutual_share[node]!),
    formatKnown(nodes.in_degree[node]!),
    formatKnown(nodes.out_degree[node]!),
  ]);
  return [markdownTable(columns, rows), cutText(top, mutualTies)].filter((text) => text !== '').join('\n\n');
}

/** Unobserved accounts, which have no rank, but might belong into the table. */
function unreadRivals({ study, measured }: Facts): string {
  const { mutual, mutual_max } = measured.nodes;
  const last = topRows(rankNodes(mutual), TOP).rows.at(-1);
  if (last === undefined) return '';
  const unread = rankNodes(mutual_max).filter(
    ({ node, value }) => Number.isNaN(mutual[node]!) && value >= last.value,
  );
  if (unread.length === 0) return '';
  const names = unread
    .slice(0, RIVALS_NAMED)
    .map(({ node, value }) => `${accountText(study.nodes[node]!)}, at most ${formatCount(value)}`);
  const rest = unread.length - names.length;
  const more = rest === 0 ? '' : `; and ${countOf(rest, 'other')}`;
  return `${countOf(unread.length, 'account')} without a rank, since ${unread.length === 1 ? 'its' : 'their'} follows could not be read, might belong in this table: ${names.join('; ')}${more}.`;
}

function anyTieSentence(facts: Facts): string {
  const share = figureOf(facts, 'mutual_tie_share');
  if (Number.isNaN(share)) return '';
  const observed = figureOf(facts, 'observed_sources');
  const without = facts.measured.nodes.mutual.filter((count) => count === 0).length;
  return `Of the ${countOf(observed, 'observed account')}, ${formatCount(observed - without)} (${formatShare(share)}) ${observed - without === 1 ? 'has' : 'have'} at least one mutual tie and ${formatCount(without)} ${without === 1 ? 'has' : 'have'} none.`;
}
