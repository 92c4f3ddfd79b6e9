/** `entente rank hashtags`: what most accounts wrote about, and which countries most. */
import { type Activity, countWhole } from '../../activity/activity.ts';
import { hotTopics, type Topic } from '../../activity/hot-topics.ts';
import type { Answer } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { Filter } from '../../study/where.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { feedNote } from '../activity/feed-note.ts';
import { withoutNote } from '../without-value.ts';
import { groupOf } from './places.ts';

const COUNTRIES_SHOWN = 5;

export function rankHashtags(
  { nodes, activity }: ActiveNodes,
  filter: Filter,
  by: string | null,
  top: number,
): Answer {
  const countries = nodes.map(({ row }) => row.country);
  const groupAt = (node: number) => groupOf(nodes[node]!, by);
  const chosen = [...nodes.keys()].filter((node) => filter.matches(nodes[node]!));
  const grouped = chosen.filter((node) => by === null || groupAt(node) !== '');
  const groups = [...new Set(grouped.map(groupAt))].sort().map((group) => ({
    group,
    topics: hotTopics(activity, countries, (node) => filter.matches(nodes[node]!) && groupAt(node) === group),
  }));
  const all = groups.flatMap(({ group, topics }) => rankTopics(topics).map((place) => ({ group, ...place })));
  const ranked = all.filter(({ rank }) => rank <= top);
  const head = by === null ? (['rank'] as const) : (['group', 'rank'] as const);
  const columns = [...head, 'hashtag', 'accounts', 'posts', 'countries'] as const;
  const row = ({ group, rank, topic }: (typeof ranked)[number], most: number): Cell[] => [
    ...(by === null ? [rank] : [group, rank]),
    `#${topic.tag}`,
    topic.accounts,
    topic.posts,
    topic.groups
      .slice(0, most)
      .map(({ label, posts }) => `${label} ${posts}`)
      .join(', '),
  ];
  const total = new Set(groups.flatMap(({ topics }) => topics.map(({ tag }) => tag))).size;
  return {
    sentence:
      by === null
        ? mostUsed(groups[0]?.topics ?? [], total, grouped.length, activity, filter)
        : say.rankedActivity.hashtagsWithin(total, grouped.length, filter.conditions, {
            column: by,
            groups: groups.length,
          }),
    columns,
    total: all.length,
    rows: ranked.map((place) => row(place, Number.POSITIVE_INFINITY)),
    shown: { columns, rows: ranked.map((place) => row(place, COUNTRIES_SHOWN)) },
    document: {
      columns,
      rows: ranked.map((place) => [
        ...row(place, 0).slice(0, -1),
        say.rankedActivity.byCountry(
          place.topic.groups.slice(0, COUNTRIES_SHOWN).map(({ label, posts }) => ({ country: label, posts })),
        ),
      ]),
    },
    facts: {
      measure: 'hashtags',
      hashtags: total,
      days: activity.days,
      since: activity.since,
      until: activity.until,
    },
    notes: [feedNote(activity, nodes.length), ...withoutNote(chosen.length - grouped.length, by)],
  };
}

function mostUsed(
  topics: readonly Topic[],
  hashtags: number,
  accounts: number,
  activity: Activity,
  { conditions }: Filter,
): Sentence {
  const [first] = topics;
  if (first === undefined) return say.rankedActivity.noHashtag();
  const alike = topics.filter(({ accounts }) => accounts === first.accounts).map(({ tag }) => tag);
  const isWhole = countWhole(activity) === activity.feed.length;
  return say.rankedActivity.hashtags(alike, first.accounts, { hashtags, accounts, isWhole }, conditions);
}

/** By accounts alone: topics of equally many accounts share a rank. */
function rankTopics(topics: readonly Topic[]): { rank: number; topic: Topic }[] {
  return rankNodes(topics.map(({ accounts }) => accounts)).map(({ rank, node }) => ({
    rank,
    topic: topics[node]!,
  }));
}
