/** Takes the proof of an account by its own server: its revision is the one that was proved last. Pure. */
import type { Instant } from '../../values/log-entries.ts';
import { confirm, openGap } from '../account-state.ts';
import type { Heard } from '../hearing.ts';
import type { Followed, WatchState } from '../watch-state.ts';
import { type Moved, take, unmoved } from './moved.ts';

/** @param mark the revision that its server says; `null` where it says none. */
export function isProvedBy({ state }: Followed, mark: string | null): boolean {
  // A stream may have brought changes that its server does not have.
  return mark !== null && state.gone === null && mark === state.provedRevision && mark === state.revision;
}

/** @param at when its server was asked. */
export function takeProof(
  { seededAt }: WatchState,
  account: Followed,
  { at, heard }: { at: Instant; heard: Heard },
): Moved {
  const { provedRevision } = account.state;
  const proved = take(unmoved(account), confirm(account.state, at, { notBefore: seededAt, heard }));
  return afterProof(proved, provedRevision, at);
}

/** Goes on with what came while the account was read or proved, and is in neither. */
export function afterProof(proved: Moved, revision: string | null, began: Instant): Moved {
  const { held, loss, state } = proved.account;
  const account = { ...proved.account, held: [], loss: null, streamedKeys: new Set<string>() };
  const moved = { ...proved, account };
  if (loss !== null && loss.at >= began) return take(moved, openGap(state, loss.reason));
  if (held === null) {
    return take(moved, openGap(state, 'it changed more than could be held while it was read'));
  }
  return { ...moved, next: held.filter((commit) => revision === null || commit.revision > revision) };
}
