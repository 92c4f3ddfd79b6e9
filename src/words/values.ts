/** Values of sentences, as plain data. */
import type { Reason } from '../reasons/read-reason.ts';
import type { ReadBasis } from '../roster/read-basis.ts';
import type { Verdict } from '../roster/verdict.ts';

/** An account by what it is called. */
export interface Named {
  handle: string;
  accountId: string;
  name: string;
}

/** A column of the roster with the value that is asked for. */
export interface Condition {
  column: string;
  value: string;
}

/** An account that may be meant: as it can be named, and who it is. */
export interface Candidate {
  as: string;
  who: string;
}

/** What to do about a name that means nobody. */
export type NameHint =
  | { is: 'value'; column: string; value: string }
  /** @property more others that are near, beyond those that are named. */
  | { is: 'near'; nearest: readonly string[]; more: number }
  | { is: 'offices'; country: string; offices: readonly string[] }
  | { is: 'country'; country: string }
  | { is: 'unknown' };

/** A snapshot that an edition joins and that is not found, by where it was looked for. */
export interface MissingPart {
  name: string;
  network: string;
  date: string;
  contentHash: string;
  /** Where one of its name has other content. */
  others: readonly string[];
  /** '' where none was looked into. */
  database: string;
  folders: readonly string[];
}

/** Why what is asked makes no sense of an edition. */
export type NotOfEdition = 'one' | 'posts' | 'news' | 'lives' | 'series' | 'apart' | 'further' | 'moves';

/** A term of a model of pairs, with its test. */
export interface TestedTerm {
  name: string;
  standardised: number;
  p: number;
  /** The least p that so many permutations can give, where it is that; `null` elsewhere. */
  least: number | null;
}

/** Why an account of a day of a log was not read: its verdict, a reason, or where its gap is. */
export type WhyUnread =
  | { is: 'verdict'; verdict: Verdict }
  | { is: 'reason'; reason: Reason }
  | { is: 'before' | 'after' | 'gap' };

/** How many accounts of a day of a log were read. */
export interface ReadOfDay {
  read: number;
  all: number;
  unread: readonly { why: WhyUnread; accounts: number }[];
}

/** Why the follows of an account are not known. */
export interface Unread {
  account: Named;
  verdict: Verdict;
  basis: ReadBasis;
  /** As it was sealed, in English; '' where there is none. */
  reason: string;
  /** Whether a log keeps nothing of what the reason says was read. */
  isUnkept: boolean;
}

/** A length of time: a week, 6 hours. */
export interface Length {
  number: number;
  unit: 'week' | 'day' | 'hour' | 'minute' | 'second';
}

/** The last hour, day or so of what is known: between two instants of a log, or of the days of a snapshot's posts. */
export interface LastStretch {
  last: Length;
  from: string;
  to: string;
  isOfLog: boolean;
}
