/** The hashtags of the last stretch of a log that has posts. */
import { isoOf } from '../../iso-instant.ts';
import { areFollowed, whyPostsUnseen } from '../../log/posts-known.ts';
import type { RosterRow } from '../../roster/row.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Log } from '../../study/log.ts';
import type { Instant } from '../../values/log-entries.ts';
import type { FeedState } from '../../values/log-posts.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { refusal } from '../../words/refusal.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { PostsTime } from '../../words/values.ts';
import { whyNotCompared } from '../log/period-before.ts';
import { openRecent, type Recent, stretchOf } from '../log/recent.ts';
import type { Tagged } from './tagged.ts';

/** @throws UserError where the log has no posts, or `last` is no stretch of time. */
export function taggedInLog(log: Log, last: string | undefined): Tagged {
  requireLoggedPosts(log);
  const recent = openRecent(log, last);
  return taggedIn(recent, postsKnown(recent));
}

/** The same of a stretch that is open, of a log that has posts. @param region whose accounts' hashtags are read; all without it. */
export function taggedIn(recent: Recent, known: PostsKnown, region?: string): Tagged {
  const { log } = recent;
  const { about } = log;
  const all = { after: recent.before.after, to: recent.now.to };
  const isThere = (row: RosterRow | null) => row !== null && attributeOf({ row }, 'region') === region;
  const those =
    region === undefined
      ? null
      : [...known].flatMap(([key, { account }]) => (isThere(account.row) ? [key] : []));
  return {
    name: about.name,
    extraColumns: log.extraColumns,
    stretch: stretchOf(recent),
    time: postsTime(recent, known),
    accounts: new Map(
      [...known].map(([key, { account, from, to }]) => {
        const isRead = from <= recent.now.after && to >= all.to;
        return [key, { row: account.row, isRead, isComparable: isRead && from <= all.after }];
      }),
    ),
    whyNotCompared: (keys) => postsNotCompared(recent, known, keys),
    uses: log.posts.tagUses(all, recent.now.after, those),
    facts: {
      log: about.name,
      network: about.network,
      simulated: about.simulated,
      from: isoOf(recent.now.after),
      to: isoOf(recent.now.to),
    },
    notes: [],
  };
}

/** @throws UserError where the log has no posts, with how they come into one. */
export function requireLoggedPosts({ about, posts }: Log): void {
  if (posts.days !== null) return;
  throw refusal(say.hotspots.noPosts(about.name, about.network));
}

/** From when to when all posts that stand are known of accounts; by their keys. */
export type PostsKnown = ReadonlyMap<
  number,
  {
    account: LoggedAccount;
    from: Instant;
    to: Instant;
    /** Where they are not known up to now. */
    reason: string;
  }
>;

/** Why posts of these accounts cannot be held against those of the stretch before; `null` where they can. */
export function postsNotCompared(
  recent: Recent,
  known: PostsKnown,
  keys: Iterable<number> = known.keys(),
): Sentence | null {
  const accounts = [...keys].map((key) => ({ seen: [known.get(key)!] }));
  return whyNotCompared(recent, accounts, 'posts');
}

/** Of accounts that are watched and there. */
export function postsKnown({ log: { posts, state: stands }, accounts }: Recent): PostsKnown {
  const { feeds } = posts;
  const told = Math.max(...stands.streams().map(({ toldAt }) => toldAt), Number.NEGATIVE_INFINITY);
  return new Map(
    [...accounts]
      .filter(([, { state, isWatched }]) => isWatched && state.gone === null)
      .map(([key, account]) => {
        const feed = feeds.get(account.state.accountId);
        const from = feed?.from ?? Number.POSITIVE_INFINITY;
        const to = feed === undefined ? 0 : knownUntil(account, feed, told);
        return [key, { account, from, to, reason: whyPostsUnseen(feed, account.gap) }];
      }),
  );
}

/** From when on posts of any account are known within the stretch. */
export function postsFrom({ now }: Recent, known: PostsKnown): Instant {
  const within = [...known.values()].filter(({ from, to }) => to > Math.max(from, now.after));
  const earliest = within.reduce((least, { from }) => Math.min(least, from), now.to);
  return Math.max(now.after, earliest);
}

/** The stretch, with where what is known of it begins, if it does within. */
export function postsTime(recent: Recent, known: PostsKnown): PostsTime {
  const from = postsFrom(recent, known);
  return { last: recent.last, knownFrom: from > recent.now.after ? isoOf(from) : null };
}

/** As far as the streams have told, where they tell of it; deletions after the last proof may be unknown. */
function knownUntil({ state }: LoggedAccount, feed: FeedState, told: Instant): Instant {
  return areFollowed(state, feed) ? Math.max(state.open!.to, told) : feed.known;
}
