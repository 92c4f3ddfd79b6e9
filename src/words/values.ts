/** Values of sentences, as plain data. */
import type { ActivityColumn } from '../activity/account-figures.ts';
import type { NoFigure } from '../activity/interactions.ts';
import type { TieSpell } from '../changes/tie-spells.ts';
import type { BrokerRole } from '../graph/broker-roles.ts';
import type { NodeColumn } from '../graph/measures.ts';
import type { TieState } from '../graph/tie-state.ts';
import type { Reason } from '../reasons/read-reason.ts';
import type { ReadBasis } from '../roster/read-basis.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { PairsOptions } from '../study/report-options.ts';
import type { Source, Unit } from '../study/study.ts';
import type { Bounds } from '../values/bounded.ts';
import type { AccountEvent, TieEvent } from '../values/log-entries.ts';
import type { TieDoubt } from '../values/log-spells.ts';
import type { Condition } from '../values/membership.ts';

/** What the codes of a list are called, and what else data may hold. */
export type Terms<Code extends string> = Readonly<Record<Code, string> & Record<string, string>>;

export type { Bounds } from '../values/bounded.ts';
export type { Condition } from '../values/membership.ts';

/** An account by what it is called, or an actor or a country by its name alone. */
export interface Named {
  handle: string;
  accountId: string;
  name: string;
  /** Of an actor or a country as a node. */
  key?: string;
  /** The country beside which it stands, which is not said again. */
  home?: string;
  /** How a document calls it, where that is settled already. */
  as?: string;
}

/** An account with whose it is, as its roster says; '' where that says nothing. */
export interface Party extends Named, Pick<RosterRow, 'kind' | 'country' | 'office' | 'host'> {}

/** An account that may be meant: as it can be named, and who it is. */
export interface Candidate {
  as: string;
  name: string;
  /** Country and office, as an account is named by them, or the office alone. */
  place: string;
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

/** A snapshot or an edition with its day. */
export interface Dated {
  name: string;
  date: string;
}

/** A snapshot that is set against an earlier one. @property source what its nodes are from. */
export interface Compared {
  old: Dated;
  new: Dated;
  unit: Unit;
  source: Source;
}

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

/** An event lies between these instants, ISO 8601, which are equal where it was witnessed. */
export interface Between {
  from: string;
  to: string;
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

/** An account or an actor, or a country by its code. */
export type Whom = Named | { country: string };

/** What lists lack: a share of all at random, or all of one value of a column. */
export type LeftOut = { percent: number } | { by: string; group: string };

/** What is ranked where the list itself is in doubt. */
export type ListedMeasure =
  | NodeColumn
  | 'mutual_abroad'
  | 'accounts_following_abroad'
  | 'accounts_followed_abroad';

/** In how many lists that are short of some nodes those who are first stay so. */
export interface StaysFirst {
  /** Those who share the first place; nobody where they are too many. */
  who: readonly Whom[];
  measure: ListedMeasure;
  unit: Unit;
  /** Which of them are ranked. */
  where: readonly Condition[];
  /** The most left out first: how many; for each who is first, in how many of the lists it is. */
  stays: readonly { leftOut: number; lists: number; first: readonly number[] }[];
}

/** Accounts in the first place of a ranking of what they post, of those that meet the conditions. */
export interface ActivityLeaders {
  nodes: number;
  /** All of them, or none where they are too many. */
  named: readonly Party[];
  where: readonly Condition[];
}

/** Which nodes are ranked, by what, and who leads; `null` where groups are ranked, or nobody is. */
export interface Ranked {
  nodes: number;
  unit: Unit;
  where: readonly Condition[];
  measure: Measure;
  first: First | null;
}

/** An account with what it has at least and at most. */
export interface Placed extends Bounds {
  account: Named;
}

/** Of two neighbours in a ranking: `equal` where both are exact and the same; `open` where what they may be overlaps. */
export type Apart = 'apart' | 'equal' | 'open';

/** What the first by mutual ties has. */
export interface ConnectedLead {
  ties: number;
  /** Of the others. */
  share: number;
  others: number;
  /** Whether only those on a network with it are counted. */
  areOnNetworks: boolean;
}

/** How many of those whose follows were read have a mutual tie; of how many without one that is unknown. */
export interface AnyTie {
  observed: number;
  withTie: number;
  open: number;
  unit: Unit;
  where: readonly Condition[];
}

/** What the first by followers has. */
export interface FollowedLead {
  followers: number;
  source: Source;
  /** Followers among the others that were read; `null` where that is not said. */
  ofObserved: { seen: number; others: number } | null;
  areOnNetworks: boolean;
}

/** By how much any count of followers could be higher; that of the first where it is another, and else `null`. */
export interface Minimums {
  unread: number;
  most: number;
  ofFirst: number | null;
  unit: Unit;
  source: Source;
}

/** An account with the share of its followers that it follows. */
export interface SharedBack {
  account: Named;
  share: number;
}

/** How many of those whose follows were read follow nobody, the first of them by name. */
export interface Silent {
  silent: number;
  observed: number;
  unit: Unit;
  where: readonly Condition[];
  source: Source;
  named: readonly Named[];
}

/** Groups of a column, each ranked on its own. */
export interface RankedGroups {
  column: string;
  groups: number;
}

/** Groups of a column, the first of them by name. */
export interface NamedGroups extends RankedGroups {
  named: readonly string[];
}

/** Why an account has no place in a ranking of activity. */
export type Unranked =
  | NoFigure
  | { why: 'no-audience' | 'no-feed' | 'no-profile' | 'no-audience-before' | 'no-audience-either' | 'alone' };
/** What is wrong with one text of `--peers`. */
export type PeerProblem = { text: string } & (
  | { is: 'unwritten' | 'own' }
  | { is: 'unknown'; name: string; meant: readonly string[] }
  | { is: 'many'; most: number }
);

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

/** Known follows between groups, and those that stay within one. */
export interface FollowsWithin {
  total: number;
  within: number;
  attribute: string;
  /** Whether others are left out, of nodes that are in no group. */
  isRest: boolean;
}

/** Follows from one group to another. */
export interface FollowsBetween {
  attribute: string;
  source: string;
  target: string;
  observed: number;
  expected: number;
}

/** When a pair of groups is told: below which adjusted p, and from how many expected follows on. */
export interface PairRule {
  below: number;
  expected: number;
}

/** Pairs with as many ties as each other. */
export interface AlikePairs {
  pairs: number;
  seen: number;
  /** By the model. */
  expected: number;
  /** Pairs of which the model expects as much, whatever their ties. */
  kind: number;
  of: PairsOptions['of'];
  unit: Unit;
}

/** The values of a term that a file has. */
export interface TermScale {
  name: string;
  low: number;
  high: number;
  /** Whether each is 0 or 1. */
  isEither: boolean;
}
