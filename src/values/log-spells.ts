/** What a log says of ties, a source at a time. */
import type { FollowRecord, Instant, Span } from './log-entries.ts';
import type { ListedAccount } from './logged-account.ts';

/** The life of one follow record: formed and ended between two bounds each. */
export interface Spell extends Pick<FollowRecord, 'target' | 'key' | 'followedAt' | 'doubt' | 'cid'> {
  /** `null` where it stood when its source was first read. */
  formedFrom: Instant | null;
  formedTo: Instant;
  /** `null` while it stands. */
  endedFrom: Instant | null;
  endedTo: Instant | null;
}

/** What the log knows of one source. */
export interface SeenSource {
  /** By target. */
  spells: ReadonlyMap<string, readonly Spell[]>;
  /** In order of time, the one that goes on included. */
  spans: readonly Span[];
  /** Whether a follow that is renewed gets another key, so that one key at both ends of a gap closes it. */
  isKeyed: boolean;
  /** Of what was before nothing is known any more; `null` where nothing was pruned. */
  beginsAt: Instant | null;
}

export interface SourceOfLog extends SeenSource {
  account: ListedAccount;
}

/**
 * Why a tie is unknown: it formed or ended within these bounds; its source was not read yet, could not be seen for a
 * while, or has not been proved since; its target was not looked for yet, or is watched no longer; the log was pruned.
 */
export type TieDoubt =
  | 'formed'
  | 'ended'
  | 'before'
  | 'gap'
  | 'after'
  | 'not looked for'
  | 'unwatched'
  | 'pruned';
