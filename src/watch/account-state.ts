/**
 * Changes the state of one watched account by what streams and readings say of it.
 * Pure: each step gives the new state and what goes into the log.
 */
import { openSpans } from '../log/open-spans.ts';
import type {
  AccountEvent,
  AccountState,
  FollowRecord,
  Instant,
  OpenSpan,
  Span,
  Standing,
  TieEvent,
} from '../values/log-entries.ts';
import { boundsOf, canBeOf, type EventBounds, timeOfRevision } from './event-bounds.ts';
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
  /** Operations on follows, in order; `null` where the change is too large for the stream, or cannot be read. */
  operations: readonly Operation[] | null;
  /** Why it cannot be read. */
  fault?: string;
  /** Operations on posts, in order, where they are wanted. */
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
  if (!canBeOf(commit.revision, revision, commit.received)) {
    return openGap(state, 'the stream told a revision that its server cannot have made yet');
  }
  // A reading of a revision has shown all of it.
  const isShown = commit.since === undefined && commit.revision === state.provedRevision;
  if (isShown || (revision !== null && commit.revision <= revision && !isPartOf(state, commit)))
    return { ...NOTHING, state };
  if (commit.since !== undefined && commit.since !== revision) {
    // Its server has gone on from before what the stream said since: it never had that.
    const isDisproved = commit.since !== null && revision !== null && commit.since < revision;
    return openGap(isDisproved ? disproved(state) : state, 'the chain of revisions is broken');
  }
  if (commit.operations === null) {
    return openGap(state, commit.fault ?? 'the change was too large for the stream');
  }
  const bounds = boundsOfCommit(state, commit);
  const to = Math.max(bounds.to, open.to);
  // A change right after what is proved is proved with it, from when on it may have been.
  const isProved = commit.since !== undefined && state.provedRevision === revision;
  const proved = { provedRevision: commit.revision, provedAt: bounds.from };
  const chained = { proved: bounds.from, provedBy: 'chain' as const, read: readUntil(open) };
  return {
    ...NOTHING,
    state: {
      ...state,
      revision: commit.revision,
      ...(isProved ? proved : {}),
      open: { ...open, to, ...(isProved ? chained : {}) },
    },
    ties: withoutBreaks(tiesOf(state.accountId, commit, bounds, standing)),
  };
}

/**
 * Takes a change that an unchained stream brings after the reading of its account, of a follow that the reading did not show:
 * it came and went before.
 * @param isLogged whether the log has the record already, so that it is a repetition.
 */
export function applyLate(state: AccountState, commit: Commit, isLogged: (key: string) => boolean): Step {
  const { accountId, open, provedRevision } = state;
  const nothing = { ...NOTHING, state };
  if (commit.since !== undefined || open?.after === undefined || provedRevision === null) return nothing;
  if (commit.revision >= provedRevision || commit.operations === null) return nothing;
  // The last proof stands over any clock.
  const bounds = { from: Math.min(Math.max(madeAt(commit), open.after), open.from), to: open.from };
  return {
    ...nothing,
    ties: commit.operations.flatMap((operation) => {
      if (operation.action === 'delete' || isLogged(operation.follow.key)) return [];
      const event = { ...operation.follow, ...bounds, source: accountId, revision: commit.revision };
      return (['formed', 'ended'] as const).map((kind) => ({ ...event, kind, how: 'reading' as const }));
    }),
  };
}

/** Up to when an account's own server has proved it. */
function readUntil({ from, proved, provedBy, read = from }: OpenSpan): Instant {
  return provedBy === 'reading' ? proved : read;
}

/** Takes nothing for proved that streams brought since the account's own server was asked last: that server never had it. */
function disproved(state: AccountState): AccountState {
  if (state.open === null) return state;
  const { isFollowed: _, ...open } = state.open;
  const read = readUntil(open);
  return {
    ...state,
    provedRevision: null,
    provedAt: read,
    open: { ...open, proved: read, provedBy: 'reading', to: read },
  };
}

/** Whether a part of the same change was taken: a stream without a chain brings each operation by itself. */
export function isPartOf({ revision }: AccountState, commit: Commit): boolean {
  return commit.since === undefined && commit.revision === revision;
}

/** Its revision holds when it was made, by the clock of the account's server. */
export function madeAt({ revision, at }: Commit): Instant {
  return timeOfRevision(revision) ?? at;
}

