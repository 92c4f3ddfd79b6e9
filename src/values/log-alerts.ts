/** The alerts of a log, and what is held against their rules. */
import type { AccountEvent, Instant, TieEvent } from './log-entries.ts';
import type { Sweep } from './log-facts.ts';

/** How much of the log has been seen: the numbers of its last tie, event of an account, and sweep. */
export interface LogPlace {
  tie: number;
  event: number;
  sweep: number;
}

type AlertKind =
  | TieEvent['kind']
  | `mutual ${TieEvent['kind']}`
  | AccountEvent['kind']
  | 'loss'
  | 'gap'
  | 'silent';

export interface Alert {
  /** Made of the rule and of the event: the same event fires it once. */
  uuid: string;
  /** The text of its rule, and how that is headed. */
  rule: string;
  name: string;
  outputs: readonly string[];
  kind: AlertKind;
  /** Account ids; `null` where it is about none. */
  source: string | null;
  target: string | null;
  /** What it is about happened between these, which are equal where it was witnessed; a silence lasted from one to the other. */
  from: Instant;
  to: Instant;
  /** The new handle or host; of a loss the figures; of a gap of several accounts their number and its length in hours. */
  detail: string;
  /** Of a mutual tie, when the other side was last seen, where that was before it; else `null`. */
  seen: Instant | null;
}

export interface FiredAlert extends Alert {
  id: number;
  firedAt: Instant;
}

export interface News {
  ties: TieEvent[];
  accounts: AccountEvent[];
  sweeps: Sweep[];
  count: number;
  /** How far they reach. */
  place: LogPlace;
}

/** A rule, and how often it has fired. */
export interface RuleCount {
  /** Its text, and how its alerts are headed. */
  rule: string;
  name: string;
  isInForce: boolean;
  /** `null` where it is not, or it is not known since when. */
  since: Instant | null;
  /** How often, and when last. */
  fired: number;
  lastFiredAt: Instant | null;
}
