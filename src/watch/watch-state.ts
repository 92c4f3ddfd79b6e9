/** The state of a watch that runs, as plain data: `steps/` has what can happen to it, and nothing else makes it another. */

import { reasonSays } from '../reasons/parts.ts';
import type { WatchedAccount } from '../store/watch-log.ts';
import type { AccountEvent, Instant } from '../values/log-entries.ts';
import type { Commit } from './account-state.ts';
import { type Heard, type Hearing, heardOf } from './hearing.ts';

export interface WatchState {
  /** Those that are or were watched, by id. One is replaced as its step is written; the map is not copied. */
  accounts: ReadonlyMap<string, Followed>;
  /** The number of those who joined the roster last. */
  cohort: number;
  /** The roster as it was read last. */
  rosterText: string;
  /** Whether the money has reached for looking up every row of it. */
  isRosterKnown: boolean;
  /** By name. */
  streams: ReadonlyMap<string, StreamState>;
  /** When the next sweep is due, and when the watch goes on: the two differ where a stream or money says so. */
  sweepAt: Instant;
  next: Instant;
  /** Accounts that could not be read since the last sweep: in the one under way they are not paid for again. */
  tried: ReadonlySet<string>;
  /** When the snapshot was sealed that the log begins with; `undefined` where it begins with none. */
  seededAt: Instant | undefined;
}

/** An account as the log has it, with what came of it that the log does not have. */
export interface Followed extends WatchedAccount {
  /** Changes that came in a gap, until it is proved; `null` where they were too many. */
  held: readonly Commit[] | null;
  /** Why and when something of it was lost last, until it is proved. */
  loss: { at: Instant; reason: string } | null;
  /** The change that was taken last. */
  taken: Commit | null;
  /** Keys of which a stream that chains no revisions spoke since the account was proved. */
  streamedKeys: ReadonlySet<string>;
  /** When a stream last said whether it is there, or how it is called. */
  statedAt: Instant | null;
  /** When it left the roster last; `null` where it never did. */
  leftAt: Instant | null;
}

export interface StreamState extends Hearing {
  /** Whether each change says which one it comes after. */
  isChained: boolean;
  /** Whether it has broken off, and said nothing since. */
  wasLost: boolean;
}

export function followed(account: WatchedAccount): Followed {
  const nothing = { held: [], loss: null, taken: null, streamedKeys: new Set<string>() };
  return { ...account, ...nothing, statedAt: null, leftAt: null };
}

/** Goes on with the accounts of a log. @param events in its order. */
export function goOnWith(
  known: readonly WatchedAccount[],
  events: readonly AccountEvent[],
  isStreamed: boolean,
): Followed[] {
  const accounts = new Map(known.map((one) => [one.state.accountId, followed(one)]));
  for (const { kind, accountId, to } of events) {
    const account = accounts.get(accountId);
    if (account === undefined || kind === 'watched') continue;
    if (kind === 'unwatched') account.leftAt = to;
    else if (isStreamed) account.statedAt = to;
  }
  return [...accounts.values()];
}

/** Nothing is planned yet, and no roster is read. */
export function newWatchState(
  accounts: ReadonlyMap<string, Followed>,
  streams: ReadonlyMap<string, StreamState>,
  seededAt?: Instant,
): WatchState {
  return {
    accounts,
    cohort: Math.max(0, ...[...accounts.values()].map(({ cohort }) => cohort)),
    rosterText: '',
    isRosterKnown: true,
    streams,
    sweepAt: Number.POSITIVE_INFINITY,
    next: Number.POSITIVE_INFINITY,
    tried: new Set(),
    seededAt,
  };
}

export function isWatched({ accounts }: WatchState, accountId: string): boolean {
  return accounts.get(accountId)?.isWatched === true;
}

/**
 * Whether a tie to an account may have formed while it was watched: of one who has left it may be told late.
 * @param from when it formed at the earliest.
 */
export function canFormTo({ accounts }: WatchState, accountId: string, from: Instant): boolean {
  const account = accounts.get(accountId);
  return account !== undefined && (account.isWatched || (account.leftAt !== null && from <= account.leftAt));
}

export function watchedAccounts({ accounts }: WatchState): Followed[] {
  return [...accounts.values()].filter((account) => account.isWatched);
}

export function watchedIds(state: WatchState): string[] {
  return watchedAccounts(state).map((account) => account.state.accountId);
}

/** Accounts that have to be read before the next sweep: one that could not be read is tried again with that. */
export function gapsOf(state: WatchState): Followed[] {
  return watchedAccounts(state).filter(
    ({ state: { open, gone }, gap }) =>
      open === null && gone === null && gap !== null && !reasonSays(gap, 'could-not-be-read'),
  );
}

/** Gives the streams that do not prove what they bring: how far they are heard counts. */
export function unchained({ streams }: WatchState): StreamState[] {
  return [...streams.values()].filter(({ isChained }) => !isChained);
}

export function heardBy(state: WatchState, now: Instant): Heard {
  return heardOf(unchained(state), now);
}
