/** Values of sentences, as plain data. */
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

/** A snapshot or an edition with its day. */
export interface Dated {
  name: string;
  date: string;
}

/** A term of a model of pairs, with its test. */
export interface TestedTerm {
  name: string;
  standardised: number;
  p: number;
  /** The least p that so many permutations can give, where it is that; `null` elsewhere. */
  least: number | null;
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

/** How many ties of a kind an account has in each of two snapshots, and how many of them went and came. */
export interface Moved {
  old: number | 'unknown' | 'not there';
  new: number | 'unknown' | 'not there';
  gone: number;
  come: number;
}

/** What spells are told of: a log, with snapshots from before and after it, or a series of snapshots. */
export interface SpellsOf {
  log: string | null;
  snapshots: readonly string[];
  /** Instants of a log, days of a series. */
  from: string;
  to: string;
  /** Of one of the two accounts of a tie. */
  where: readonly Condition[];
}
