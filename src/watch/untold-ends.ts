/**
 * Finds ends of follows whose beginning an unchained stream has left out: it has lost something. An end names nothing but the
 * key, by which alone a follow of an account outside of the roster is known. Pure.
 */
import { timeOfKey } from '../crawl/networks/bluesky/follow-dates.ts';
import type { AccountState, Standing } from '../values/log-entries.ts';
import type { Commit } from './account-state.ts';

/** How far clocks may differ by which keys are made. */
const SKEW_MS = 60_000;

/**
 * Whether a change has such an end, and the keys of which the stream has spoken with it.
 * @param known keys of which it spoke since the account was proved: what formed before is known.
 * @param standing the account's follows before the change.
 */
export function afterUntoldEnds(
  known: ReadonlySet<string>,
  { open }: Pick<AccountState, 'open'>,
  { since, operations }: Pick<Commit, 'since' | 'operations'>,
  standing: Standing,
): { keys: ReadonlySet<string>; isUntold: boolean } {
  if (since !== undefined || open === null || operations === null) return { keys: known, isUntold: false };
  const keys = new Set(known);
  let isUntold = false;
  for (const operation of operations) {
    const key = operation.action === 'delete' ? operation.key : operation.follow.key;
    const isOld = (timeOfKey(key) ?? Number.POSITIVE_INFINITY) < open.proved - SKEW_MS;
    if (operation.action === 'delete' && !isOld && !keys.has(key) && standing.get(key) === undefined)
      isUntold = true;
    keys.add(key);
  }
  return { keys, isUntold };
}
