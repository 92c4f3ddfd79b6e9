/** How a watch stands with posts: how many it has, how they came, and whose are unseen. */
import type { Answer } from '../../cli/answer.ts';
import { groupBy } from '../../group-by.ts';
import { areFollowed, whyPostsUnseen } from '../../log/posts-known.ts';
import type { Log } from '../../study/log.ts';
import { say } from '../../words/say.ts';

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
    const account = { handle: state.handle || rosterHandle, accountId: state.accountId, name: '' };
    return [{ account, reason: whyPostsUnseen(feed, gap) }];
  });
  const all = counts.stream + counts.reading;
  return {
    ...answer,
    facts: { ...answer.facts, posts: all, posts_told: counts.stream, posts_unseen_accounts: unseen.length },
    notes: [
      ...(answer.notes ?? []),
      say.status.posts(all, there.length - unseen.length, counts.stream, counts.reading),
      ...[...groupBy(unseen, ({ reason }) => reason)].map(([reason, those]) => {
        const all = those.map(({ account }) => account).sort((a, b) => (a.handle < b.handle ? -1 : 1));
        return say.status.postsUnseen(all.length, all.length > NAMED ? all.slice(0, 1) : all, reason);
      }),
    ],
  };
}

/** Those that are named where as many have one reason. */
const NAMED = 3;
