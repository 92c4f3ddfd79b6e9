/** Best connected: who follows, and is followed back by, most peers. */

import { ROWS_SHOWN } from '../../doors/folded.ts';
import { joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { othersOnNetworks } from '../../graph/possible-ties.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import { RANGED } from '../facts/rank-ranges.ts';
import { topRows } from '../facts/top-rows.ts';
import { barsLink } from '../figures/figures.ts';
import { accountText, someAccounts } from '../words/account-text.ts';
import { firstPlace, isOpenBetween, leaderText } from '../words/ranked-text.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';
import { connectedGroups } from './connected-groups.ts';
import { rangeColumn } from './rank-doubt-column.ts';
import { rankedTable } from './ranked-table.ts';
import type { Section } from './section.ts';
import { tenthText } from './tenth-place.ts';

const TOP = RANGED.mutual;
const RIVALS_NAMED = 5;

export const CONNECTED_SECTION: Section = {
  id: 'best-connected',
  heading: ({ connected }) => connected.heading,
  render: (facts, figures) => [
    connectedSentence(facts),
    connectedDoubt(facts),
    table(facts),
    connectedTenth(facts),
    unreadRivals(facts),
    barsLink(facts, figures, 'best-connected'),
    anyTieSentence(facts),
    connectedGroups(facts),
  ],
};

/** Who has most mutual ties, with the figure and its share of the others. */
function connectedSentence(facts: Facts): string {
  const { study, measured, language } = facts;
  const { connected } = language;
  const ranked = rankNodes(measured.nodes.mutual);
  const best = ranked[0];
  if (best === undefined && study.graph.size > 0) return connected.unranked;
  const pairs = figureOf(facts, 'mutual_pairs');
  if (best !== undefined && best.value === 0 && pairs > 0) return connected.noneRead(pairs);
  if (best === undefined || best.value === 0) return connected.none;
  return connected.sentence(
    leaderText(facts, ranked),
    best.value,
    firstPlace(ranked).length === 1,
    measured.nodes.mutual_share[best.node]!,
    othersOnNetworks(study.graph)[best.node]!,
    study.graph.networks !== null,
  );
}

/** Whether unknown ties could take first place away. */
export function connectedDoubt(facts: Facts): string {
  const { measured, language } = facts;
  const { connected } = language;
  const ranked = rankNodes(measured.nodes.mutual);
  const best = ranked[0];
  if (!hasUnknownTies(facts) || best === undefined || best.value === 0) return '';
  const leaders = firstPlace(ranked);
  const first = new Set(leaders);
  const { mutual_min: least, mutual_max: most } = measured.nodes;
  const rivals = rankNodes(most).filter(({ node, value }) => !first.has(node) && value > best.value);
  if (rivals.length === 0 && isOpenBetween(leaders, { least, most })) return connected.between;
  if (rivals.length === 0) return connected.certain(first.size === 1);
  const names = someAccounts(
    facts,
    rivals.map(({ node }) => node),
    RIVALS_NAMED,
  );
  return connected.rivals(rivals.length, names);
}

function table(facts: Facts): string {
  const { measured, language } = facts;
  const { head, count, known, share, connected, tables } = language;
  const { nodes } = measured;
  const top = topRows(rankNodes(nodes.mutual), TOP);
  if (top.rows.length === 0) return '';
  const ranked = rankedTable(
    facts,
    top,
    [
      numberColumn(head.mutualTies, ({ value }) => count(value)),
      ...(hasUnknownTies(facts)
        ? [numberColumn<Ranked>(head.atMost, ({ node }) => count(nodes.mutual_max[node]!))]
        : []),
      ...rangeColumn(facts, 'mutual'),
      numberColumn(head.shareOfOthers, ({ node }) => share(nodes.mutual_share[node]!)),
      numberColumn(head.followers, ({ node }) => known(nodes.in_degree[node]!)),
      numberColumn(head.follows, ({ node }) => known(nodes.out_degree[node]!)),
    ],
    connected.mutualTies,
    [tables.caption.connected, 'nodes.csv'],
  );
  const unread = figureOf(facts, 'nodes') - figureOf(facts, 'observed_sources');
  return joinTexts([ranked, unread === 0 ? '' : connected.rangesNote(unread)], '\n\n');
}

/** Of accounts that were read to the end: the others, whose bounds reach far, have no rank and are named below. */
function connectedTenth(facts: Facts): string {
  const { mutual, mutual_max } = facts.measured.nodes;
  return tenthText(facts, mutual, { low: mutual, high: mutual_max }, 'bounds', facts.language.count);
}

/** Unobserved accounts, which have no rank, but might belong among the rows that a reader sees. */
function unreadRivals(facts: Facts): string {
  const { study, measured, language } = facts;
  const { mutual, mutual_min, mutual_max } = measured.nodes;
  const shown = topRows(rankNodes(mutual), TOP).rows.slice(0, ROWS_SHOWN);
  const last = shown.at(-1);
  if (last === undefined) return '';
  const unread = rankNodes(mutual_max).filter(
    ({ node, value }) => Number.isNaN(mutual[node]!) && value >= last.value,
  );
  if (unread.length === 0) return '';
  const names = unread
    .slice(0, RIVALS_NAMED)
    .map(({ node, value }) =>
      language.connected.within(accountText(facts, study.nodes[node]!), mutual_min[node]!, value),
    );
  return language.connected.unread(unread.length, names, unread.length - names.length, shown.length);
}

function anyTieSentence(facts: Facts): string {
  const share = figureOf(facts, 'mutual_tie_share');
  if (Number.isNaN(share)) return '';
  const observed = figureOf(facts, 'observed_sources');
  const { mutual, mutual_max: most } = facts.measured.nodes;
  const without = mutual.filter((count) => count === 0).length;
  const open = mutual.filter((count, node) => count === 0 && most[node]! > 0).length;
  return facts.language.connected.anyTie(observed, observed - without, share, open);
}
