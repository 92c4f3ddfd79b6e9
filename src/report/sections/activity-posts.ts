/** Who posts most, who answers most, whose posts bring most in, and who posts nothing. */

import { countWhole, isWhole } from '../../activity/activity.ts';
import { RESAMPLES } from '../../activity/bootstrap.ts';
import { LEAST_POSTS } from '../../activity/interactions.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import { joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { topRows } from '../facts/top-rows.ts';
import { barsLink, figureText } from '../figures/figures.ts';
import { accountCell, accountText } from '../words/account-text.ts';
import { firstPlace, leaderText } from '../words/ranked-text.ts';
import { activitySection, type Written } from './activity-section.ts';
import { rankedTable } from './ranked-table.ts';
import { reportTable } from './report-table.ts';
import { tenthText } from './tenth-place.ts';

const TOP = 20;
const UNRANKED = 10;
const DORMANT_NAMED = 10;

export const ACTIVE_SECTION = activitySection(
  'most-active',
  ({ active }) => active.heading,
  (written) => [
    leading(written, 'posts_per_day', written.words.active),
    readText(written),
    activeTable(written),
    barsLink(written.facts, written.figures, 'most-active'),
    figureText(written.facts, written.figures, 'posts-per-week'),
  ],
);

export const CONVERSATIONAL_SECTION = activitySection(
  'most-conversational',
  ({ conversational }) => conversational.heading,
  (written) => [
    conversationalText(written),
    readText(written),
    conversationalTable(written),
    ...notRanked(written, {
      values: rankedValues(written.posted.figures, 'reply_share'),
      shown: written.posted.figures.columns.reply_share,
      known: written.posted.figures.columns.own_posts,
      head: written.words.head.replyShare,
      cell: written.facts.language.share,
      by: written.words.conversational.by,
    }),
  ],
);

export const EFFECTIVE_SECTION = activitySection(
  'most-effective',
  ({ effective }) => effective.heading,
  (written) => {
    const { effective, head } = written.words;
    const { interactions } = written.posted.figures;
    return [
      effectiveText(written),
      effective.model(RESAMPLES, LEAST_POSTS),
      effectiveTable(written),
      tenthText(
        written.facts,
        rankedValues(written.posted.figures, 'interactions_per_post'),
        written.posted,
        'intervals',
        written.facts.language.mean,
      ),
      figureText(written.facts, written.figures, 'most-effective'),
      ...notRanked(written, {
        values: interactions.perPost,
        shown: interactions.total.map((total, node) => total / interactions.posts[node]!),
        known: interactions.posts,
        head: head.perPost,
        cell: written.facts.language.mean,
        by: effective.by,
      }),
    ];
  },
);

export const DORMANT_SECTION = activitySection(
  'dormant',
  ({ dormant }) => dormant.heading,
  (written) => [dormantText(written)],
);

/** Who is first, or that nobody is, in one sentence; `first` is one of those who share the place. */
function leading(
  { facts, posted }: Written,
  column: 'posts_per_day' | 'reply_share' | 'interactions_per_post',
  words: {
    none: string;
    sentence: (
      leader: string,
      value: number,
      single: boolean,
      first: number,
      ranked: readonly Ranked[],
    ) => string;
  },
): string {
  const ranked = rankNodes(rankedValues(posted.figures, column));
  const best = ranked[0];
  if (best === undefined || best.value === 0) return words.none;
  const single = firstPlace(ranked).length === 1;
  return words.sentence(leaderText(facts, ranked), best.value, single, best.node, ranked);
}

function readText({ posted: { activity }, words }: Written): string {
  return words.readOf(countWhole(activity), activity.feed.length);
}

/** Who answers most, in one sentence, with the posts behind the share of a single leader. */
function conversationalText(written: Written): string {
  const { conversational } = written.words;
  const { replies, own_posts: own } = written.posted.figures.columns;
  return leading(written, 'reply_share', {
    none: conversational.none(LEAST_POSTS),
    sentence: (leader, value, single, first) =>
      conversational.sentence(
        leader,
        value,
        single,
        single ? ` ${conversational.counts(replies[first]!, own[first]!)}` : '',
      ),
  });
}

/** Whose posts bring most in, in one sentence, with the interval of a single leader and how many others reach into it. */
function effectiveText(written: Written): string {
  const { effective } = written.words;
  const { low, high } = written.posted;
  return leading(written, 'interactions_per_post', {
    none: effective.none(LEAST_POSTS),
    sentence: (leader, value, single, first, ranked) => {
      const rivals = ranked.filter(({ node }) => node !== first && high[node]! >= low[first]!).length;
      const interval = single ? effective.interval(low[first]!, high[first]!, rivals) : '';
      return effective.sentence(leader, value, single, interval);
    },
  });
}

