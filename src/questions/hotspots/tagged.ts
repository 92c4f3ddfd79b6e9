/** What a log or a snapshot knows of the hashtags of a stretch of time and of the one before. */
import type { RosterRow } from '../../roster/row.ts';
import type { Said, Sentence } from '../../words/said.ts';
import type { LastStretch, PostsTime } from '../../words/values.ts';
import type { OfGroup } from '../ask.ts';

/** Own posts of an account with a hashtag; the account is its key among `accounts`. */
interface TaggedUse {
  account: number;
  tag: string;
  now: number;
  before: number;
}

export interface TaggedAccount {
  row: RosterRow | null;
  /** Whether all it posted in the stretch is known, and in both. */
  isRead: boolean;
  isComparable: boolean;
}

export interface Tagged {
  /** Of the log or the snapshot, with the columns that its roster has of its own. */
  name: string;
  extraColumns: readonly string[];
  /** The snapshot, which may be of a group. */
  study?: OfGroup;
  stretch: LastStretch;
  /** The same for whom posts are told of. */
  time: PostsTime;
  /** Accounts that are there, each by a number of its own; what others posted is not shown. */
  accounts: ReadonlyMap<number, TaggedAccount>;
  uses: readonly TaggedUse[];
  /** Why what these accounts used cannot be held against the stretch before; `null` where it can. */
  whyNotCompared: (accounts: Iterable<number>) => Sentence | null;
  facts: Readonly<Record<string, string | number | boolean | null>>;
  notes: readonly Said[];
}
