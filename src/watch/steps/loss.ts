/** Takes the loss of something that came: of one account, or of nobody knows whom. Pure. */
import type { Instant } from '../../values/log-entries.ts';
import { openGap } from '../account-state.ts';
import { type Followed, type WatchState, watchedAccounts } from '../watch-state.ts';
import { type Moved, take, unmoved } from './moved.ts';

/** Opens a gap until a reading that is begun later. */
export function lose(account: Followed, reason: string, at: Instant): Moved {
  // It may be read just now, as it was before.
  const lost = unmoved({ ...account, loss: { at, reason } });
  return account.state.open === null ? lost : take(lost, openGap(account.state, reason));
}

export function loseAll(state: WatchState, reason: string, at: Instant): Moved[] {
  return watchedAccounts(state).map((account) => lose(account, reason, at));
}