/** The stream has a clock of its own. */
export function boundsOfCommit(state: AccountState, commit: Commit): EventBounds {
  const { at, received } = commit;
  const known = knownUntil(state);
  const earlier = isPartOf(state, commit) ? { ...known, to: known.proved } : known;
  return boundsOf([madeAt(commit), at], received, earlier);
}

/** Says up to when an account is proved, and how far streams spoke of it. */
export function knownUntil({ open, provedAt }: AccountState): Pick<OpenSpan, 'proved' | 'to'> {
  const proved = provedAt ?? Number.NEGATIVE_INFINITY;
  return open ?? { proved, to: proved };
}

/** Where one record takes the place of another of the same tie, the new one is there first: the tie did not end. */
function withoutBreaks(events: readonly TieEvent[]): TieEvent[] {
  const formed = new Set(events.flatMap(({ kind, target }) => (kind === 'formed' ? [target] : [])));
  const formedKeys = new Set(events.flatMap(({ kind, key }) => (kind === 'formed' ? [key] : [])));
  const isReplaced = ({ target, key }: TieEvent) => formed.has(target) && !formedKeys.has(key);
  return [...events.filter((event) => !isReplaced(event)), ...events.filter(isReplaced)];
}

function tiesOf(
  source: string,
  { operations, revision }: Commit,
  bounds: EventBounds,
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
 * Where it shows an older revision than a stream had, the stream is not believed.
 * @param standing the account's follows as the log has them.
 */
export function applyReading(known: AccountState, reading: Reading, standing: Standing): Step {
  const { began, ended, revision, cohort } = reading;
  const state = isLater(known, reading) ? disproved(known) : known;
  const asOf = revision === null ? ended : began;
  const read = new Map(reading.follows.map((follow) => [follow.key, follow]));
  const bounds = { from: state.provedAt, to: Math.max(asOf, state.provedAt ?? asOf) };
  const event = (kind: TieEvent['kind'], follow: FollowRecord): TieEvent => ({
    ...follow,
    ...bounds,
    // Nobody has looked for it before; what stood was seen by the last proof, whoever joined since.
    ...(kind === 'formed' && reading.cohortOf(follow.target) > state.cohort ? { from: null } : {}),
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
      open: {
        from: asOf,
        proved: ended,
        provedBy: 'reading',
        to: ended,
        ...(state.provedAt === null ? {} : { after: state.provedAt }),
        ...followed(reading.heard),
      },
    },
    ties: withoutBreaks([
      ...lost.map((follow) => event('ended', follow)),
      ...found.map((follow) => event('formed', follow)),
    ]),
    spans: openSpans(extendedTo(state, asOf, reading.heard)),
  };
}

/** Whether more is known of the account than a reading of its own server showed. */
export function isLater({ revision }: AccountState, reading: Pick<Reading, 'revision'>): boolean {
  return reading.revision !== null && revision !== null && reading.revision < revision;
}

/** Extends the span up to the reading where a stream was followed since the last proof, and brought all since. */
function extendedTo(state: AccountState, at: Instant, heard: Heard | undefined): AccountState {
  const { open } = state;
  if (open?.isFollowed !== true || heard !== 'all') return state;
  return { ...state, open: { ...open, to: Math.max(open.proved, at) } };
}

function followed(heard: Heard | undefined): { isFollowed?: true } {
  return heard === undefined || heard === 'nothing' ? {} : { isFollowed: true };
}

/** Takes back what the stream said since the last proof: it has a hole. */
export function unheard(state: AccountState): AccountState {
  const { open } = state;
  return open === null ? state : { ...state, open: { ...open, to: open.proved } };
}

/** Leaves open whether what the stream said since the last proof has a hole. */
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
  const proved = Math.max(span.proved, at);
  return {
    ...NOTHING,
    state: {
      ...state,
      provedAt: proved,
      open: { ...span, proved, provedBy: 'reading', to: Math.max(span.to, at), ...followed(heard) },
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
    spans: openSpans(extended(state, from)),
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

/** Extends the span to a change of the account's own state, which comes in its order: up to there it was seen. */
function extended(state: AccountState, at: Instant): AccountState {
  return state.open === null ? state : { ...state, open: { ...state.open, to: Math.max(state.open.to, at) } };
}
