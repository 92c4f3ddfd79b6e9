/**
 * What is known of one watched account, and how that changes with what its network tells and with what is read of it.
 * Pure: each step gives the new state and what goes into the log.
 */
import { openSpans } from '../log/open-spans.ts';
import type {
  AccountEvent,
  AccountState,
  FollowRecord,
  Instant,
  Span,
  Standing,
  TieEvent,
} from '../store/watch-entries.ts';
import type { Heard } from './hearing.ts';
import type { PostOperation } from './posts.ts';

export type Operation =
  | { action: 'create' | 'update'; follow: FollowRecord }
  | { action: 'delete'; key: string };

/** One change of an account's repository, as the stream tells it. */
export interface Commit {
  revision: string;
  /** The revision before it; `undefined` where the stream does not say. */
  since: string | null | undefined;
  /** As the server dates it. */
  at: Instant;
  /** When it arrived. */
  received: Instant;
  /** Of follows, in order; `null` where the change is too large to be told. */
  operations: readonly Operation[] | null;
  /** Of posts, in order, where they are wanted. */
  posts?: readonly PostOperation[];
}

/** All follows of an account as read from `began` to `ended`. */
export interface Reading {
  began: Instant;
  ended: Instant;
  /** The revision that it shows; `null` where the network has none. */
  revision: string | null;
  follows: readonly FollowRecord[];
  /** The last of the cohorts whose accounts were looked for. */
  cohort: number;
  cohortOf(target: string): number;
  /** How far streams that chain no revisions were heard as it came in. */
  heard?: Heard;
}

export interface Step {
  state: AccountState;
  ties: readonly TieEvent[];
  accounts: readonly AccountEvent[];
  /** Spans that have ended. */
  spans: readonly Span[];
  /** Why the account has to be read; `null` where it need not. */
  gap: string | null;
}

const NOTHING = { ties: [], accounts: [], spans: [], gap: null };

export function newAccount(accountId: string, handle: string): AccountState {
  return {
    accountId,
    revision: null,
    provedRevision: null,
    provedAt: null,
    cohort: 0,
    open: null,
    gone: null,
    handle,
  };
}

/** @param standing the account's follows before it. */
export function applyCommit(state: AccountState, commit: Commit, standing: Standing): Step {
  const { open, revision } = state;
  if (open === null) return { ...NOTHING, state };
  // A stream that tells no chain tells the operations of one revision apart.
  const isApart = commit.since === undefined && commit.revision === revision;
  if (revision !== null && commit.revision <= revision && !isApart) return { ...NOTHING, state };
  if (commit.since !== undefined && commit.since !== revision) {
    return openGap(state, 'the chain of revisions is broken');
  }
  if (commit.operations === null) return openGap(state, 'the change was too large for the stream');
  // A server's clock may be wrong: nothing happened before what was known already, or after it was told.
  const at = Math.min(commit.at, commit.received);
  const to = Math.max(at, open.to);
  const isProved = commit.since !== undefined && open.proved === open.to;
  return {
    ...NOTHING,
    state: {
      ...state,
      revision: commit.revision,
      ...(isProved ? { provedRevision: commit.revision, provedAt: to } : {}),
      open: { ...open, to, ...(isProved ? { proved: to, provedBy: 'chain' as const } : {}) },
    },
    ties: tiesOf(state.accountId, commit, { from: at, to }, standing),
  };
}

function tiesOf(
  source: string,
  { operations, revision }: Commit,
  bounds: Pick<TieEvent, 'from' | 'to'>,
  standing: Standing,
): TieEvent[] {
  const changed = new Map<string, FollowRecord | undefined>();
  const events: TieEvent[] = [];
  const tell = (kind: TieEvent['kind'], follow: FollowRecord) => {
    events.push({ ...follow, ...bounds, kind, source, how: 'stream', revision });
  };
  for (const operation of operations!) {
    const key = operation.action === 'delete' ? operation.key : operation.follow.key;
    const before = changed.has(key) ? changed.get(key) : standing.get(key);
    const after = operation.action === 'delete' ? undefined : operation.follow;
    if (isSame(before, after)) continue;
    if (before !== undefined) tell('ended', before);
    if (after !== undefined) tell('formed', after);
    changed.set(key, after);
  }
  return events;
}

/** Whether two records under one key are one follow: another content was written later, maybe after the follow had ended. */
function isSame(one: FollowRecord | undefined, other: FollowRecord | undefined): boolean {
  if (one?.target !== other?.target) return false;
  return one?.cid == null || other?.cid == null || one.cid === other.cid;
}

/**
 * A reading with a revision shows what stood from its beginning to its end; a list without one is taken to show what
 * stood at its end, and what differs from an earlier one may have changed since that began.
 * @param standing the account's follows as the log has them.
 */
