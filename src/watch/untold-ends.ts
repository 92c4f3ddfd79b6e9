/**
 * Ends of follows that a stream tells without having told that they formed, where it says of no change which came before it: it
 * has lost something. An end names nothing but the key; a follow of an account outside of the roster is known by that alone.
 */
import { timeOfKey } from '../crawl/networks/bluesky/follow-dates.ts';
import type { AccountState, Standing } from '../values/log-entries.ts';
import type { Commit } from './account-state.ts';

export interface UntoldEnds {
  /** Whether a change is of that kind. @param standing the account's follows before it. */
  heed(state: AccountState, commit: Commit, standing: Standing): boolean;
  /** The account is proved: what formed before is known. */
  forget(accountId: string): void;
}

/** How far clocks may differ by which keys are made. */
const SKEW_MS = 60_000;

export function untoldEnds(): UntoldEnds {
  /** By account, the keys that were told since it was proved. */
  const told = new Map<string, Set<string>>();
  return {
    heed({ accountId, open }, { since, operations }, standing) {
      if (since !== undefined || open === null || operations === null) return false;
      const keys = told.get(accountId) ?? new Set();
      told.set(accountId, keys);
      let isUntold = false;
      for (const operation of operations) {
        const key = operation.action === 'delete' ? operation.key : operation.follow.key;
        const isOld = (timeOfKey(key) ?? Number.POSITIVE_INFINITY) < open.proved - SKEW_MS;
        if (operation.action === 'delete' && !isOld && !keys.has(key) && standing.get(key) === undefined)
          isUntold = true;
        keys.add(key);
      }
      return isUntold;
    },
    forget: (accountId) => void told.delete(accountId),
  };
}
