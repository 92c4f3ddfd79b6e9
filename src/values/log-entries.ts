/** What the log of a watch holds: events of ties and of accounts, and the spans in which an account's follows could be seen. */

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** How an event came to be known: the network told it, or two readings differ. */
type Source = 'stream' | 'reading';

/** A follow as its record declares it. */
export interface FollowRecord {
  /** The account followed. */
  target: string;
  /** The key under which the network keeps it; where it keeps none, the account followed. */
  key: string;
  /** ISO 8601, as the client claims it. */
  followedAt: string | null;
  doubt: string | null;
  cid: string | null;
}

/** A tie that formed or ended, "source follows target", at an instant from `from` to `to`; equal where it was witnessed. */
export interface TieEvent extends FollowRecord {
  kind: 'formed' | 'ended';
  source: string;
  /** `null` for a tie that stood when its source was first read. */
  from: Instant | null;
  to: Instant;
  how: Source;
  /** The revision of the source's repository with which it came; `null` where there are none. */
  revision: string | null;
}

/** What of it a spell is made of. */
export type SpellEvent = Omit<TieEvent, 'source' | 'how' | 'revision'>;

/** What can become of an account while it is watched. `unwatched`: its tenure or its row has ended. */
export const ACCOUNT_EVENTS = [
  'renamed',
  'moved',
  'deactivated',
  'suspended',
  'deleted',
  'back',
  'watched',
  'unwatched',
] as const;
type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];

export interface AccountEvent {
  kind: AccountEventKind;
  accountId: string;
  from: Instant | null;
  to: Instant;
  /** The new handle or host; '' where there is nothing to say. */
  detail: string;
}

/**
 * What proves that nothing was missed in a span: the unbroken chain of revisions, a reading, or nothing but that the
 * stream went on.
 */
type Proof = 'chain' | 'reading' | 'stream';

/** A stretch of time, ends included, in which all is known that an account follows of those watched by then. */
export interface Span {
  accountId: string;
  from: Instant;
  to: Instant;
  proof: Proof;
  /** The last of the cohorts whose accounts were looked for: those that came later were not. */
  cohort: number;
}

/** The span of an account that is going on. */
export interface OpenSpan {
  from: Instant;
  /** Up to here a chain or a reading proves that nothing was missed. */
  proved: Instant;
  provedBy: 'chain' | 'reading';
  /** Up to here the stream told what it told. */
  to: Instant;
  /** Set where a stream that chains no revisions is followed from `proved` on, and goes on from there whenever it breaks off. */
  isFollowed?: true;
  /** Up to when its own server has proved it, where a chain goes on from there. */
  read?: Instant;
  /** When it was proved last before it was read at `from`; absent where it never was. */
  after?: Instant;
}

export interface AccountState {
  accountId: string;
  /** Of its repository, as of the last that is known; `null` where there is none. */
  revision: string | null;
  /** The same as of the last proof: a stream that does not chain its revisions may lose one and tell the next. */
  provedRevision: string | null;
  /** When its follows were last proved; `null` before the first reading. */
  provedAt: Instant | null;
  /** The last of the cohorts whose accounts it was read for; 0 before the first reading. */
  cohort: number;
  /** `null` in a gap: it has to be read. */
  open: OpenSpan | null;
  /** What it is where it is not there. */
  gone: Extract<AccountEventKind, 'deactivated' | 'suspended' | 'deleted'> | null;
  handle: string;
}

/** The follows of an account that stand, by key. */
export type Standing = Pick<ReadonlyMap<string, FollowRecord>, 'get' | 'values'>;

/** A tie event with its place in the log. */
export type LoggedTie = TieEvent & { id: number };
