/** What the accounts posted together, whose posts could not all be read, and who posted nothing. */
import type { AccountFigures } from '../../activity/account-figures.ts';
import { countWhole, isWhole } from '../../activity/activity.ts';
import { dateOfDay } from '../../activity/post-weeks.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import type { ActiveNodes } from '../../study/posts.ts';
import { say } from '../../words/say.ts';
import { accountColumns, accountTable } from './account-columns.ts';

/** With the figures of each node. */
export interface ActiveFigures extends ActiveNodes {
  figures: AccountFigures;
}

export function posted({ nodes, activity, figures }: ActiveFigures): SectionedAnswer {
  const read = countWhole(activity);
  const { own_posts, replies, reposts } = figures.columns;
  const sums = { own: sumOf(own_posts), replies: sumOf(replies), reposts: sumOf(reposts) };
  const [from, to] = [dateOfDay(activity, 0), dateOfDay(activity, activity.days - 1)];
  const entryOf = (node: number) => nodes[node]!;
  const unread = [...nodes.keys()].filter((node) => !isWhole(activity, node));
  const feed = (node: number) => activity.feed[node] ?? null;
  return {
    sentence: [
      say.posting.wrote(read === 0 ? null : sums, { days: activity.days, from, to }),
      say.posting.read(read, nodes.length),
    ],
    sections: [
      {
        name: 'unread',
        title: say.posting.unread(),
        ...accountTable(
          unread,
          {
            ...accountColumns(entryOf),
            feed: (node) => feed(node)?.verdict ?? 'not-read',
            reached_at: (node) => feed(node)?.reachedAt ?? null,
            feed_reason: (node) => feed(node)?.reason ?? '',
          },
          entryOf,
        ),
      },
    ],
    facts: {
      days: activity.days,
      since: activity.since,
      until: activity.until,
      accounts: nodes.length,
      feeds_read: read,
      own_posts: sums.own,
      replies: sums.replies,
      reposts: sums.reposts,
    },
    notes: [say.posting.lastDay()],
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
}

/** Those with the largest audience first. */
export function dormant({ nodes, activity, figures, profiles }: ActiveFigures): SectionedAnswer {
  const known = figures.dormant.filter((one) => one !== '').length;
  const audience = (node: number) => profiles.audience[node]! || 0;
  const silent = [...nodes.keys()]
    .filter((node) => figures.dormant[node] === 'yes')
    .sort((a, b) => audience(b) - audience(a) || a - b);
  const entryOf = (node: number) => nodes[node]!;
  const never = silent.filter((node) => profiles.posts[node] === 0).length;
  const unsure = silent.filter((node) => Number.isNaN(profiles.posts[node]!)).length;
  return {
    sentence:
      known === 0
        ? say.posting.dormantUnknown()
        : say.posting.dormant({ dormant: silent.length, known, days: activity.days, never, unsure }),
    sections: [
      {
        name: 'dormant',
        title: say.posting.dormantTable(),
        ...accountTable(
          silent,
          {
            ...accountColumns(entryOf),
            audience: (node) => profiles.audience[node]!,
            post_count: (node) => profiles.posts[node]!,
          },
          entryOf,
        ),
      },
    ],
    facts: {
      days: activity.days,
      since: activity.since,
      until: activity.until,
      accounts: known,
      never,
      unsure,
    },
  };
}