function activeTable({ facts, posted: { figures }, words }: Written): string {
  const { known, decimal } = facts.language;
  const { columns } = figures;
  return rankedTable(
    facts,
    topRows(rankNodes(columns.posts_per_day), TOP),
    [
      numberColumn(words.head.postsPerDay, ({ value }) => decimal(value, 1)),
      numberColumn(words.head.ownPosts, ({ node }) => known(columns.own_posts[node]!)),
      numberColumn(words.head.replies, ({ node }) => known(columns.replies[node]!)),
      numberColumn(words.head.reposts, ({ node }) => known(columns.reposts[node]!)),
      numberColumn(words.head.activeDays, ({ node }) => known(columns.active_days[node]!)),
    ],
    words.active.perDay,
    [facts.language.tables.caption.active, 'activity.csv'],
  );
}

function conversationalTable({ facts, posted: { figures }, words }: Written): string {
  const { known, share } = facts.language;
  const { columns } = figures;
  return rankedTable(
    facts,
    topRows(rankNodes(rankedValues(figures, 'reply_share')), TOP),
    [
      numberColumn(words.head.replyShare, ({ value }) => share(value)),
      numberColumn(words.head.replies, ({ node }) => known(columns.replies[node]!)),
      numberColumn(words.head.ownPosts, ({ node }) => known(columns.own_posts[node]!)),
    ],
    share,
    [facts.language.tables.caption.conversational, 'activity.csv'],
  );
}

function effectiveTable({ facts, posted: { figures, low, high }, words }: Written): string {
  const { known, mean } = facts.language;
  const { columns } = figures;
  return rankedTable(
    facts,
    topRows(rankNodes(columns.interactions_per_post), TOP),
    [
      numberColumn(words.head.perPost, ({ value }) => mean(value)),
      numberColumn(words.head.interval, ({ node }) => `${mean(low[node]!)}–${mean(high[node]!)}`),
      numberColumn(words.head.ownPosts, ({ node }) => known(columns.own_posts[node]!)),
      numberColumn(words.head.interactions, ({ node }) => known(columns.interactions[node]!)),
    ],
    words.effective.perPost,
    [facts.language.tables.caption.effective, 'activity.csv'],
  );
}

/** A figure by which accounts with few posts are not ranked. */
interface Unranked {
  /** NaN for who has no rank. */
  values: Float64Array;
  /** The figure all the same, and the posts that it is made from; NaN where unknown. */
  shown: Float64Array;
  known: Float64Array;
  head: string;
  cell: (value: number) => string;
  /** Which of them come first, in words. */
  by: string;
}

/** How many are not ranked and why, and those of them first whose figure would be greatest. */
function notRanked({ facts, posted, words }: Written, figure: Unranked): string[] {
  const { language, study } = facts;
  const { activity, figures } = posted;
  const own = figures.columns.own_posts;
  const value = (node: number) => figure.shown[node]! || 0;
  const unranked = [...figure.values.keys()]
    .filter((node) => Number.isNaN(figure.values[node]!))
    .sort((a, b) => value(b) - value(a) || a - b);
  if (unranked.length === 0) return [];
  const unread = unranked.filter((node) => !isWhole(activity, node)).length;
  const sentence = words.notRanked.sentence(unranked.length, unranked.length - unread, unread, LEAST_POSTS);
  const first = unranked.filter((node) => value(node) > 0).slice(0, UNRANKED);
  if (first.length === 0) return [sentence];
  const reason = (node: number) =>
    own[node]! < LEAST_POSTS
      ? words.notRanked.fewPosts(own[node]!, LEAST_POSTS)
      : words.notRanked.fewCounts(figure.known[node]!, own[node]!, LEAST_POSTS);
  return [
    sentence,
    reportTable(facts, [words.notRanked.first(figure.by), 'activity.csv'], first, [
      { head: language.head.account, cell: (node) => accountCell(facts, study.nodes[node]!) },
      numberColumn(figure.head, (node) => figure.cell(value(node))),
      { head: words.head.reason, cell: reason },
    ]),
  ];
}

function dormantText({ facts, posted: { activity, figures, profiles }, words }: Written): string {
  const read = figures.dormant.filter((dormant) => dormant !== '').length;
  if (read === 0) return words.dormant.unknown;
  const { study, language } = facts;
  const audience = (node: number) => profiles.audience[node]! || 0;
  const dormant = [...study.nodes.keys()]
    .filter((node) => figures.dormant[node] === 'yes')
    .sort((a, b) => audience(b) - audience(a) || a - b);
  const never = dormant.filter((node) => profiles.posts[node] === 0).length;
  const unsure = dormant.filter((node) => Number.isNaN(profiles.posts[node]!)).length;
  const sentence = words.dormant.sentence(dormant.length, read, activity.days, never, unsure);
  if (dormant.length === 0) return sentence;
  const named = (tell: (names: string) => string, which: (posts: number) => boolean) => {
    const names = dormant.filter((node) => which(profiles.posts[node]!));
    const texts = names.map((node) => accountText(facts, study.nodes[node]!));
    return names.length === 0 ? '' : tell(language.someOf(texts, DORMANT_NAMED));
  };
  return joinTexts(
    [
      sentence,
      named(words.dormant.silent, (posts) => posts > 0),
      named(words.dormant.never, (posts) => posts === 0),
      words.dormant.files,
    ],
    ' ',
  );
}
