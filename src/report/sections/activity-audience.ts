/** Largest audiences, of accounts and of actors; who joined first, and whose audience grew most. */

import { sumByUnit, summarise } from '../../activity/audience.ts';
import type { Growth } from '../../activity/growth.ts';
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { plainName } from '../../study/clean-text.ts';
import { topRows } from '../facts/top-rows.ts';
import { accountCell, someAccounts } from '../words/account-text.ts';
import { firstPlace, leaderText } from '../words/ranked-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { rankedTable } from './ranked-table.ts';
import { reportTable } from './report-table.ts';

const TOP = 20;
const TOP_ACTORS = 10;
const NAMED = 3;

export const AUDIENCE_SECTION = activitySection(
  'largest-audiences',
  ({ audience }) => audience.heading,
  (written) => [audienceText(written), totalText(written), audienceTable(written), actorTable(written)],
);

export const JOINED_SECTION = activitySection(
  'first-to-join',
  ({ joined }) => joined.heading,
  (written) => [joinedText(written), joinedTable(written), growthText(written), growthTable(written)],
);

/** Who has the largest audience, in one sentence. */
function audienceText({ facts, posted: { profiles }, words: { audience } }: Written): string {
  const ranked = rankNodes(profiles.audience);
  const best = ranked[0];
  if (best === undefined) return audience.none;
  return audience.sentence(leaderText(facts, ranked), best.value, firstPlace(ranked).length === 1);
}

function totalText({ facts, posted: { profiles }, words: { audience } }: Written): string {
  const { known, total, median } = summarise(profiles.audience);
  if (known === 0) return '';
  return audience.total(known, profiles.audience.length, total, facts.language.mean(median));
}

function audienceTable({ facts, posted: { figures, profiles }, words }: Written): string {
  const { known } = facts.language;
  return rankedTable(
    facts,
    topRows(rankNodes(profiles.audience), TOP),
    [
      numberColumn(words.head.audience, ({ value }) => known(value)),
      numberColumn(words.head.followers, ({ node }) => known(facts.measured.nodes.in_degree[node]!)),
      numberColumn(words.head.ownPosts, ({ node }) => known(figures.columns.own_posts[node]!)),
    ],
    words.audience.followers,
    [facts.language.tables.caption.audience, 'activity.csv', 'nodes.csv'],
  );
}

/** Actors with several accounts, by the sum of their audiences, with their ranks among all actors. */
function actorTable({ facts, posted: { profiles }, words }: Written): string {
  const { study, language } = facts;
  const { head, count } = language;
  const sums = sumByUnit(
    profiles.audience,
    study.nodes.map(({ row, accountId }) => row.actor || accountId),
  );
  const several = rankNodes(sums.map(({ sum }) => sum)).filter(({ node: k }) => sums[k]!.nodes.length > 1);
  const last = several[TOP_ACTORS - 1]?.rank ?? Number.POSITIVE_INFINITY;
  const ranked = several
    .filter(({ rank }) => rank <= last)
    .map(({ rank, node: k }) => ({ rank, ...sums[k]!, row: study.nodes[sums[k]!.nodes[0]!]!.row }));
  if (ranked.length === 0) return '';
  return reportTable(facts, [language.tables.caption.actors(sums.length), 'actor-audiences.csv'], ranked, [
    numberColumn(head.rank, ({ rank }) => count(rank)),
    {
      head: words.head.actor,
      cell: ({ row }) => escapeMarkdown(plainName(row.name)) || escapeMarkdown(row.actor),
    },
    numberColumn(head.accounts, ({ nodes }) => count(nodes.length)),
    numberColumn(words.head.audience, ({ sum, unknown }) =>
      unknown === 0 ? count(sum) : words.audience.atLeast(count(sum), unknown),
    ),
  ]);
}

/** Nodes by the moment their account was made, earliest first. */
function byAge({ posted: { profiles } }: Written): number[] {
  const { joined } = profiles;
  return [...joined.keys()]
    .filter((node) => joined[node] !== '')
    .sort((a, b) => (joined[a]! < joined[b]! ? -1 : joined[a]! > joined[b]! ? 1 : a - b));
}

function joinedText(written: Written): string {
  const { facts, posted, words } = written;
  const { joined } = posted.profiles;
  const order = byAge(written);
  const first = order[0];
  if (first === undefined) return words.joined.none;
  const day = joined[first]!.slice(0, 10);
  const alike = order.filter((node) => joined[node]!.slice(0, 10) === day);
  const names = someAccounts(facts, alike, NAMED);
  return `${words.joined.sentence(names, facts.language.date(day), alike.length === 1)} ${words.joined.known(order.length, joined.length)}`.trim();
}

function joinedTable(written: Written): string {
  const { facts, posted, words } = written;
  const { audience, joined } = posted.profiles;
  const order = byAge(written).slice(0, TOP_ACTORS);
  if (order.length === 0) return '';
  return reportTable(facts, [facts.language.tables.caption.joined, 'activity.csv'], order, [
    { head: words.head.joined, cell: (node) => facts.language.date(joined[node]!.slice(0, 10)) },
    { head: facts.language.head.account, cell: (node) => accountCell(facts, facts.study.nodes[node]!) },
    numberColumn(words.head.audience, (node) => facts.language.known(audience[node]!)),
  ]);
}

function growthText({ facts, posted: { growth }, words: { joined } }: Written): string {
  if (facts.change === null || growth === null) return joined.noGrowth;
  const { name, date } = facts.change.old.snapshot;
  const known = growth.factor.filter((factor) => !Number.isNaN(factor)).length;
  const grown = grownFactors(growth).some((factor) => !Number.isNaN(factor));
  return joined.growth(escapeMarkdown(name), facts.language.date(date), known, growth.factor.length, grown);
}

/** Factors of the audiences that grew; NaN for the others. */
function grownFactors({ factor }: Growth): Float64Array {
  return factor.map((each) => (each > 1 ? each : Number.NaN));
}

function growthTable({ facts, posted: { growth, profiles }, words }: Written): string {
  if (growth === null) return '';
  const { known, decimal } = facts.language;
  return rankedTable(
    facts,
    topRows(rankNodes(grownFactors(growth)), TOP_ACTORS),
    [
      numberColumn(words.head.factor, ({ value }) => decimal(value, 2)),
      numberColumn(words.head.before, ({ node }) => known(growth.before[node]!)),
      numberColumn(words.head.now, ({ node }) => known(profiles.audience[node]!)),
    ],
    words.joined.factor,
    [facts.language.tables.caption.growth, 'activity.csv'],
  );
}
