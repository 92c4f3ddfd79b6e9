/** Writes the steps of accounts into the log, each in one transaction with what follows on it, and says to a listener what the log has new. */
import { turnsOf } from '../store/tie-turns.ts';
import type { LogStep, WatchWriter } from '../store/watch-log.ts';
import type { AccountEvent, TieEvent } from '../values/log-entries.ts';
import type { PostLog } from './posts.ts';
import { applyChange } from './steps/change.ts';
import { type Moved, unmoved, type Write } from './steps/moved.ts';
import type { Followed, WatchState } from './watch-state.ts';

export interface LogListener {
  /** A tie formed or ended, and no more than a record of it. */
  tie?(event: TieEvent): void;
  account?(event: AccountEvent): void;
  gap?(accountId: string, reason: string): void;
}

/** @param watch its state as it is whenever a step is kept; `accounts` is the map of that state. */
export function logKeeper(
  watch: { readonly state: WatchState },
  accounts: Map<string, Followed>,
  writer: WatchWriter,
  posts: PostLog | null,
  listener: LogListener,
): (moved: Moved) => void {
  return (moved) => writer.together(() => keep(moved));

  function keep({ account, writes, next }: Moved): void {
    const { accountId } = account.state;
    accounts.set(accountId, account);
    for (const one of writes) write(one);
    for (const change of next)
      keep(applyChange(watch.state, unmoved(accounts.get(accountId)!), change, writer));
  }

  function write(step: Write): void {
    const { account, before, gap, streamedPosts, readPosts } = step;
    const { accountId } = account.state;
    writer.step(step);
    for (const event of ofTies(step)) listener.tie?.(event);
    for (const event of step.accounts) listener.account?.(event);
    if (before !== null) posts?.moved(before, account.state);
    if (gap !== null) listener.gap?.(accountId, gap);
    if (streamedPosts !== undefined) posts?.streamed(accountId, streamedPosts.operations, streamedPosts.at);
    if (readPosts !== undefined) posts?.read(account.state, readPosts, readPosts.since);
  }

  /** Gives the events of ties that the step has added: of one tie there may be several records. */
  function ofTies({ account, ties }: LogStep): readonly TieEvent[] {
    if (ties.length === 0) return ties;
    const counts = new Map<string, number>();
    for (const { target } of writer.standing(account.state.accountId).values())
      counts.set(target, (counts.get(target) ?? 0) + 1);
    return turnsOf(
      ties,
      ({ target }) => target,
      ({ target }) => counts.get(target) ?? 0,
    );
  }
}
