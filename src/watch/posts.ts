/** The posts of watched accounts in the log: as the stream tells them, and read again with the follows of their account. */
import type { PostLists } from '../crawl/post-lists.ts';
import { areFollowed } from '../log/posts-known.ts';
import { because } from '../reasons/reasons.ts';
import { windowOf } from '../store/activity-content.ts';
import type { Store } from '../store/driver.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { postWriter, readFeedStates } from '../store/watch-posts.ts';
import type { AccountState, Instant } from '../values/log-entries.ts';
import type { FeedState, RecordedPost } from '../values/log-posts.ts';
import { type ReadPosts, writtenAt } from './read-posts.ts';

export type PostOperation =
  | { action: 'create'; post: RecordedPost }
  /** The post that its key names. */
  | { action: 'delete'; key: string };

/** Each belongs into one transaction with the step of the account that it comes with. */
export interface PostLog {
  lists: PostLists;
  /** The beginning of what has to be read of an account. */
  since(accountId: string, now: Instant): Instant;
  /** A change of the account, in its order. */
  streamed(accountId: string, operations: readonly PostOperation[], at: Instant): void;
  /** All its posts since then, as of the reading with which the account's span begins. */
  read(state: AccountState, posts: ReadPosts, since: Instant): void;
  /** The state of the account has changed. */
  moved(before: AccountState, after: AccountState): void;
  /** Whether nothing of the account's posts has to be read. */
  isCurrent(state: AccountState): boolean;
}

/** @param isTarget whether an account is of the roster, so that it is kept who names it. */
export function postLog(
  store: Store,
  watch: WatchRecord,
  { lists, days, isTarget }: { lists: PostLists; days: number; isTarget(accountId: string): boolean },
): PostLog {
  const writer = postWriter(store, watch);
  const feeds = readFeedStates(store, watch);
  const set = (feed: FeedState) => {
    feeds.set(feed.accountId, feed);
    writer.feed(feed);
  };
  const startOf = (now: Instant) =>
    Date.parse(windowOf(new Date(now).toISOString().slice(0, 10), days).since);

  return {
    lists,
    since: (accountId, now) => feeds.get(accountId)?.from ?? startOf(now),
    streamed(accountId, operations, at) {
      const from = feeds.get(accountId)?.from ?? null;
      for (const operation of operations) {
        if (operation.action === 'delete') writer.remove(accountId, operation.key);
        else if (from !== null && (writtenAt(lists, operation.post) ?? at) >= from) {
          writer.add(accountId, amongRoster(accountId, operation.post), at, 'stream');
        }
      }
    },
    read({ accountId, open, cohort }, posts, since) {
      const feed = feeds.get(accountId);
      const { from: began, proved: ended } = open!;
      if (posts.kind === 'unreadable') {
        const known = { from: null, known: ended, cohort, isRefused: false, ...feed };
        set({ ...known, accountId, span: null, reason: posts.reason });
        return;
      }
      const logged = writer.keys(accountId);
      if (posts.kind === 'refused') {
        writer.removeAll(accountId);
        set({
          accountId,
          from: null,
          known: ended,
          span: began,
          cohort,
          isRefused: true,
          reason: posts.reason,
        });
        return;
      }
      const before = feed?.from == null ? null : feed.known;
      for (const post of posts.posts) {
        const known = logged.get(post.key);
        logged.delete(post.key);
        const written = Math.min(writtenAt(lists, post) ?? began, began);
        // A post that is dated into a time of which all posts were known came after it.
        const toldAt = before === null ? written : Math.max(written, Math.min(before + 1, began));
        writer.add(accountId, amongRoster(accountId, post), known?.toldAt ?? toldAt, known?.how ?? 'reading');
      }
      for (const key of logged.keys()) writer.remove(accountId, key);
      set({ accountId, from: since, known: ended, span: began, cohort, isRefused: false, reason: '' });
    },
    moved(before, after) {
      const feed = feeds.get(after.accountId);
      if (feed === undefined) return;
      if (after.gone === 'deleted' && before.gone !== 'deleted') {
        writer.removeAll(after.accountId);
        set({ ...feed, from: null, span: null, reason: because('account-deleted') });
      } else if (feed.span !== null && after.open?.from !== feed.span) {
        const known = before.open?.from === feed.span ? before.open.proved : feed.known;
        set({ ...feed, known, span: null });
      } else if (
        feed.span === null &&
        feed.reason === '' &&
        before.open === null &&
        isSpanFrom(after, feed.known)
      ) {
        // Its revision was found to be the one that was known: nothing was posted meanwhile.
        set({ ...feed, span: after.open!.from });
      }
    },
    isCurrent(state) {
      const { accountId, cohort } = state;
      const feed = feeds.get(accountId);
      const isRefused = lists.refusal(accountId) !== null;
      return (
        feed !== undefined &&
        areFollowed(state, feed) &&
        feed.isRefused === isRefused &&
        feed.cohort >= cohort
      );
    },
  };

  /** Keeps, of those whom it names and whose post it passes on, the other accounts of the roster. */
  function amongRoster(accountId: string, post: RecordedPost): RecordedPost {
    const isOther = (id: string) => id !== accountId && isTarget(id);
    return {
      ...post,
      mentions: post.mentions.filter(isOther),
      repostOf: post.repostOf !== null && isOther(post.repostOf) ? post.repostOf : null,
    };
  }
}

function isSpanFrom({ open }: AccountState, at: Instant): boolean {
  return open?.from === at;
}
