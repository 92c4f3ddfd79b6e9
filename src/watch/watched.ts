/** The accounts of a watch in memory, and each step written as it is taken. */

import { turnsOf } from '../store/tie-turns.ts';
import type { LogStep, WatchedAccount, WatchWriter } from '../store/watch-log.ts';
import type { AccountEvent, AccountState, Instant, TieEvent } from '../values/log-entries.ts';
import {
  applyCommit,
  applyLate,
  applyReading,
  boundsOfCommit,
  type Commit,
  closesGap,
  confirm,
  isLater,
  isPartOf,
  openGap,
  type Reading,
  type Step,
  unfollow,
  unheard,
} from './account-state.ts';
import { timeOfRevision } from './event-bounds.ts';
import type { Heard } from './hearing.ts';
import type { PostLog } from './posts.ts';
import type { ReadPosts } from './read-posts.ts';
import { untoldEnds } from './untold-ends.ts';

/** What an account's changes come to while it is read, at most. */
const MOST_HELD = 500;

export interface Watched {
  accounts: ReadonlyMap<string, WatchedAccount>;
  /** Its changes are kept: it is in the roster. */
  isWatched(accountId: string): boolean;
  add(account: WatchedAccount, events: readonly AccountEvent[]): void;
  /** Takes a step of an account; what else is known of it may be given with it. */
  take(accountId: string, step: Step, more?: Partial<WatchedAccount>): void;
  commit(accountId: string, commit: Commit): void;
  /** Something of it came that is not known: what is read from then on has it, and nothing that was read before. */
  lose(accountId: string, reason: string, at: Instant): void;
  /** Its revision at an instant is the one that was proved last. */
  confirm(accountId: string, at: Instant, heard: Heard): void;
  /** Streams that chain no revisions go on, and not from where they were. */
  unfollow(): void;
  /** Whether what was read shows what no stream has told yet of an account that it is followed of. */
  isUntold(accountId: string, reading: Reading): boolean;
  /** `false` where a stream has told of later changes since it was begun. */
  read(accountId: string, reading: Reading & WithPosts, more?: Partial<WatchedAccount>): boolean;
}

/** The posts that were read with an account's follows, and since when. */
export interface WithPosts {
  posts?: ReadPosts & { since: Instant };
}

export interface LogListener {
  /** A tie formed or ended, and no more than a record of it. */
  tie?(event: TieEvent): void;
  account?(event: AccountEvent): void;
  gap?(accountId: string, reason: string): void;
}

