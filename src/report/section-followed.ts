/** Followed by peers: who has most followers among the other accounts of the roster. */
import { countryCell, countryHead } from './account-columns.ts';
import { accountText } from './account-text.ts';
import { type Facts, figureOf } from './facts.ts';
import { markdownTable } from './markdown.ts';
import { countOf, formatCount, formatKnown, formatShare } from './number-text.ts';
import { rankRanges } from './rank-doubt-column.ts';
import { cutText, firstPlace, leaderText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';
import type { Section } from './section.ts';
import { hasUnknownTies } from './unknown-ties.ts';

const TOP = 20;
const RESERVED_NAMED = 5;
/** Below this share of followers followed back, an account of the table counts as reserved. */
const RESERVED_BELOW = 0.1;

export const FOLLOWED_SECTION: Section = {
  id: 'followed-by-peers',
  heading: 'Followed by peers',
  render: (facts) => [followedSentence(facts), doubtSentence(facts), table(facts), reservedSentence(facts)],
};

function followers(count: number): string {
  return countOf(count, 'follower');
}

/** Who has most followers in the roster, as a number and a share. */
export function followedSentence({ study, measured }: Facts): string {
  const ranked = rankNodes(measured.nodes.in_degree);
  const best = ranked[0];
  if (best === undefined || best.value === 0) return 'No account is known to be followed by another.';
  const single = firstPlace(ranked).length === 1;
  const share = measured.nodes.followed_by_share[best.node]!;
  const text = `${leaderText(study, ranked)} with ${followers(best.value)} in the roster${single ? '' : ' each'}`;
  if (!single || Number.isNaN(share)) return `${text}.`;
  const others = Math.round(best.value / share);
  return `${text}, ${formatShare(share)} of the ${countOf(others, 'other observed account')}.`;
}

function doubtSentence(facts: Facts): string {
  if (!hasUnknownTies(facts)) return '';
  const unread = figureOf(facts, 'nodes') - figureOf(facts, 'observed_sources');
  if (unread === 0) return 'Follows that could not be seen would add to these counts (unknown.csv).';
  return `Followers are those that are known: each count could be higher by up to the ${countOf(unread, 'account')} whose follows could not be read.`;
}

function table(facts: Facts): string {
  const { study, measured } = facts;
  const { nodes } = measured;
  const top = topRows(rankNodes(nodes.in_degree), TOP);
  if (top.rows.length === 0) return '';
  const ranges = rankRanges(facts, 'in_degree', top.rows);
  const right = { align: 'right' as const };
  const columns = [
    { head: 'Rank', ...right },
    { head: 'Account' },
    ...countryHead(facts),
    { head: 'Followers', ...right },
    ...(ranges === null ? [] : [{ head: 'Rank, 95% range', ...right }]),
    { head: 'Share of observed others', ...right },
    { head: 'Follows', ...right },
    { head: 'Mutual ties', ...right },
    { head: 'Follows back', ...right },
  ];
  const rows = top.rows.map(({ rank, node, value }, k) => [
    formatCount(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    formatCount(value),
    ...(ranges === null ? [] : [ranges[k]!]),
    formatShare(nodes.followed_by_share[node]!),
    formatKnown(nodes.out_degree[node]!),
    formatKnown(nodes.mutual[node]!),
    formatShare(nodes.followback_share[node]!),
  ]);
  return [markdownTable(columns, rows), cutText(top, followers)].filter((text) => text !== '').join('\n\n');
}

/** Accounts of the table that follow back few of those who follow them. */
function reservedSentence({ study, measured }: Facts): string {
  const { in_degree, followback_share } = measured.nodes;
  const table = topRows(rankNodes(in_degree), TOP).rows;
  const reserved = table
    .filter(({ node }) => followback_share[node]! < RESERVED_BELOW)
    .sort((a, b) => followback_share[a.node]! - followback_share[b.node]! || a.node - b.node);
  if (reserved.length === 0) return '';
  const names = reserved
    .slice(0, RESERVED_NAMED)
    .map(({ node }) => `${accountText(study.nodes[node]!)}, ${formatShare(followback_share[node]!)}`);
  const rest = reserved.length - names.length;
  return `Of the ${countOf(table.length, 'account')} above, ${formatCount(reserved.length)} ${reserved.length === 1 ? 'follows' : 'follow'} back fewer than a tenth of the accounts that follow them: ${names.join('; ')}${rest === 0 ? '' : `; and ${countOf(rest, 'other')}`}.`;
}
