/** Takes the roster anew: who joins is watched, who has left is watched no longer. Pure. */
import type { Wanted } from '../../crawl/known-account.ts';
import type { RosterRow } from '../../roster/row.ts';
import type { LookUp } from '../../store/ledger-writer.ts';
import type { Instant } from '../../values/log-entries.ts';
import { newAccount, openGap } from '../account-state.ts';
import { type Followed, followed, isWatched, type WatchState, watchedAccounts } from '../watch-state.ts';
import { takeLookUp } from './looked-up.ts';
import { type Moved, take, unmoved } from './moved.ts';
import { type Outcome, outcome } from './outcome.ts';

/** Gives the rows as they are looked up, with the account that each was found to be before. */
export function wantedOf(state: WatchState, rows: readonly RosterRow[]): Wanted[] {
  const idOf = new Map(
    [...state.accounts.values()].map((account) => [account.rosterHandle, account.state.accountId]),
  );
  return rows.map(({ handle, account_id }, number) => ({
    number,
    handle,
    accountId: account_id || (idOf.get(handle) ?? ''),
  }));
}

/** Gives those to look up: where it is paid for, who is known is looked up when it is read. */
export function unknownOf(state: WatchState, wanted: readonly Wanted[], isPaid: boolean): readonly Wanted[] {
  return isPaid ? wanted.filter(({ accountId }) => !isWatched(state, accountId)) : wanted;
}

export interface LookedUpRoster {
  wanted: readonly Wanted[];
  /** Those of them that were looked up. */
  asked: readonly Wanted[];
  found: readonly LookUp[];
  /** Whether the money did not reach for all that were asked. */
  isSpent: boolean;
}

/** @returns with the outcome, whether streams have to be asked for other accounts. */
export function takeRoster(
  state: WatchState,
  { wanted, asked, found, isSpent }: LookedUpRoster,
  at: Instant,
): Outcome & { isAnotherStream: boolean } {
  const cohort = state.cohort + 1;
  const moved: Moved[] = [];
  const accounts = new Map<string, Followed>();
  const add = (one: Moved): void => {
    moved.push(one);
    accounts.set(one.account.state.accountId, one.account);
  };
  let isJoined = false;
  for (const one of found) {
    const { accountId, number } = one;
    if (accountId === undefined) continue;
    const known = accounts.get(accountId) ?? state.accounts.get(accountId);
    if (known?.isWatched !== true) {
      isJoined = true;
      add(joined(known, accountId, one, wanted[number]!.handle, cohort, at));
    }
    add(takeLookUp(accounts.get(accountId) ?? known!, one, at));
  }
  const present = new Set(wanted.filter((one) => !asked.includes(one)).map(({ accountId }) => accountId));
  const handles = new Set(wanted.map(({ handle }) => handle));
  for (const account of watchedAccounts(state)) {
    const { accountId } = account.state;
    if (accounts.has(accountId) || present.has(accountId) || handles.has(account.rosterHandle)) continue;
    const accountEvents = [{ kind: 'unwatched' as const, accountId, from: at, to: at, detail: '' }];
    const left = { ...openGap(account.state, 'it is in the roster no more'), accounts: accountEvents };
    moved.push(take(unmoved(account), left, { isWatched: false, leftAt: at }));
  }
  const taken = { ...state, cohort: isJoined ? cohort : state.cohort, isRosterKnown: !isSpent };
  return { ...outcome(taken, { moved }), isAnotherStream: isJoined && watchedAccounts(state).length > 0 };
}

/** @param known one who was watched before. */
function joined(
  known: Followed | undefined,
  accountId: string,
  one: LookUp,
  rosterHandle: string,
  cohort: number,
  at: Instant,
): Moved {
  const profile = 'profile' in one ? one.profile : null;
  const state = known?.state ?? newAccount(accountId, profile?.handle ?? '');
  const entry = { state, cohort, rosterHandle, isWatched: true, gap: 'not read yet', profile };
  const account = { ...(known ?? followed(entry)), ...entry };
  const event = { kind: 'watched' as const, accountId, from: at, to: at, detail: rosterHandle };
  const write = { before: null, account, ties: [], accounts: [event], spans: [], gap: null };
  return { account, writes: [write], next: [] };
}
