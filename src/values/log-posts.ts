/** Posts of a log, without their text, and how far they are known. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Instant } from './log-entries.ts';

/** A post or repost as its record has it, but for what it receives: nothing of its text but hashtags, and of its ties those to accounts of the roster. */
export interface RecordedPost {
  /** Tells it from the account's other posts. */
  key: string;
  /** Seconds since 1970, as the client claims it; `null` where it claims no time. */
  at: number | null;
  kind: PostKind;
  language: string;
  /** Each once. */
  hashtags: readonly string[];
  /** Ids of accounts that it names or replies to, each once. */
  mentions: readonly string[];
  /** Id of the account whose post it passes on or quotes. */
  repostOf: string | null;
}

/** How a post came into the log: the stream told it, or a reading found it. */
export type PostSource = 'stream' | 'reading';

/** A post as the log has it. */
export interface LoggedPost extends RecordedPost {
  toldAt: Instant;
}

/** A post with its author and how it came. */
export type PostOfLog = LoggedPost & { accountId: string; how: PostSource };

/** How far the posts of an account are known. */
export interface FeedState {
  accountId: string;
  /** All posts from here on that stand are in the log; `null` where they were never read, or may not be. */
  from: Instant | null;
  /** Up to here, where its span has ended. */
  known: Instant;
  /** Where the span of its account began with which it goes on; `null` where it has to be read. */
  span: Instant | null;
  /** The last of the cohorts whose accounts were looked for in its posts. */
  cohort: number;
  /** Its holder does not let its posts be read. */
  isRefused: boolean;
  /** Why it is not read; '' where it is. */
  reason: string;
}

/** One post in which an account names another, or replies to it; its ends are numbers of accounts. */
export interface SpokenLine {
  source: number;
  target: number;
  at: Instant;
  kind: PostKind;
  /** Of the record of the post. */
  key: string;
}
