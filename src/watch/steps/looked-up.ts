/** Takes a network's look-up of an account: its profile, or that it is not there. Pure. */
import type { LookUp } from '../../store/ledger-writer.ts';
import type { Instant } from '../../values/log-entries.ts';
import { applyHandle, applyStatus } from '../account-state.ts';
import type { Followed } from '../watch-state.ts';
import { type Moved, take, unmoved } from './moved.ts';

/** How long what a network answers to look-ups may lag behind the streams. */
const BEHIND_MS = 10 * 60_000;

/** Whether a stream has just said what became of an account: look-ups say it later. */
export function isJustStated({ statedAt }: Followed, now: Instant): boolean {
  return statedAt !== null && now - statedAt < BEHIND_MS;
}

/** Leaves what a stream has just said as it is. */
export function takeLookUp(account: Followed, one: LookUp, at: Instant): Moved {
  const { state } = account;
  const moved = unmoved(account);
  const from = state.open?.to ?? state.provedAt ?? at;
  const isStated = isJustStated(account, at);
  if ('profile' in one) {
    const { profile } = one;
    const back = take(moved, applyStatus(state, isStated ? state.gone : null, at, from), { profile });
    return isStated ? back : take(back, applyHandle(back.account.state, profile.handle, at, from));
  }
  if (isStated) return moved;
  if (one.verdict === 'suspended' || one.verdict === 'deactivated') {
    return take(moved, applyStatus(state, one.verdict, at, from));
  }
  return one.verdict === 'not-found' ? take(moved, applyStatus(state, 'deleted', at, from)) : moved;
}
