/** A snapshot as the store knows it. */
import type { PostRow } from './activity-content.ts';

export type Origin = 'crawl' | 'import' | 'derived';

/** What a tie of the snapshot says: the app shows it, the account declares it, or a file gave it. */
export type Meaning = 'shown' | 'declared' | 'given';

/** What the accounts of a day of a log posted, which stays in the log. */
export interface PostsAside {
  /** Puts all but the posts into the database of the snapshot, with their sums, once. */
  takeIn(): void;
  /** Reads the posts of one account, by its key there. */
  rows(): (account: number) => PostRow[];
}

/** Whom the accounts of a day of a log follow, which stays in the log. */
export interface TiesAside {
  /** Puts what these accounts follow, by their keys there, into the database of the snapshot, once; what all do where `null`. */
  takeIn(sources: Iterable<number> | null): void;
}

export interface SnapshotRecord {
  id: number;
  name: string;
  network: string;
  /** The day the ties were read, YYYY-MM-DD. */
  date: string;
  state: 'open' | 'sealed';
  origin: Origin;
  meaning: Meaning;
  simulated: boolean;
  /** Roster columns beyond the standard ones, in the roster's order. */
  extraColumns: string[];
  /** What the user asked for: part of the content. */
  options: Readonly<Record<string, string | number | boolean>>;
  /** What was left out on the way in, counted: part of the content. */
  counts: Readonly<Record<string, number>>;
  startedAt: string;
  sealedAt: string | null;
  contentHash: string | null;
  /** SHA-256 of each part of the content, by name; the content hash is taken over these. */
  parts: Readonly<Record<string, string>> | null;
  /** How its content is hashed. */
  hashVersion: number;
  /** Parts that the terms of its network did not let be published when it was sealed: part of the content. */
  withholdable: readonly string[];
  /** Parts that the archive it was read from was not allowed to carry. */
  withheld: readonly string[];
  /** Days up to and including its date of which posts are read; `null` where none are. */
  activityDays: number | null;
  /** The archive that it was opened from, or the log, where its posts stay until they are needed; else `null`. */
  postsIn: string | PostsAside | null;
  /** The log, where its ties stay until they are needed; else `null`. */
  tiesIn: TiesAside | null;
}
