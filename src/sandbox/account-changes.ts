/** Changes to accounts in the draft: renamed, gone, hidden, come back, newly opened, never there. */

import type { Draft } from './draft.ts';
import { castInstitution } from './institutions.ts';
import type { WorldAccount } from './world-account.ts';

/** A new handle; the account stays the same. */
export function rename(draft: Draft, account: WorldAccount, date: string): void {
  const { did, states, displayName, country, type } = account;
  const from = states[2025].handle;
  const [given = ''] = displayName.toLowerCase().split(' ');
  const to =
    type === 'personal'
      ? `${given.replace(/[^a-z]/g, '')}-${country.toLowerCase()}.test`
      : `official-${from}`;
  states[2026].handle = to;
  draft.events.push({ kind: 'renamed', date, account: did, from, to });
}

/** Suspended by the network or deactivated by its holder; nothing it follows, and nobody, changes after. */
export function lose(
  draft: Draft,
  account: WorldAccount,
  kind: 'suspended' | 'deactivated',
  date: string,
): void {
  account.states[2026].status = kind;
  account.temper.pace = 0;
  draft.events.push({ kind, date, account: account.did });
}

/** Its list, open in the first year, comes empty in the second. */
export function hide(draft: Draft, account: WorldAccount, date: string): void {
  account.states[2026].list = 'hidden';
  draft.events.push({ kind: 'hidden', date, account: account.did });
}

/** Unreadable in the first year, open in the second. */
export function comeBack(
  draft: Draft,
  account: WorldAccount,
  from: 'hidden' | 'deactivated',
  date: string,
): void {
  if (from === 'hidden') account.states[2025].list = 'hidden';
  else account.states[2025].status = 'deactivated';
  draft.events.push({ kind: 'came-back', from, date, account: account.did });
}

/** Unreadable in both years: no event, and nothing about it changes. */
export function keepUnreadable(account: WorldAccount, how: 'hidden' | 'cut' | 'suspended'): void {
  for (const state of Object.values(account.states)) {
    if (how === 'suspended') state.status = how;
    else state.list = how;
  }
  if (how !== 'hidden') account.temper.pace = 0;
}

/** An institution opens its account on a day and comes onto the roster. */
export function open(
  draft: Draft,
  country: string,
  office: 'government' | 'foreign-ministry',
  date: string,
): void {
  const tenure = castInstitution(draft, country, office, '', date);
  draft.events.push({
    kind: 'joined',
    date,
    account: draft.accounts[tenure.account]!.did,
    actor: draft.actors[tenure.actor]!.id,
  });
}

/** A roster entry whose handle leads nowhere: misspelt, or of an account closed long ago. */
export function neverThere(account: WorldAccount): void {
  account.temper = { outgoing: 0, appeal: 0, readers: 0, pace: 0, posting: 0, conversation: 0 };
  for (const state of Object.values(account.states)) {
    state.status = 'absent';
    state.audience = 0;
  }
}
