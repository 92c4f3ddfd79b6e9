/** Values of sentences, as plain data. */
import type { ActivityColumn } from '../activity/account-figures.ts';
import type { NoFigure } from '../activity/interactions.ts';
import type { BrokerRole } from '../graph/broker-roles.ts';
import type { NodeColumn } from '../graph/measures.ts';
import type { ReadBasis } from '../roster/read-basis.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { Unit } from '../study/study.ts';

/** An account by what it is called, or an actor or a country by its name alone. */
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

/** Between which two a number lies. */
export interface Bounds {
  least: number;
  most: number;
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

/** A side of a dialogue: a value of a column, or an account as @handle. */
export interface Side {
  column: string;
  side: string;
}

/** The time of the posts that are told of: a last stretch, of which a log may know them from later on, or the days of a snapshot. */
export type PostsTime = { last: Length; knownFrom: string | null } | PostWindow;

/** The days of the posts of a snapshot. */
export interface PostWindow {
  days: number;
  to: string;
}

/** What accounts are ranked by. */
export type Measure = NodeColumn | BrokerRole | ActivityColumn | 'audience_growth';

/** Those in the first place of a ranking, all by name, or none of them where they are too many. */
export interface First {
  nodes: number;
  unit: Unit;
  named: readonly Named[];
}

/** Which nodes are ranked, by what, and who leads; `null` where groups are ranked, or nobody is. */
export interface Ranked {
  nodes: number;
  unit: Unit;
  where: readonly Condition[];
  measure: Measure;
  first: First | null;
}

/** Groups of a column, each ranked on its own. */
export interface RankedGroups {
  column: string;
  groups: number;
}

/** Why an account has no place in a ranking of activity. */
export type Unranked =
  | NoFigure
  | { why: 'no-audience' | 'no-feed' | 'no-profile' | 'no-audience-before' | 'no-audience-either' };
