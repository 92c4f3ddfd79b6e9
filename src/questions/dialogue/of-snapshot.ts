/** Who names whom in the posts of a snapshot, which has the sums of its whole window. */
import { isWhole } from '../../activity/activity.ts';
import type { Asked } from '../../open/ask.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { requirePosts } from '../../study/posts.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { feedNote } from '../activity/feed-note.ts';
import type { Spoken } from './spoken.ts';

/** @throws UserError where the snapshot has no posts, or a part of their window is asked. */
export function spokenInSnapshot(asked: Asked, last: string | undefined): Spoken {
  const { snapshot } = asked;
  const { activity, nodes } = requirePosts(asked);
  if (last !== undefined) {
    throw refusal(say.dialogue.wholeWindow(snapshot.name, activity.days));
  }
  const window = { days: activity.days, to: snapshot.date };
  return {
    name: snapshot.name,
    extraColumns: snapshot.extraColumns,
    study: asked,
    stretch: window,
    time: window,
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
    before: null,
    follows: (those) => followsOf(asked, those),
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

function followsOf(study: OpenStudy, those: ReadonlySet<number>): ReturnType<Spoken['follows']> {
  const ids = [...those].map((node) => study.nodes[node]!.accountId);
  const { outStart, outTarget, inStart, inSource } = study.around(ids).graph;
  return [...those].flatMap((node) => [
    ...Array.from(outTarget.subarray(outStart[node]!, outStart[node + 1]!), (target) => ({
      source: node,
      target,
    })),
    ...Array.from(inSource.subarray(inStart[node]!, inStart[node + 1]!), (source) => ({
      source,
      target: node,
    })),
  ]);
}
