/** Brokers: on whose accounts the shortest chains between others run. */
import { countryCell, countryHead } from './account-columns.ts';
import { accountText } from './account-text.ts';
import type { Facts } from './facts.ts';
import { markdownTable } from './markdown.ts';
import { formatCount, formatDecimal, formatKnown, formatShare } from './number-text.ts';
import { cutText, firstPlace, leaderText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';
import type { Section } from './section.ts';
import { knownEdgesNote } from './unknown-ties.ts';

const TOP = 10;

export const BROKERS_SECTION: Section = {
  id: 'brokers',
  heading: 'Brokers',
  render: (facts) => [brokerSentence(facts), table(facts), knownEdgesNote(facts)],
};

function brokerSentence({ study, measured }: Facts): string {
  const ranked = rankNodes(measured.nodes.betweenness);
  const best = ranked[0];
  if (best === undefined) return 'Betweenness could not be computed (see the notes under Method).';
  if (best.value === 0) return 'No account lies on a shortest chain of follows between two others.';
  const each = firstPlace(ranked).length === 1 ? '' : ' each';
  return `Of brokers, ${leaderText(study, ranked)} with a betweenness of ${formatDecimal(best.value, 4)}${each}: the mean share of the shortest chains of follows between two other accounts that run through it.`;
}

function table(facts: Facts): string {
  const { study, measured } = facts;
  const { nodes } = measured;
  const top = topRows(rankNodes(nodes.betweenness), TOP);
  if (top.rows.length === 0) return '';
  const right = { align: 'right' as const };
  const columns = [
    { head: 'Rank', ...right },
    { head: 'Account' },
    ...countryHead(facts),
    { head: 'Betweenness', ...right },
    { head: 'Followers', ...right },
    { head: 'Follows', ...right },
    { head: 'Clustering', ...right },
  ];
  const rows = top.rows.map(({ rank, node, value }) => [
    formatCount(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    formatDecimal(value, 4),
    formatKnown(nodes.in_degree[node]!),
    formatKnown(nodes.out_degree[node]!),
    formatShare(nodes.clustering[node]!),
  ]);
  const cut = cutText(top, (value) => formatDecimal(value, 4));
  return [markdownTable(columns, rows), cut].filter((text) => text !== '').join('\n\n');
}