export function applyReading(state: AccountState, reading: Reading, standing: Standing): Step {
  const { began, ended, revision, cohort } = reading;
  if (state.open !== null && revision !== null && state.revision !== null && revision < state.revision) {
    return { ...NOTHING, state };
  }
  const asOf = revision === null ? ended : began;
  const read = new Map(reading.follows.map((follow) => [follow.key, follow]));
  const bounds = { from: state.provedAt, to: Math.max(asOf, state.provedAt ?? asOf) };
  const event = (kind: TieEvent['kind'], follow: FollowRecord): TieEvent => ({
    ...follow,
    ...bounds,
    // Nobody has looked for it before.
    ...(reading.cohortOf(follow.target) > state.cohort ? { from: null } : {}),
    kind,
    source: state.accountId,
    how: 'reading',
    revision,
  });
  const lost = [...standing.values()].filter((follow) => !isSame(follow, read.get(follow.key)));
  const found = reading.follows.filter((follow) => !isSame(follow, standing.get(follow.key)));
  return {
    ...NOTHING,
    state: {
      ...state,
      revision,
      provedRevision: revision,
      provedAt: revision === null ? began : ended,
      gone: null,
      cohort,
      open: { from: asOf, proved: ended, provedBy: 'reading', to: ended, ...followed(reading.heard) },
    },
    ties: [
      ...lost.map((follow) => event('ended', follow)),
      ...found.map((follow) => event('formed', follow)),
    ],
    spans: openSpans(toldUntil(state, asOf, reading.heard)),
  };
}

/** Where a stream was followed since the last proof, and has told all since: up to here. */
function toldUntil(state: AccountState, at: Instant, heard: Heard | undefined): AccountState {
  const { open } = state;
  if (open?.isFollowed !== true || heard !== 'all') return state;
  return { ...state, open: { ...open, to: Math.max(open.proved, at) } };
}

function followed(heard: Heard | undefined): { isFollowed?: true } {
  return heard === undefined || heard === 'nothing' ? {} : { isFollowed: true };
}

/** What the stream told since the last proof has a hole. */
export function unheard(state: AccountState): AccountState {
  const { open } = state;
  return open === null ? state : { ...state, open: { ...open, to: open.proved } };
}

/** What the stream told since the last proof can have a hole. */
export function unfollow(state: AccountState): Step {
  const { isFollowed: _, ...open } = state.open!;
  return { ...NOTHING, state: { ...state, open } };
}

/**
 * The account's revision was found to be the one that was last proved: nothing has changed since.
 * @param notBefore a gap closes from then on at the earliest: that proof was before, and it is not known when.
 */
export function confirm(
  state: AccountState,
  at: Instant,
  { notBefore = Number.NEGATIVE_INFINITY, heard }: { notBefore?: Instant | undefined; heard?: Heard } = {},
): Step {
  const { open, provedAt } = state;
  if (provedAt === null) return { ...NOTHING, state };
  const from = Math.max(provedAt, notBefore);
  const span = open ?? { from, proved: from, to: from };
  const to = Math.max(span.to, at);
  return {
    ...NOTHING,
    state: {
      ...state,
      provedAt: to,
      open: { ...span, proved: to, provedBy: 'reading', to, ...followed(heard) },
    },
  };
}

/** Whether a change comes right after what was proved last: no other came between, and a gap closes with it. */
export function closesGap(
  { open, gone, revision, provedRevision }: AccountState,
  { since }: Commit,
): boolean {
  return open === null && gone === null && revision === provedRevision && since != null && since === revision;
}

/** The span ends where its account was last known. */
export function openGap(state: AccountState, reason: string): Step {
  return { ...NOTHING, state: { ...state, open: null }, spans: openSpans(state), gap: reason };
}

/** @param gone what it has become; `null` where it is back, and has to be read. */
export function applyStatus(state: AccountState, gone: AccountState['gone'], at: Instant, from = at): Step {
  if (gone === state.gone) return { ...NOTHING, state };
  return {
    ...NOTHING,
    state: { ...state, gone, open: null },
    accounts: [{ kind: gone ?? 'back', accountId: state.accountId, from, to: at, detail: '' }],
    spans: openSpans(gone === null ? state : extended(state, from)),
    gap: gone === null ? 'the account is back' : null,
  };
}

/** @param handle '' where it is not known. */
export function applyHandle(
  state: AccountState,
  handle: string,
  at: Instant,
  from: Instant | null = at,
): Step {
  if (handle === '' || handle === state.handle) return { ...NOTHING, state };
  const renamed = { kind: 'renamed' as const, accountId: state.accountId, from, to: at, detail: handle };
  return { ...NOTHING, state: { ...state, handle }, accounts: state.handle === '' ? [] : [renamed] };
}

/** What the stream tells of an account's state, it tells in its order: up to there it was seen. */
function extended(state: AccountState, at: Instant): AccountState {
  return state.open === null ? state : { ...state, open: { ...state.open, to: Math.max(state.open.to, at) } };
}
