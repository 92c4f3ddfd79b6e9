/** Values of sentences, as plain data. */
import type { ReadBasis } from '../roster/read-basis.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { AccountEvent, TieEvent } from '../values/log-entries.ts';

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

/** An account with whose it is, as its roster says; '' where that says nothing. */
export interface Party extends Named, Pick<RosterRow, 'kind' | 'country' | 'office' | 'host'> {}

/** An event lies between these instants, ISO 8601, which are equal where it was witnessed. */
export interface Between {
  from: string;
  to: string;
}

/** A follow that formed or ended; `mutual` where the other side follows too. */
export type TieNews = TieEvent['kind'] | `mutual ${TieEvent['kind']}`;

/** What a log tells of, and may be asked for alone. */
export type EventKind = TieEvent['kind'] | AccountEvent['kind'] | 'post';

/** What a feed is of, beside the log. */
export type FeedAbout =
  | { is: 'all' }
  | { is: 'alerts' | 'dialogue'; sides: readonly string[] }
  | { is: 'hashtag'; tag: string }
  /** Conditions as they were asked for. */
  | { is: 'events'; kinds: readonly EventKind[]; sides: readonly string[]; where: readonly string[] };

/** What became of accounts, or of their posts: how many have which verdict, in the order of verdicts. */
export type VerdictCounts = readonly (readonly [verdict: Verdict, number: number])[];

/** How many have a verdict, and how many have none yet. */
export interface ReadSoFar {
  of: number;
  verdicts: VerdictCounts;
  pending: number;
}

/** Why a word names no accounts. @param near what was perhaps meant; `null` where nothing is alike. */
export type SideFault =
  | { is: 'form'; word: string }
  | { is: 'column'; word: string; near: string | null }
  | { is: 'country'; word: string; near: string | null }
  | { is: 'value'; column: string; word: string; known: readonly string[]; near: string | null };
