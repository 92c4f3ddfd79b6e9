/** Brokers: on whose accounts the shortest chains between others run, and who stands between two of which one does not follow the other. */

import { numberColumn } from '../../doors/markdown-text.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { topRows } from '../facts/top-rows.ts';
import { firstPlace, leaderText } from '../words/ranked-text.ts';
import { knownEdgesNote } from '../words/unknown-ties.ts';
import { brokerRoles } from './broker-roles.ts';
import { rankedTable } from './ranked-table.ts';
import type { Section } from './section.ts';

const TOP = 10;

export const BROKERS_SECTION: Section = {
  id: 'brokers',
  heading: ({ brokers }) => brokers.heading,
  render: (facts) => [brokerSentence(facts), table(facts), knownEdgesNote(facts), ...brokerRoles(facts)],
};

function brokerSentence(facts: Facts): string {
  const { measured, language } = facts;
  const { brokers } = language;
  const ranked = rankNodes(measured.nodes.betweenness);
  const best = ranked[0];
  if (best === undefined) return brokers.failed;
  if (best.value === 0) return brokers.none;
  return brokers.sentence(leaderText(facts, ranked), best.value, firstPlace(ranked).length === 1);
}

function table(facts: Facts): string {
  const { brokers, decimal, head, known, share, tables } = facts.language;
  const { nodes } = facts.measured;
  return rankedTable(
    facts,
    topRows(rankNodes(nodes.betweenness), TOP),
    [
      numberColumn(brokers.betweenness, ({ value }) => decimal(value, 4)),
      numberColumn(head.followers, ({ node }) => known(nodes.in_degree[node]!)),
      numberColumn(head.follows, ({ node }) => known(nodes.out_degree[node]!)),
      numberColumn(brokers.clustering, ({ node }) => share(nodes.clustering[node]!)),
    ],
    (value) => decimal(value, 4),
    [tables.caption.brokers, 'nodes.csv'],
  );
}
