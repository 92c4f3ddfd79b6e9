/** Followed by peers: who has most followers among the other accounts of the roster. */

import { numberColumn } from '../../doors/markdown-text.ts';
import { mostFollowers } from '../../graph/degree-bounds.ts';
import { observedFollowers } from '../../graph/degrees.ts';
import { othersOnNetworks } from '../../graph/possible-ties.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { RANGED } from '../facts/rank-ranges.ts';
import { topRows } from '../facts/top-rows.ts';
import { FOLLOWED_BY_PEERS } from '../figures/best-connected.ts';
import { barsLink } from '../figures/figures.ts';
import { accountText } from '../words/account-text.ts';
import { firstPlace, leaderText } from '../words/ranked-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { rangeColumn } from './rank-doubt-column.ts';
import { rankedTable } from './ranked-table.ts';
import type { Section } from './section.ts';

const TOP = RANGED.in_degree;
const RESERVED_NAMED = 5;
/** Below this share of followers followed back, an account of the table counts as reserved. */
const RESERVED_BELOW = 0.1;

export const FOLLOWED_SECTION: Section = {
  id: 'followed-by-peers',
  heading: ({ followed }) => followed.heading,
  render: (facts, figures) => [
    followedSentence(facts),
    followedDoubt(facts),
    table(facts),
    barsLink(facts, figures, FOLLOWED_BY_PEERS),
    reservedSentence(facts),
  ],
};

/** Who has most followers in the roster, as a number and a share. */
function followedSentence(facts: Facts): string {
  const { measured, language, read: graph } = facts;
  const { followed } = language;
  const ranked = rankNodes(measured.nodes.in_degree);
  const best = ranked[0];
  if (best === undefined || best.value === 0) return followed.none;
  const single = firstPlace(ranked).length === 1;
  const text = followed.sentence(leaderText(facts, ranked), best.value, single);
  const others = othersOnNetworks(graph, (i) => graph.observed[i] === 1)[best.node]!;
  if (!single || others === 0) return `${text}.`;
  const seen = observedFollowers(graph, best.node);
  return seen < best.value
    ? followed.withUnread(text, seen, others, best.value - seen, graph.networks !== null)
    : followed.ofObserved(text, seen / others, others, graph.networks !== null);
}

function followedDoubt(facts: Facts): string {
  const { study, measured, language, edition } = facts;
  const { followed } = language;
  if (!hasUnknownTies(facts)) return '';
  const unread = figureOf(facts, 'nodes') - figureOf(facts, 'observed_sources');
  if (unread === 0) return followed.unseen;
  const known = measured.nodes.in_degree;
  const open = mostFollowers(study.graph).map((high, i) => high - known[i]!);
  const most = open.reduce((greatest, one) => Math.max(greatest, one), 0);
  const first = firstPlace(rankNodes(known));
  const own = first.length === 1 ? open[first[0]!]! : most;
  return followed.doubt(unread, most, own === most ? null : own, edition !== null);
}

function table(facts: Facts): string {
  const { followed, head, count, known, share, tables } = facts.language;
  const { nodes } = facts.measured;
  const top = topRows(rankNodes(nodes.in_degree), TOP);
  if (top.rows.length === 0) return '';
  return rankedTable(
    facts,
    top,
    [
      numberColumn(head.followers, ({ value }) => count(value)),
      ...rangeColumn(facts, 'in_degree'),
      numberColumn(followed.shareOfObserved, ({ node }) => share(nodes.followed_by_share[node]!)),
      numberColumn(head.follows, ({ node }) => known(nodes.out_degree[node]!)),
      numberColumn(head.mutualTies, ({ node }) => known(nodes.mutual[node]!)),
      numberColumn(head.followsBack, ({ node }) => share(nodes.followback_share[node]!)),
    ],
    followed.followers,
    [tables.caption.followed, 'nodes.csv'],
  );
}

/** Accounts of the table that follow back few of those who follow them. */
function reservedSentence(facts: Facts): string {
  const { study, measured, language } = facts;
  const { in_degree, followback_share } = measured.nodes;
  const table = topRows(rankNodes(in_degree), TOP).rows;
  const reserved = table
    .filter(({ node }) => followback_share[node]! < RESERVED_BELOW)
    .sort((a, b) => followback_share[a.node]! - followback_share[b.node]! || a.node - b.node);
  if (reserved.length === 0) return '';
  const names = reserved
    .slice(0, RESERVED_NAMED)
    .map(
      ({ node }) => `${accountText(facts, study.nodes[node]!)}, ${language.share(followback_share[node]!)}`,
    );
  return language.followed.reserved(table.length, reserved.length, names, reserved.length - names.length);
}
