/** Takes a reading of an account, or its failure. Pure. */

import { because } from '../../reasons/reasons.ts';
import { applyReading, isLater, openGap, type Reading, type Step } from '../account-state.ts';
import type { ReadAccount } from '../read-account.ts';
import { canFormTo, type Followed, type WatchState } from '../watch-state.ts';
import type { LogView } from './change.ts';
import { type Moved, take, unmoved, withPosts } from './moved.ts';
import { type Outcome, outcome } from './outcome.ts';
import { afterProof } from './proof.ts';

type ReadFollows = Extract<ReadAccount, { kind: 'read' }>['reading'] & Pick<Reading, 'heard'>;

/** @returns `null` where it is of no use: a stream has brought later changes since it was begun. */
export function takeReading(
  state: WatchState,
  account: Followed,
  reading: ReadFollows,
  log: LogView,
): Moved | null {
  const { taken } = account;
  if (isLater(account.state, reading) && taken !== null && taken.received >= reading.began) return null;
  const read = take(unmoved(account), stepOf(state, account, reading, log));
  const { posts } = reading;
  return afterProof(
    posts === undefined ? read : withPosts(read, { readPosts: posts }),
    reading.revision,
    reading.began,
  );
}

/** Whether a reading shows changes that no stream has brought yet, of an account that is not in a gap. */
export function isUntold(state: WatchState, account: Followed, reading: ReadFollows, log: LogView): boolean {
  return account.state.open !== null && stepOf(state, account, reading, log).ties.length > 0;
}

function stepOf(state: WatchState, account: Followed, reading: ReadFollows, log: LogView): Step {
  const all = [...log.standing(account.state.accountId).values()];
  const standing = new Map(all.map((follow) => [follow.key, follow]));
  const proved = account.state.provedAt ?? Number.POSITIVE_INFINITY;
  // What a stream has told and the log does not have formed after its target had left.
  const from = (key: string) => (account.streamedKeys.has(key) ? Number.POSITIVE_INFINITY : proved);
  const follows = reading.follows.filter(
    ({ key, target }) => standing.has(key) || canFormTo(state, target, from(key)),
  );
  const cohortOf = (target: string) => state.accounts.get(target)!.cohort;
  return applyReading(account.state, { ...reading, follows, cohort: state.cohort, cohortOf }, standing);
}

/** Leaves an account in a gap until the next sweep, in which it is not paid for again. */
export function takeFailure(state: WatchState, account: Followed, reason: string): Outcome {
  const tried = new Set(state.tried).add(account.state.accountId);
  const gap = take(unmoved(account), openGap(account.state, because('could-not-be-read', { why: reason })));
  return outcome({ ...state, tried }, { moved: [gap] });
}
