/** Unreturned attention: who courts, who is courted and does not return it, who follows nobody. */

import { numberColumn } from '../../doors/markdown-text.ts';
import type { Graph } from '../../graph/graph.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { topRows } from '../facts/top-rows.ts';
import { figureText } from '../figures/figures.ts';
import { someAccounts } from '../words/account-text.ts';
import { firstPlace, leaderText } from '../words/ranked-text.ts';
import { claimOf } from './coverage-figures.ts';
import { rankedTable } from './ranked-table.ts';
import { reciprocitySentence, seemsUndirected } from './reciprocity.ts';
import type { Section } from './section.ts';

const TOP = 10;
const SILENT_NAMED = 10;

export const UNRETURNED_SECTION: Section = {
  id: 'unreturned',
  heading: ({ unreturned }) => unreturned.heading,
  render: (facts, figures) => [
    ...(seemsUndirected(facts)
      ? [reciprocitySentence(facts)]
      : [
          facts.language.unreturned.counted,
          courtingSentence(facts),
          courtingTable(facts),
          courtedSentence(facts),
          courtedTable(facts),
        ]),
    figureText(facts, figures, 'followers-and-follows'),
    nobodySentence(facts),
  ],
};

function courtingSentence(facts: Facts): string {
  const { measured, language } = facts;
  if (seemsUndirected(facts)) return '';
  const ranked = rankNodes(measured.nodes.one_way_out);
  const best = ranked[0];
  if (best === undefined || best.value === 0) {
    return figureOf(facts, 'one_way_pairs') > 0 ? language.unreturned.noneRead : language.unreturned.none;
  }
  const single = firstPlace(ranked).length === 1;
  return language.unreturned.courting(leaderText(facts, ranked), best.value, single);
}

function courtingTable(facts: Facts): string {
  const { unreturned, head, count, known, tables } = facts.language;
  const { nodes } = facts.measured;
  return rankedTable(
    facts,
    topRows(rankNodes(nodes.one_way_out), TOP),
    [
      numberColumn(unreturned.unreturned, ({ value }) => count(value)),
      numberColumn(head.follows, ({ node }) => known(nodes.out_degree[node]!)),
      numberColumn(head.mutualTies, ({ node }) => known(nodes.mutual[node]!)),
    ],
    unreturned.unreturnedFollows,
    [tables.caption.courting, 'nodes.csv'],
  );
}

function courtedSentence(facts: Facts): string {
  const { measured, language } = facts;
  const ranked = rankNodes(measured.nodes.one_way_in);
  const best = ranked[0];
  if (best === undefined || best.value === 0) return '';
  const single = firstPlace(ranked).length === 1;
  return language.unreturned.courted(leaderText(facts, ranked), best.value, single);
}

function courtedTable(facts: Facts): string {
  const { unreturned, head, count, known, share, tables } = facts.language;
  const { nodes } = facts.measured;
  return rankedTable(
    facts,
    topRows(rankNodes(nodes.one_way_in), TOP),
    [
      numberColumn(unreturned.notFollowedBack, ({ value }) => count(value)),
      numberColumn(head.followers, ({ node }) => known(nodes.in_degree[node]!)),
      numberColumn(head.followsBack, ({ node }) => share(nodes.followback_share[node]!)),
    ],
    unreturned.suchFollowers,
    [tables.caption.courted, 'nodes.csv'],
  );
}

/** Whether the reading of an observed account could not show all of its ties. */
function hasUnseenTies({ unseenStart }: Graph, node: number): boolean {
  return unseenStart[node]! < unseenStart[node + 1]!;
}

/** Observed accounts that follow no other of the roster, most followed first. */
function nobodySentence(facts: Facts): string {
  const { study, measured, language } = facts;
  const { unreturned } = language;
  const { out_degree, in_degree } = measured.nodes;
  const observed = figureOf(facts, 'observed_sources');
  const silent = rankNodes(in_degree)
    .map(({ node }) => node)
    .filter((node) => out_degree[node] === 0 && !hasUnseenTies(study.graph, node));
  if (observed === 0) return '';
  // Where only a follow makes an account count as read, that all of them follow says nothing.
  if (silent.length === 0) return claimOf(facts).basis === 'ties' ? '' : unreturned.everyone(observed);
  const whole = silent.filter((node) => study.nodes[node]!.verdict === 'empty').length;
  const names = someAccounts(facts, silent, SILENT_NAMED);
  const sentence = unreturned.nobody(silent.length, observed, names);
  return whole === 0 ? sentence : `${sentence} ${unreturned.nobodyAtAll(silent.length, whole)}`;
}
