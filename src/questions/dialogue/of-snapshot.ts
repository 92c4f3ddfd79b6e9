/** Who names whom in the posts of a snapshot, which has the sums of its whole window. */
import { isWhole } from '../../activity/activity.ts';
import { count } from '../../cli/count.ts';
import { UserError } from '../../errors.ts';
import type { Asked } from '../../open/ask.ts';
import { readFollowers, readFollows } from '../../store/neighbours.ts';
import { requirePosts } from '../../study/posts.ts';
import type { StudyEntry } from '../../study/study.ts';
import { feedNote, windowText } from '../activity/feed-note.ts';
import type { Spoken } from './spoken.ts';

/** @throws UserError where the snapshot has no posts, or a part of their window is asked. */
export function spokenInSnapshot(asked: Asked, last: string | undefined): Spoken {
  const { snapshot } = asked;
  const { activity, nodes } = requirePosts(asked);
  if (last !== undefined) {
    throw new UserError(
      `${snapshot.name} has who mentions whom as sums of ${count(activity.days, 'day')}; leave out --last, or ask the log of a watch`,
    );
  }
  return {
    name: snapshot.name,
    extraColumns: snapshot.extraColumns,
    phrase: windowText(activity, snapshot.date),
    stretch: windowText(activity, snapshot.date),
    accounts: new Map(
      nodes.map(({ accountId, handle, row }, node) => [
        node,
        { accountId, handle, row, isRead: isWhole(activity, node) },
      ]),
    ),
    mentions: (those) =>
      nodes.flatMap((_, source) =>
        activity
          .mentions(source)
          .filter(([target]) => those === null || those.has(source) || those.has(target))
          .map(([target, count]) => ({ source, target, count })),
      ),
    follows: (those) => followsOf(asked, nodes, those),
    lines: null,
    facts: {
      snapshot: snapshot.name,
      network: snapshot.network,
      date: snapshot.date,
      get content_hash() {
        return snapshot.contentHash;
      },
      from: activity.since,
      to: activity.until,
    },
    notes: [feedNote(activity, nodes.length)],
  };
}

function followsOf(
  { store, snapshot }: Asked,
  nodes: readonly StudyEntry[],
  those: ReadonlySet<number>,
): { source: number; target: number }[] {
  const places = new Map(nodes.map(({ accountId }, node) => [accountId, node]));
  const placesOf = (found: readonly { accountId: string }[]) =>
    found.flatMap(({ accountId }) => places.get(accountId) ?? []);
  const followers = readFollowers(
    store,
    snapshot,
    [...those].map((node) => nodes[node]!.accountId),
  );
  return [...those].flatMap((node) => {
    const { accountId } = nodes[node]!;
    return [
      ...placesOf(readFollows(store, snapshot, accountId)).map((target) => ({ source: node, target })),
      ...placesOf(followers.get(accountId) ?? []).map((source) => ({ source, target: node })),
    ];
  });
}