/** @param seededAt when the snapshot was sealed that the log begins with. */
export function watchedAccounts(
  writer: WatchWriter,
  known: readonly WatchedAccount[],
  isTarget: (accountId: string) => boolean,
  listener: LogListener,
  { posts = null, seededAt }: { posts?: PostLog | null; seededAt?: Instant | undefined } = {},
): Watched {
  const accounts = new Map(known.map((account) => [account.state.accountId, account]));
  /** Changes of accounts that are not read yet; `null` where they were too many to hold. */
  const held = new Map<string, Commit[] | null>();
  /** When something of an account that is not read yet came and is not known, and why. */
  const losses = new Map<string, { at: Instant; reason: string }>();
  /** The last change of each account that was taken. */
  const taken = new Map<string, Commit>();
  const ends = untoldEnds();

  return {
    accounts,
    isWatched: (accountId) => accounts.get(accountId)?.isWatched === true,
    add(account, events) {
      accounts.set(account.state.accountId, account);
      tell({ account, ties: [], accounts: events, spans: [] });
    },
    take,
    commit(accountId, commit) {
      const account = accounts.get(accountId);
      if (account === undefined || !account.isWatched) return;
      if (closesGap(account.state, commit)) {
        take(
          accountId,
          confirm(account.state, boundsOfCommit(account.state, commit).from, { notBefore: seededAt }),
        );
      } else if (account.state.open === null) return hold(accountId, commit);
      apply(accountId, commit);
    },
    lose(accountId, reason, at) {
      const { state } = accounts.get(accountId)!;
      // It may be read just now, as it was before.
      losses.set(accountId, { at, reason });
      if (state.open !== null) take(accountId, openGap(state, reason));
    },
    confirm(accountId, at, heard) {
      const { state } = accounts.get(accountId)!;
      take(accountId, confirm(state, at, { notBefore: seededAt, heard }));
      ends.forget(accountId);
      drain(accountId, state.provedRevision, at);
    },
    unfollow() {
      writer.together(() => {
        for (const [accountId, { state }] of accounts) {
          if (state.open?.isFollowed) take(accountId, unfollow(state));
        }
      });
    },
    isUntold: (accountId, reading) =>
      accounts.get(accountId)!.state.open !== null && stepOf(accountId, reading).ties.length > 0,
    read(accountId, reading, more = {}) {
      const { state } = accounts.get(accountId)!;
      const arrived = taken.get(accountId)?.received ?? Number.NEGATIVE_INFINITY;
      if (isLater(state, reading) && arrived >= reading.began) return false;
      const step = stepOf(accountId, reading);
      take(accountId, step, more);
      ends.forget(accountId);
      if (reading.posts !== undefined) posts?.read(step.state, reading.posts, reading.posts.since);
      drain(accountId, reading.revision, reading.began);
      return accounts.get(accountId)!.state.open !== null;
    },
  };

  function stepOf(accountId: string, reading: Reading): Step {
    const standing = new Map([...writer.standing(accountId).values()].map((follow) => [follow.key, follow]));
    // A tie to one who is watched no longer can end, and none can form.
    const follows = reading.follows.filter(({ key, target }) => standing.has(key) || isTarget(target));
    return applyReading(accounts.get(accountId)!.state, { ...reading, follows }, standing);
  }

  function take(accountId: string, step: Step, more: Partial<WatchedAccount> = {}): void {
    const before = accounts.get(accountId)!;
    const gap = step.gap ?? (step.state.open === null ? before.gap : null);
    const account = { ...before, ...more, state: step.state, gap };
    accounts.set(accountId, account);
    tell({ account, ...step });
    posts?.moved(before.state, step.state);
    if (step.gap !== null) listener.gap?.(accountId, step.gap);
  }

  function tell(step: LogStep): void {
    writer.step(step);
    for (const event of ofTies(step)) listener.tie?.(event);
    for (const event of step.accounts) listener.account?.(event);
  }

  /** Of what the step has added, the events of ties: of one there may be several records. */
  function ofTies({ account, ties }: LogStep): readonly TieEvent[] {
    if (ties.length === 0) return ties;
    const counts = new Map<string, number>();
    for (const { target } of writer.standing(account.state.accountId).values())
      counts.set(target, (counts.get(target) ?? 0) + 1);
    return turnsOf(
      ties,
      ({ target }) => target,
      ({ target }) => counts.get(target) ?? 0,
    );
  }

  function hold(accountId: string, commit: Commit): void {
    const commits = held.get(accountId) ?? (held.has(accountId) ? null : []);
    if (commits === null || commits.length === MOST_HELD) held.set(accountId, null);
    else held.set(accountId, [...commits, commit]);
  }

  /** What came while the account was read or proved, and is not in what was. */
  function drain(accountId: string, revision: string | null, began: Instant): void {
    const commits = held.get(accountId);
    held.delete(accountId);
    const loss = losses.get(accountId);
    losses.delete(accountId);
    if (loss !== undefined && loss.at >= began) {
      take(accountId, openGap(accounts.get(accountId)!.state, loss.reason));
      return;
    }
    if (commits === null) {
      take(
        accountId,
        openGap(accounts.get(accountId)!.state, 'it changed more than could be held while it was read'),
      );
      return;
    }
    for (const commit of commits ?? []) {
      if (revision !== null && commit.revision <= revision) continue;
      apply(accountId, commit);
    }
  }

  function apply(accountId: string, told: Commit): void {
    const before = accounts.get(accountId)!.state;
    const first = taken.get(accountId);
    // All parts of a change happened when the first of them did.
    const commit =
      first !== undefined && isPartOf(before, told) && first.revision === told.revision
        ? { ...told, at: first.at, received: first.received }
        : told;
    const change = amongRoster(accountId, commit);
    const late = applyLate(before, change, (key) => writer.isLogged(accountId, key));
    if (late.ties.length > 0) take(accountId, late);
    if (isOutOfOrder(accountId, before, commit)) {
      take(accountId, openGap(before, 'its revisions are out of order'));
      return;
    }
    const standing = writer.standing(accountId);
    const step = applyCommit(before, change, standing);
    const isUntold = step.state !== before && step.state.open !== null && ends.heed(before, commit, standing);
    take(accountId, step);
    if (isUntold)
      take(
        accountId,
        openGap(unheard(step.state), 'the stream told the end of a follow that it had not told'),
      );
    const { open, revision } = accounts.get(accountId)!.state;
    if (revision !== before.revision) taken.set(accountId, commit);
    // Several messages may tell parts of one change; what came before it is known already.
    const isOlder = before.revision !== null && commit.revision < before.revision;
    if (open === null || isOlder || commit.posts === undefined) return;
    posts?.told(accountId, commit.posts, boundsOfCommit(before, commit).to);
  }

  /** What is told again was made before it was told first: an older revision that was made later is no repetition. */
  function isOutOfOrder(accountId: string, { open, revision }: AccountState, commit: Commit): boolean {
    const arrived = taken.get(accountId)?.received;
    const made = timeOfRevision(commit.revision);
    if (open === null || revision === null || arrived === undefined || made === null) return false;
    return commit.revision < revision && made > arrived;
  }

  /** Of ties to itself or the outside nothing is kept; a record that stood for a tie may come to stand for none. */
  function amongRoster(accountId: string, commit: Commit): Commit {
    return {
      ...commit,
      operations:
        commit.operations?.map((operation) =>
          operation.action === 'delete' ||
          (operation.follow.target !== accountId && isTarget(operation.follow.target))
            ? operation
            : { action: 'delete' as const, key: operation.follow.key },
        ) ?? null,
    };
  }
}
