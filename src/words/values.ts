/** Values of sentences, as plain data. */
import type { TieSpell } from '../changes/tie-spells.ts';
import type { TieState } from '../graph/tie-state.ts';
import type { ReadBasis } from '../roster/read-basis.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { Unit } from '../study/study.ts';
import type { TieDoubt } from '../values/log-spells.ts';

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

/** One node, all of a country, or those of a list. */
export type Whose = { one: Named } | { country: string | null; nodes: number; unit: Unit };

/** Ties that are listed. */
export interface ListedTies {
  ties: number;
  /** To how many others one node could have such a tie; of several, how many others it is to. */
  others: number;
  /** Which others are looked at. */
  where: readonly Condition[];
}

/** Nodes that are tied to at least so many of some nodes; of others it is unknown. */
export interface SharedTies {
  shared: number;
  unknown: number;
}

/** One account follows another, or not, or that is unknown. */
export interface SaidTie {
  state: TieState;
  /** The day from which it is dated; '' where no date is known, or nobody can trust it. */
  since: string;
}

/** The same over several snapshots. */
export interface TieLife {
  spells: readonly TieSpell[];
  /** Snapshots that can tell, and the day of the last of them; '' where there is none. */
  known: number;
  last: string;
  /** As the network has it, with what speaks against it; `null` where it has none. */
  dated: { on: string; doubt: string | null } | null;
}

/** What happened to a tie between two instants, which are one where it was witnessed. */
export interface TieTurn {
  is: 'formed' | 'ended' | 'made anew';
  from: string;
  to: string;
}

/** What a log knows of a tie, one thing after another; instants in ISO 8601. */
export type LoggedTie =
  | TieTurn
  | { is: 'throughout' | 'as seen' | 'at first' | 'later'; tie: TieState }
  | { is: 'unknown'; from: string | null; to: string | null; doubt: TieDoubt };

/** What became of an account that is watched; its handle is the one that it took. */
export interface AccountTurn {
  kind: 'renamed' | 'deactivated' | 'suspended' | 'deleted' | 'back' | 'unwatched';
  at: string;
  handle: string;
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
