/** Brokers: on whose accounts the shortest chains between others run. */

import { rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { markdownTable, numberColumn } from '../words/markdown.ts';
import { cutText, firstPlace, leaderText, topRows } from '../words/ranked-text.ts';
import { knownEdgesNote } from '../words/unknown-ties.ts';
import { countryCell, countryHead } from './account-columns.ts';
import type { Section } from './section.ts';

const TOP = 10;

export const BROKERS_SECTION: Section = {
  id: 'brokers',
  heading: ({ brokers }) => brokers.heading,
  render: (facts) => [brokerSentence(facts), table(facts), knownEdgesNote(facts)],
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
  const { study, measured, language } = facts;
  const { brokers, count, decimal, head, known } = language;
  const { nodes } = measured;
  const top = topRows(rankNodes(nodes.betweenness), TOP);
  if (top.rows.length === 0) return '';
  const columns = [
    numberColumn(head.rank),
    { head: head.account },
    ...countryHead(facts),
    numberColumn(brokers.betweenness),
    numberColumn(head.followers),
    numberColumn(head.follows),
    numberColumn(brokers.clustering),
  ];
  const rows = top.rows.map(({ rank, node, value }) => [
    count(rank),
    accountText(study.nodes[node]!),
    ...countryCell(facts, node),
    decimal(value, 4),
    known(nodes.in_degree[node]!),
    known(nodes.out_degree[node]!),
    language.share(nodes.clustering[node]!),
  ]);
  const cut = cutText(facts, top, (value) => decimal(value, 4));
  return [markdownTable(columns, rows), cut].filter((text) => text !== '').join('\n\n');
}
