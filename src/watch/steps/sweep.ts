/** Begins a sweep, and ends it. Pure. */
import type { Instant } from '../../values/log-entries.ts';
import type { Sweep } from '../../values/log-facts.ts';
import { type Followed, type WatchState, watchedAccounts } from '../watch-state.ts';
import { type Outcome, outcome } from './outcome.ts';

/** Gives the accounts to prove: in a sweep that is paid for, and may take days, those that are not proved yet. */
export function dueInSweep(state: WatchState, beganAt: Instant, isPaid: boolean): Followed[] {
  const isDone = ({ state: { accountId, provedAt } }: Followed) =>
    state.tried.has(accountId) || (provedAt !== null && provedAt >= beganAt);
  return watchedAccounts(state).filter((account) => !isPaid || !isDone(account));
}

/**
 * Ends a sweep that is paid for with what all its days came to.
 * @param run what was read since the watch began or went on with it.
 */
export function endSweep(
  state: WatchState,
  { isPaid, ...run }: Omit<Sweep, 'accountCount'> & { isPaid: boolean },
): { sweep: Sweep; ended: Outcome } {
  const accountCount = watchedAccounts(state).length;
  const paid = { readCount: accountCount, failedCount: state.tried.size };
  const sweep = { ...run, accountCount, ...(isPaid ? paid : {}) };
  return { sweep, ended: outcome({ ...state, tried: new Set() }, { says: [['swept', sweep]] }) };
}
