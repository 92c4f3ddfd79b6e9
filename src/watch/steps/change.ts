/** Takes a change of an account's repository from a stream. Pure. */

import type { WatchWriter } from '../../store/watch-log.ts';
import type { AccountState, Instant } from '../../values/log-entries.ts';
import {
  applyCommit,
  applyLate,
  boundsOfCommit,
  type Commit,
  closesGap,
  confirm,
  isPartOf,
  madeAt,
  openGap,
  unheard,
} from '../account-state.ts';
import { timeOfRevision } from '../event-bounds.ts';
import { afterUntoldEnds } from '../untold-ends.ts';
import { canFormTo, type Followed, type WatchState } from '../watch-state.ts';
import { type Moved, take, unmoved, withPosts } from './moved.ts';

/** The log as it stands before the step. */
export type LogView = Pick<WatchWriter, 'standing' | 'isLogged'>;

/** Changes of one account that are held until it is read, at most. */
const MOST_HELD = 500;

/** Holds a change that comes in a gap, unless the gap closes with it. */
export function takeChange(state: WatchState, account: Followed, commit: Commit, log: LogView): Moved {
  if (closesGap(account.state, commit)) {
    const { from } = boundsOfCommit(account.state, commit);
    const proved = confirm(account.state, from, { notBefore: state.seededAt });
    return applyChange(state, take(unmoved(account), proved), commit, log);
  }
  if (account.state.open !== null) return applyChange(state, unmoved(account), commit, log);
  const { held } = account;
  return unmoved({ ...account, held: held === null || held.length === MOST_HELD ? null : [...held, commit] });
}

export function applyChange(state: WatchState, moved: Moved, streamed: Commit, log: LogView): Moved {
  const { state: before, taken, streamedKeys } = moved.account;
  const { accountId } = before;
  // All parts of a change happened when the first of them did.
  const commit =
    taken !== null && isPartOf(before, streamed) && taken.revision === streamed.revision
      ? { ...streamed, at: taken.at, received: taken.received }
      : streamed;
  const change = amongRoster(state, accountId, commit, boundsOfCommit(before, commit).from);
  const told = amongRoster(state, accountId, commit, madeAt(commit));
  const late = applyLate(before, told, (key) => log.isLogged(accountId, key));
  const first = late.ties.length > 0 ? take(moved, late) : moved;
  if (isOutOfOrder(before, taken, commit)) {
    return take(first, openGap(before, 'its revisions are out of order'));
  }
  const standing = log.standing(accountId);
  const step = applyCommit(before, change, standing);
  const ends =
    step.state === before || step.state.open === null
      ? { keys: streamedKeys, isUntold: false }
      : afterUntoldEnds(streamedKeys, before, commit, standing);
  let after = take(first, step);
  if (ends.isUntold) {
    const gap = 'the stream told the end of a follow that it had not told';
    after = take(after, openGap(unheard(step.state), gap));
  }
  const { open, revision } = after.account.state;
  after = {
    ...after,
    account: {
      ...after.account,
      streamedKeys: ends.keys,
      taken: revision === before.revision ? taken : commit,
    },
  };
  // Several messages may have parts of one change; posts of an earlier one are known already.
  const isOlder = before.revision !== null && commit.revision < before.revision;
  if (open === null || isOlder || commit.posts === undefined) return after;
  const { to } = boundsOfCommit(before, commit);
  return withPosts(after, { streamedPosts: { operations: commit.posts, at: to } });
}

/** An older revision that was made later than the last one came is no repetition. */
function isOutOfOrder({ open, revision }: AccountState, taken: Commit | null, commit: Commit): boolean {
  const made = timeOfRevision(commit.revision);
  if (open === null || revision === null || taken === null || made === null) return false;
  return commit.revision < revision && made > taken.received;
}

/**
 * Keeps no tie to the account itself or to the outside; a record that stood for a tie may come to stand for none.
 * @param from when it happened at the earliest.
 */
function amongRoster(state: WatchState, accountId: string, commit: Commit, from: Instant): Commit {
  return {
    ...commit,
    operations:
      commit.operations?.map((operation) =>
        operation.action === 'delete' ||
        (operation.follow.target !== accountId && canFormTo(state, operation.follow.target, from))
          ? operation
          : { action: 'delete' as const, key: operation.follow.key },
      ) ?? null,
  };
}
