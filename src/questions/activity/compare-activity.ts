/** Groups side by side in what they post, and the dialogue between each two of them. */
import { accountFigures } from '../../activity/account-figures.ts';
import { isWhole } from '../../activity/activity.ts';
import { type Dialogue, dialogueOf } from '../../activity/dialogue.ts';
import { groupActivity } from '../../activity/group-activity.ts';
import { hotTopics } from '../../activity/hot-topics.ts';
import { countPostWeeks, dateOfDay } from '../../activity/post-weeks.ts';
import type { Section } from '../../cli/answer.ts';
import { sparkline } from '../../cli/sparkline.ts';
import { type ColumnName, own } from '../../columns/answer-columns.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { called } from '../ask.ts';
import { allOf } from '../column-types.ts';
import { feedNote } from './feed-note.ts';
import { WEEK_COLUMNS, weekRows } from './week-table.ts';

const TAGS = 5;
const PAIRS_SHOWN = 10;

/** What two of the groups, in their order, say to each other. */
interface GroupDialogue {
  groups: readonly [string, string];
  dialogue: Dialogue;
}

export function compareActivity(
  active: ActiveNodes,
  by: string,
  groups: readonly string[],
): { sections: Section[]; notes: Said[] } {
  const labels = active.nodes.map((entry) => attributeOf(entry, by));
  const members = groups.map((group) => [...labels.keys()].filter((node) => labels[node] === group));
  const sets = members.map((nodes) => new Set(nodes));
  const dialogues = sets.flatMap((one, g) =>
    sets.slice(g + 1).map((other, h) => ({
      groups: [groups[g]!, groups[g + 1 + h]!] as const,
      dialogue: dialogueOf(active.activity, one, other),
    })),
  );
  return {
    sections: [
      activitySection(active, labels, groups),
      weekSection(active, groups, members),
      topTagSection(active, labels, groups),
      tagSection(active, labels, groups),
      dialogueSection(dialogues),
      dialoguePairs(active, dialogues),
    ],
    notes: [
      feedNote(active.activity, active.nodes.length),
      ...unknownNotes(active, members),
      say.compare.dialogueCounts(),
    ],
  };
}

/** Why figures that are not of posts themselves are unknown. */
function unknownNotes({ activity, profiles }: ActiveNodes, members: readonly number[][]): Said[] {
  const isUnstated = members.some((own) => own.every((node) => Number.isNaN(profiles.audience[node]!)));
  return [
    ...(isUnstated ? [say.compare.noAudience()] : []),
    ...(activity.stated === 0 ? [say.compare.nothingReceived()] : []),
  ];
}

function activitySection(
  { activity, profiles }: ActiveNodes,
  labels: readonly string[],
  groups: readonly string[],
): Section {
  const compared = groupActivity(accountFigures(activity, profiles), labels);
  return {
    name: 'activity',
    title: say.compare.activity(),
    ...tableOf(
      groups.map((group) => compared.find(({ label }) => label === group)!),
      {
        group: ({ label }) => label,
        accounts: ({ nodes }) => nodes.length,
        read: ({ read }) => read,
        audience: ({ audience }) => audience.total,
        posts_per_day: ({ postsPerDay }) => postsPerDay,
        reply_share: ({ replyShare }) => replyShare,
        repost_share: ({ repostShare }) => repostShare,
        interactions_per_post: ({ interactionsPerPost }) => interactionsPerPost,
      },
    ),
  };
}

function topTagSection(
  { nodes, activity }: ActiveNodes,
  labels: readonly string[],
  groups: readonly string[],
): Section {
  const none = nodes.map(() => '');
  return {
    name: 'top_hashtags',
    title: say.compare.topHashtags(),
    columns: ['group', 'hashtags'],
    rows: groups.map((group): Cell[] => [
      group,
      hotTopics(activity, none, (node) => labels[node] === group)
        .slice(0, TAGS)
        .map(({ tag }) => `#${tag}`)
        .join(' '),
    ]),
  };
}

function weekSection(
  { activity }: ActiveNodes,
  groups: readonly string[],
  members: readonly number[][],
): Section {
  const counted = members.map((nodes) => {
    const read = nodes.filter((node) => isWhole(activity, node));
    return countPostWeeks(activity, read.length > 0 ? read : nodes);
  });
  const from = dateOfDay(activity, 0);
  const to = dateOfDay(activity, activity.days - 1);
  return {
    name: 'posts_per_week',
    title: say.compare.weeks(from, to),
    columns: ['group', ...WEEK_COLUMNS],
    types: { from: 'date', to: 'date' },
    rows: counted.flatMap((weeks, g) => weekRows(activity, weeks).map((row) => [groups[g]!, ...row])),
    shown: {
      columns: ['group', 'own_posts', 'replies', 'reposts', 'interactions'],
      rows: counted.map(({ own, replies, reposts, interactions }, g) => [
        groups[g]!,
        ...[own, replies, reposts, interactions].map((counts) => sparkline([...counts])),
      ]),
    },
  };
}

/** The hashtags that most accounts of each group used. */
function tagSection(
  { activity }: ActiveNodes,
  labels: readonly string[],
  groups: readonly string[],
): Section {
  const chosen = new Set(groups);
  const topics = hotTopics(activity, labels, (node) => chosen.has(labels[node]!));
  const columns: readonly ColumnName[] = ['hashtag', 'accounts', 'posts', ...groups.map(own)];
  const rows = topics.map(({ tag, accounts, posts, groups: used }): Cell[] => [
    `#${tag}`,
    accounts,
    posts,
    ...groups.map((group) => used.find(({ label }) => label === group)?.posts ?? 0),
  ]);
  return {
    name: 'hashtags',
    title: say.compare.hashtags(),
    columns,
    types: allOf(groups, 'count'),
    rows,
    shown: { columns, rows: rows.slice(0, PAIRS_SHOWN) },
  };
}

function dialogueSection(dialogues: readonly GroupDialogue[]): Section {
  return {
    name: 'dialogue',
    title: say.compare.dialogue(),
    columns: ['one', 'other', 'mentions', 'mentions_back', 'unread_accounts', 'unread_back'],
    rows: dialogues.map(({ groups, dialogue }): Cell[] => {
      const { there, back, unreadThere, unreadBack } = dialogue;
      return [...groups, there, back, unreadThere, unreadBack];
    }),
  };
}

/** Who of one group names whom of another. */
function dialoguePairs({ nodes }: ActiveNodes, dialogues: readonly GroupDialogue[]): Section {
  const pairs = dialogues
    .flatMap(({ dialogue }) => dialogue.pairs)
    .sort((a, b) => b.count - a.count || a.source - b.source || a.target - b.target);
  const columns = ['source', 'target', 'mentions'] as const;
  const rows = pairs.map(({ source, target, count }): Cell[] => [
    called(nodes[source]!),
    called(nodes[target]!),
    count,
  ]);
  return {
    name: 'dialogue_pairs',
    title: say.compare.dialoguePairs(),
    columns,
    rows,
    shown: { columns, rows: rows.slice(0, PAIRS_SHOWN) },
  };
}
