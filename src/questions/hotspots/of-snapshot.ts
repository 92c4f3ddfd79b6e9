/** The hashtags of the last days of a snapshot's posts. */
import { dateOfDay } from '../../activity/post-weeks.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { requirePosts } from '../../study/posts.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { feedNote } from '../activity/feed-note.ts';
import { parseLast } from '../stretch.ts';
import type { Tagged } from './tagged.ts';

const DAY = 86_400_000;

/** @throws UserError where the snapshot has no posts, or the stretch is not of whole days within its window. */
export function taggedInSnapshot(asked: OpenStudy, text: string | undefined): Tagged {
  const { snapshot } = asked;
  const last = parseLast(text);
  const { activity, nodes } = requirePosts(asked);
  const days = last.ms / DAY;
  if (!Number.isInteger(days) || days > activity.days) {
    throw refusal(say.hotspots.wholeDays(String(text), snapshot.name, activity.days));
  }
  const dayBack = (back: number) => dateOfDay(activity, activity.days - 1 - back);
  const [to, middle, after] = [dayBack(0), dayBack(days), dayBack(2 * days)];
  const reaches = (node: number, day: string) => {
    const feed = activity.feed[node] ?? null;
    return feed !== null && (feed.whole || (feed.reachedAt !== null && feed.reachedAt.slice(0, 10) <= day));
  };
  const isBeforeInWindow = 2 * days <= activity.days;
  return {
    name: snapshot.name,
    extraColumns: snapshot.extraColumns,
    study: asked,
    time: { last, knownFrom: null },
    stretch: { last, from: dayBack(days - 1), to, isOfLog: false },
    accounts: new Map(
      asked.nodes.map(({ row }, node) => {
        const isRead = reaches(node, middle);
        return [node, { row, isRead, isComparable: isRead && isBeforeInWindow && reaches(node, after) }];
      }),
    ),
    whyNotCompared: () => null,
    uses: activity.tagDays({ after, middle, to }).map(({ node, ...days }) => ({ account: node, ...days })),
    facts: {
      snapshot: snapshot.name,
      network: snapshot.network,
      date: snapshot.date,
      get content_hash() {
        return snapshot.contentHash;
      },
      from: dayBack(days - 1),
      to,
    },
    notes: [feedNote(activity, nodes.length)],
  };
}
