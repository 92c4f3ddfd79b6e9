/** Who has fallen silent, of all that a log knows now of what its accounts post. */
import { UserError } from '../errors.ts';
import { postsKnownUntil } from '../log/posts-known.ts';
import type { Store } from '../store/driver.ts';
import { postTimesReader } from '../store/watch-alerts.ts';
import type { Instant } from '../store/watch-entries.ts';
import { readWatched, type WatchRecord } from '../store/watch-log.ts';
import { readFeedStates } from '../store/watch-posts.ts';
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
  throw new UserError(
    `"${silent.when}" is about posts, and ${name} logs none; watch it with --activity, or leave the rule out`,
  );
}

export function silenceReader(store: Store, watch: WatchRecord, accountOf: AccountOf): ReadSilences {
  const timesOf = postTimesReader(store, watch);
  return (side, ms, after) => {
    const feeds = readFeedStates(store, watch);
    return readWatched(store, watch).flatMap(({ state, isWatched }) => {
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
