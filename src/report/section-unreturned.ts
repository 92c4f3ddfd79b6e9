/** Unreturned attention: who courts, who is courted and does not return it, who follows nobody. */
import type { Graph } from '../graph/graph.ts';
import { countryCell, countryHead } from './account-columns.ts';
import { accountText, someAccounts } from './account-text.ts';
import { type Facts, figureOf } from './facts.ts';
import { figureText } from './figures.ts';
import { markdownTable } from './markdown.ts';
import { countOf, formatCount, formatKnown, formatShare } from './number-text.ts';
import { cutText, firstPlace, leaderText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';
import type { Section } from './section.ts';

const TOP = 10;
const SILENT_NAMED = 10;
const RIGHT = { align: 'right' as const };

export const UNRETURNED_SECTION: Section = {
  id: 'unreturned',
  heading: 'Unreturned attention',
  render: (facts, figures) => [
    'Counted are pairs of which both directions are known and one follows the other without being followed back.',
    courtingSentence(facts),
    courtingTable(facts),
    courtedSentence(facts),
    courtedTable(facts),
    figureText(figures, 'followers-and-follows'),
    nobodySentence(facts),
  ],
};

export function courtingSentence({ study, measured }: Facts): string {
  const ranked = rankNodes(measured.nodes.one_way_out);
  const best = ranked[0];
  if (best === undefined || best.value === 0) return 'No follow is known to be unreturned.';
  const single = firstPlace(ranked).length === 1;
  return `Of those who court, ${leaderText(study, ranked)} with ${countOf(best.value, 'follow')}${single ? '' : ' each'} that ${best.value === 1 ? 'is' : 'are'} not returned.`;
}

function courtingTable(facts: Facts): string {
  const { study, measured } = facts;
  const { nodes } = measured;
  const top = topRows(rankNodes(nodes.one_way_out), TOP);
  if (top.rows.length === 0) return '';
  const columns = [
    { head: 'Rank', ...RIGHT },
    { head: 'Courts' },
    ...countryHead(facts),
    { head: 'Unreturned follows', ...RIGHT },
    { head: 'Follows', ...RIGHT },
    { head: 'Mutual ties', ...RIGHT },
  ];
  const rows = top.rows.map(({ rank, node, value }) => [
    formatCount(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    formatCount(value),
    formatKnown(nodes.out_degree[node]!),
    formatKnown(nodes.mutual[node]!),
  ]);
  const cut = cutText(top, (value) => countOf(value, 'unreturned follow'));
  return [markdownTable(columns, rows), cut].filter((text) => text !== '').join('\n\n');
}

function courtedSentence({ study, measured }: Facts): string {
  const ranked = rankNodes(measured.nodes.one_way_in);
  const best = ranked[0];
  if (best === undefined || best.value === 0) return '';
  const single = firstPlace(ranked).length === 1;
  return `Of those who are courted, ${leaderText(study, ranked)} with ${countOf(best.value, 'follower')}${single ? '' : ' each'} not followed back.`;
}

function courtedTable(facts: Facts): string {
  const { study, measured } = facts;
  const { nodes } = measured;
  const top = topRows(rankNodes(nodes.one_way_in), TOP);
  if (top.rows.length === 0) return '';
  const columns = [
    { head: 'Rank', ...RIGHT },
    { head: 'Courted' },
    ...countryHead(facts),
    { head: 'Followers not followed back', ...RIGHT },
    { head: 'Followers', ...RIGHT },
    { head: 'Follows back', ...RIGHT },
  ];
  const rows = top.rows.map(({ rank, node, value }) => [
    formatCount(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    formatCount(value),
    formatKnown(nodes.in_degree[node]!),
    formatShare(nodes.followback_share[node]!),
  ]);
  const cut = cutText(top, (value) => countOf(value, 'such follower'));
  return [markdownTable(columns, rows), cut].filter((text) => text !== '').join('\n\n');
}

/** Whether the reading of an observed account could not show all of its ties. */
function hasUnseenTies({ unseenStart }: Graph, node: number): boolean {
  return unseenStart[node]! < unseenStart[node + 1]!;
}

/** Observed accounts that follow no other of the roster, most followed first. */
function nobodySentence(facts: Facts): string {
  const { study, measured } = facts;
  const { out_degree, in_degree } = measured.nodes;
  const observed = figureOf(facts, 'observed_sources');
  const silent = rankNodes(in_degree)
    .map(({ node }) => node)
    .filter((node) => out_degree[node] === 0 && !hasUnseenTies(study.graph, node));
  if (observed === 0) return '';
  if (silent.length === 0) {
    return `Every one of the ${countOf(observed, 'observed account')} follows at least one other account of the roster.`;
  }
  const whole = silent.filter((node) => study.nodes[node]!.verdict === 'empty').length;
  const who = silent.length === 1 ? 'It' : `${formatCount(whole)} of them`;
  const quite = whole === 0 ? '' : ` ${who} ${whole === 1 ? 'follows' : 'follow'} nobody at all.`;
  const follow = silent.length === 1 ? 'follows' : 'follow';
  const names = someAccounts(study, silent, SILENT_NAMED);
  return `${formatCount(silent.length)} of the ${countOf(observed, 'observed account')} (${formatShare(silent.length / observed)}) ${follow} nobody in the roster${silent.length === 1 ? '' : '; the most followed of them come first'}: ${names}.${quite}`;
}
