/** The outcome of a step for one account. Pure. */

import type { LogStep } from '../../store/watch-log.ts';
import type { AccountState, Instant } from '../../values/log-entries.ts';
import type { Commit, Step } from '../account-state.ts';
import type { PostOperation } from '../posts.ts';
import type { ReadPosts } from '../read-posts.ts';
import type { Followed } from '../watch-state.ts';

/** Something for the log: whoever listens hears of its events, then of the gap that it opens. */
export interface Write extends LogStep {
  /** `null` of one who joins. */
  before: AccountState | null;
  /** Why the account has to be read from now on; `null` where it need not for this. */
  gap: string | null;
  /** Posts that come with it, from a stream or from a reading. */
  streamedPosts?: { operations: readonly PostOperation[]; at: Instant };
  readPosts?: ReadPosts & { since: Instant };
}

export interface Moved {
  account: Followed;
  /** In order. */
  writes: readonly Write[];
  /** Changes that came before this proof and are not in it: `applyChange` takes them, each once all before it is written. */
  next: readonly Commit[];
}

export function unmoved(account: Followed): Moved {
  return { account, writes: [], next: [] };
}

/** Takes a step of an account; what else is known of it may be given with it. */
export function take(moved: Moved, step: Step, more: Partial<Followed> = {}): Moved {
  const before = moved.account;
  const gap = step.gap ?? (step.state.open === null ? before.gap : null);
  const account = { ...before, ...more, state: step.state, gap };
  const { ties, accounts, spans } = step;
  const write = { before: before.state, account, ties, accounts, spans, gap: step.gap };
  return { ...moved, account, writes: [...moved.writes, write] };
}

/** Gives posts to the last of its writes. */
export function withPosts(moved: Moved, posts: Pick<Write, 'streamedPosts' | 'readPosts'>): Moved {
  return { ...moved, writes: [...moved.writes.slice(0, -1), { ...moved.writes.at(-1)!, ...posts }] };
}
