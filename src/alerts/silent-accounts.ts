/** Who has fallen silent, of all that a log knows now of what its accounts post. */
import { postsKnownUntil } from '../log/posts-known.ts';
import type { Instant } from '../values/log-entries.ts';
import type { FeedState } from '../values/log-posts.ts';
import type { ListedAccount } from '../values/logged-account.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { AccountOf } from './alert-text.ts';
import type { NamedRule } from './alerts-file.ts';
import { isOf, type Side } from './side.ts';
import { silencesOf } from './silence.ts';

interface Silence {
  accountId: string;
  /** When its last post came, or from when on its posts are known. */
  since: Instant;
}

/** Silences of a side that came to be so many milliseconds long after an instant. */
export type ReadSilences = (side: Side, ms: number, after: Instant) => Silence[];

/** @throws UserError where a rule is about silence, and the log of that name has no posts. */
export function requirePosts(rules: readonly NamedRule[], name: string, hasPosts: boolean): void {
  const silent = rules.find(({ rule }) => rule.kind === 'silent');
  if (silent === undefined || hasPosts) return;
  throw refusal(say.alerts.noPosts(silent.when, name));
}

/** What of a log is read for silences: each as it is by then. */
export interface HeardLog {
  accounts(): Iterable<ListedAccount>;
  feeds(): ReadonlyMap<string, FeedState>;
  /** When the posts of an account came after an instant, in order. */
  timesOf(accountId: string, after: Instant): Instant[];
}

export function silenceReader(
  { accounts, feeds: feedsOf, timesOf }: HeardLog,
  accountOf: AccountOf,
): ReadSilences {
  return (side, ms, after) => {
    const feeds = feedsOf();
    return [...accounts()].flatMap(({ state, isWatched }) => {
      const { accountId } = state;
      const [account, feed] = [accountOf(accountId), feeds.get(accountId)];
      if (!isWatched || state.gone !== null || account === undefined || !isOf(side, account)) return [];
      if (feed === undefined || feed.from === null || feed.isRefused) return [];
      const known = {
        from: feed.from,
        until: postsKnownUntil(state, feed),
        times: timesOf(accountId, after - ms),
      };
      return silencesOf(known, ms, after).map((since) => ({ accountId, since }));
    });
  };
}
