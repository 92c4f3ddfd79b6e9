/** What an account, or the accounts of a country, posted: the sections that a screen about them has. */
import { type AccountFigures, type ActivityColumn, accountFigures } from '../../activity/account-figures.ts';
import { seedOf } from '../../activity/bootstrap.ts';
import { hotTopics } from '../../activity/hot-topics.ts';
import { interactionIntervals, LEAST_POSTS, whyUnread } from '../../activity/interactions.ts';
import { mainLanguage } from '../../activity/languages.ts';
import { countPostWeeks, dateOfDay } from '../../activity/post-weeks.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import type { Section } from '../../cli/answer.ts';
import { formatAmount } from '../../cli/number-column.ts';
import { sparkline } from '../../cli/sparkline.ts';
import type { Cell } from '../../csv.ts';
import { rankOf } from '../../graph/ranks.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { feedNote } from './feed-note.ts';
import { WEEK_COLUMNS, weekRows } from './week-table.ts';

/** What is added to a screen. */
export interface ActivitySections {
  sections: Section[];
  notes: Said[];
}

/** In the order of the section; what profiles state stands among what is said about the account. */
const SHOWN: readonly ActivityColumn[] = [
  'own_posts',
  'posts_per_day',
  'reply_share',
  'repost_share',
  'active_days',
  'interactions',
  'interactions_per_post',
  'mentions_in',
  'mentions_out',
  'reposts_in',
  'reposts_out',
  'popularity',
  'engagement',
  'trust',
  'influence',
];
const OF_COUNTRY: readonly ActivityColumn[] = [
  'audience',
  'posts_per_day',
  'reply_share',
  'interactions_per_post',
  'mentions_in',
  'influence',
];
const TAGS = 5;

/** Nothing where the account is no node. */
export function accountActivity(active: ActiveNodes, accountId: string): ActivitySections {
  const { nodes, activity, profiles } = active;
  const node = nodes.findIndex((entry) => entry.accountId === accountId);
  if (node < 0) return { sections: [], notes: [] };
  const figures = accountFigures(activity, profiles);
  const unread = whyUnread(activity, node);
  return {
    sections: [figureSection(active, figures, node), weekSection(active, node), tagSection(active, node)],
    notes: [feedNote(activity, nodes.length), ...(unread === null ? [] : [say.activity.unread(unread)])],
  };
}

function figureSection({ nodes, activity }: ActiveNodes, figures: AccountFigures, node: number): Section {
  const [interval] = interactionIntervals(activity, figures.interactions, [node], () =>
    seedOf(nodes[node]!.accountId),
  );
  const { low, high } = interval!;
  const rows = SHOWN.map((column) => {
    const { rank, ranked } = rankOf(rankedValues(figures, column), node);
    const value = figures.columns[column][node]!;
    const isUnranked = !Number.isNaN(value) && Number.isNaN(rank);
    const interval =
      column === 'interactions_per_post' && !Number.isNaN(low)
        ? say.activity.interval(formatAmount(low), formatAmount(high))
        : '';
    return {
      column,
      value,
      rank: isUnranked ? null : rank,
      of: ranked,
      note: isUnranked ? say.activity.noRank(LEAST_POSTS) : interval,
    };
  });
  const language = mainLanguage(activity, node);
  return {
    name: 'activity',
    title: say.activity.figures(language),
    columns: ['measure', 'value', 'rank', 'of', 'low', 'high'],
    rows: rows.map(({ column, value, rank, of }): Cell[] => [
      column,
      value,
      rank,
      of,
      ...(column === 'interactions_per_post' ? [low, high] : [null, null]),
    ]),
    shown: {
      columns: ['measure', 'value', 'rank', 'of', 'note'],
      rows: rows.map(({ column, value, rank, of, note }) => [
        column,
        formatAmount(value),
        rank ?? '',
        of,
        note,
      ]),
      optional: ['note'],
    },
  };
}

function weekSection({ activity }: ActiveNodes, node: number): Section {
  const counted = countPostWeeks(activity, [node]);
  const { own, replies, reposts, interactions } = counted;
  const from = dateOfDay(activity, 0);
  const to = dateOfDay(activity, activity.days - 1);
  const charts = { own_posts: own, replies, reposts, interactions };
  return {
    name: 'posts_per_week',
    title: say.activity.weeks(from, to),
    columns: WEEK_COLUMNS,
    types: { from: 'date', to: 'date' },
    rows: weekRows(activity, counted),
    shown: {
      columns: ['count', 'week by week', 'least', 'most'],
      rows: Object.entries(charts).map(([name, counts]) => {
        const known = counts.filter((count) => !Number.isNaN(count));
        return [
          name,
          sparkline([...counts]),
          known.length === 0 ? Number.NaN : Math.min(...known),
          known.length === 0 ? Number.NaN : Math.max(...known),
        ];
      }),
    },
  };
}

function tagSection({ nodes, activity }: ActiveNodes, node: number): Section {
  const topics = hotTopics(
    activity,
    nodes.map(() => ''),
    (other) => other === node,
  );
  return {
    name: 'hashtags',
    title: say.activity.hashtags(),
    columns: ['hashtag', 'posts'],
    rows: topics.slice(0, TAGS).map(({ tag, posts }) => [`#${tag}`, posts]),
  };
}

/** The accounts of a country, in the order in which its screen lists them. */
export function countryActivity(
  { nodes, activity, profiles }: ActiveNodes,
  accounts: readonly StudyEntry[],
): ActivitySections {
  const figures = accountFigures(activity, profiles);
  const rows = accounts.flatMap((entry): Cell[][] => {
    const node = nodes.findIndex(({ accountId }) => accountId === entry.accountId);
    if (node < 0) return [];
    return [
      [
        entry.handle,
        ...OF_COUNTRY.map((column) => figures.columns[column][node]!),
        mainLanguage(activity, node),
        activity.feed[node]?.verdict ?? '',
      ],
    ];
  });
  return {
    sections: [
      {
        name: 'activity',
        title: say.activity.posts(),
        columns: ['handle', ...OF_COUNTRY, 'main_language', 'feed'],
        rows,
      },
    ],
    notes: [feedNote(activity, nodes.length)],
  };
}
