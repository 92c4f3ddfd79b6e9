/** How a watch stands with posts: how many it has, how they came, and whose are unseen. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { groupBy } from '../../group-by.ts';
import { areFollowed, whyPostsUnseen } from '../../log/posts-known.ts';
import type { Log } from '../../study/log.ts';

/** The answer to how a log stands, with its posts where it has any. */
export function withPosts(log: Log, answer: Answer): Answer {
  const { accounts, posts } = log;
  if (posts.days === null) return answer;
  const counts = posts.counts();
  const { feeds } = posts;
  const there = [...accounts.values()].filter(({ isWatched, state }) => isWatched && state.gone === null);
  const unseen = there.flatMap(({ state, gap, rosterHandle }) => {
    const feed = feeds.get(state.accountId);
    if (feed !== undefined && !feed.isRefused && areFollowed(state, feed)) return [];
    return [{ handle: `@${state.handle || rosterHandle}`, reason: whyPostsUnseen(feed, gap) }];
  });
  const all = counts.stream + counts.reading;
  return {
    ...answer,
    facts: { ...answer.facts, posts: all, posts_told: counts.stream, posts_unseen_accounts: unseen.length },
    notes: [
      ...(answer.notes ?? []),
      `${count(all, 'post')} of ${count(there.length - unseen.length, 'account')}, ${counts.stream} as the stream told them and ${counts.reading} as they were read; those that are deleted are in neither.`,
      ...[...groupBy(unseen, ({ reason }) => reason)].map(
        ([reason, those]) =>
          `The posts of ${namesText(those.map(({ handle }) => handle).sort())} are unseen: ${reason}.`,
      ),
    ],
  };
}

/** Those that are named where as many have one reason. */
const NAMED = 3;

function namesText(handles: readonly string[]): string {
  if (handles.length > NAMED) return `${count(handles.length, 'account')}, such as ${handles[0]},`;
  return handles.join(', ');
}
