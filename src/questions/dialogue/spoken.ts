/** What a log or a snapshot knows of who names whom in a stretch of time. */

import type { Mentions } from '../../activity/spoken.ts';
import type { PostKind } from '../../roster/post-kind.ts';
import type { RosterRow } from '../../roster/row.ts';
import type { Said, Sentence } from '../../words/said.ts';
import type { LastStretch, PostsTime, PostWindow } from '../../words/values.ts';
import type { OfGroup } from '../ask.ts';

export interface SpeakingAccount {
  accountId: string;
  handle: string;
  row: RosterRow | null;
  /** Whether all it posted in the stretch is known. */
  isRead: boolean;
}

/** One post that names an account or replies to it; never its text. */
export interface Line {
  /** ISO 8601. */
  time: string;
  kind: PostKind;
  source: number;
  target: number;
  /** Of the record of the post. */
  key: string;
}

export interface Spoken {
  name: string;
  extraColumns: readonly string[];
  /** The snapshot, which may be of a group. */
  study?: OfGroup;
  stretch: LastStretch | PostWindow;
  time: PostsTime;
  /** Accounts that are there, by number; what others posted is not shown. */
  accounts: ReadonlyMap<number, SpeakingAccount>;
  /** Those of which one of these accounts is an end at least; `null` for all. */
  mentions: (accounts: ReadonlySet<number> | null) => readonly Mentions[];
  /** The same of the stretch before, and why those of these accounts cannot be held against it, `null` where they can; a snapshot has none. */
  before: {
    mentions: Spoken['mentions'];
    whyNotCompared: (accounts: Iterable<number>) => Sentence | null;
  } | null;
  /** Follows from and to these accounts that stand at its end, as far as is known. */
  follows: (accounts: ReadonlySet<number>) => readonly { source: number; target: number }[];
  /** Those of some accounts, the last first, as far as they are taken; `null` where single posts are not known. */
  lines: ((sources: Iterable<number>) => Iterable<Line>) | null;
  facts: Readonly<Record<string, string | number | boolean | null>>;
  notes: readonly Said[];
}
