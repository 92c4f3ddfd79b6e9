/** Takes a message of a stream for one account. Pure. */

import { because } from '../../reasons/reasons.ts';
import type { Instant } from '../../values/log-entries.ts';
import { applyHandle, applyStatus, knownUntil, openGap } from '../account-state.ts';
import { boundsOf } from '../event-bounds.ts';
import type { StreamMessage } from '../stream-message.ts';
import { type Followed, isWatched, type WatchState, watchedAccounts } from '../watch-state.ts';
import { type LogView, takeChange } from './change.ts';
import { lose } from './loss.ts';
import { type Moved, take, unmoved } from './moved.ts';

const SET_ANEW = because('set-anew');
const UNREAD = because('stream-unread');

/** Finds the accounts of a message: without a name it may be of any, unless the stream has a chain, which shows whose change is missing. */
export function accountsOf(state: WatchState, message: StreamMessage, isChained: boolean): string[] {
  const { accountId } = message;
  if (accountId !== null) return isWatched(state, accountId) ? [accountId] : [];
  return isChained ? [] : watchedAccounts(state).map((account) => account.state.accountId);
}

/** @param dated when the stream says that it happened; `null` where it does not. */
export function takeMessage(
  state: WatchState,
  known: Followed,
  { message, dated, received }: { message: StreamMessage; dated: Instant | null; received: Instant },
  log: LogView,
): Moved {
  const at = dated ?? received;
  const dates = 'made' in message ? [message.made ?? at, at] : [at];
  const { from, to } = boundsOf(dates, received, knownUntil(known.state));
  const account = 'at' in message ? { ...known, statedAt: received } : known;
  switch (message.kind) {
    case 'unread':
      return lose(account, message.accountId === null ? UNREAD : message.reason, received);
    case 'commit':
      return takeChange(state, account, { ...message.commit, received }, log);
    case 'sync': {
      const lost = { ...account, loss: { at: received, reason: SET_ANEW } };
      return take(unmoved(lost), openGap(account.state, SET_ANEW));
    }
    case 'identity':
      return take(unmoved(account), applyHandle(account.state, message.handle, to, from));
    case 'status':
      return take(unmoved(account), applyStatus(account.state, message.gone, to, from));
  }
}
