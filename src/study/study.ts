/** What a report is made from: one sealed snapshot as plain data, with its graph. */
import type { Activity } from '../activity/activity.ts';
import type { SealedSeats } from '../evidence/sealed-seats.ts';
import type { Graph, LeftOut } from '../graph/graph.ts';
import type { ShortList } from '../reasons/short-list.ts';
import type { ReadBasis } from '../roster/read-basis.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { Membership } from '../values/membership.ts';

/** What a node of the graph stands for: one account, or all accounts of an actor or of a country. */
export const UNITS = ['account', 'actor', 'country'] as const;

export type Unit = (typeof UNITS)[number];

/** A roster, files of ties that brought their accounts along, or the rosters of an edition. */
type Roster = 'roster' | 'import' | 'edition';

export type Source = Roster | `group of ${Roster}`;

/** What the accounts are from, whether all of them are studied or a group. */
export function rosterOf(source: Source): Roster {
  return source.replace('group of ', '') as Roster;
}

export function isOfGroup(source: Source): boolean {
  return source.startsWith('group');
}

/** One row of the roster with what became of it, node or not. */
export interface StudyEntry {
  /** 1-based, in the snapshot's order. */
  number: number;
  row: RosterRow;
  /** '' where the handle resolved to nothing. */
  accountId: string;
  /** On the snapshot's day; the roster's where the network named none. */
  handle: string;
  verdict: Verdict;
  reason: string;
  /** On what the verdict rests. */
  basis: ReadBasis;
  /** Follows the profile states; `null` where it was not seen. */
  declaredCount: number | null;
  /** Follows the network listed, and those of them to accounts outside the roster; `null` where not read. */
  listedCount: number | null;
  outsideCount: number | null;
  /** Declared follows that its list lacks; `null` where one of the two is not known, or nothing was listed. */
  shortfall: number | null;
  /** What its list lacks although it was read to its end; `null` where nothing, or where that says nothing of its ties. */
  short: ShortList | null;
  /** Of the ties that its reading leaves open, as many as there can be; `null` where all of them can. */
  mostUnseen: number | null;
  /** Followers the profile states. */
  audienceCount: number | null;
  /** Posts of all time that the profile states. */
  postCount: number | null;
  /** ISO 8601 moment at which the account was made, as the profile states it. */
  createdAt: string | null;
  /** Who verified it first, of those who still do: a handle where the snapshot has the account, else its id; '' where nobody is known to. */
  verifiedBy: string;
}

/** A group of the accounts of a roster, which is studied with the ties among them alone. */
export interface Group extends Membership {
  /** Every entry of the snapshot, of members and of others, in its order. */
  all: readonly StudyEntry[];
}

export interface StudySnapshot {
  name: string;
  network: string;
  /** YYYY-MM-DD */
  date: string;
  origin: 'crawl' | 'import' | 'derived' | 'edition';
  meaning: 'shown' | 'declared' | 'given';
  simulated: boolean;
  contentHash: string;
  /** What the crawl or import was asked for, and what it left out, counted. */
  options: Readonly<Record<string, string | number | boolean>>;
  counts: Readonly<Record<string, number>>;
  /** What its crawl has paid, as its manifest states it; absent where nothing. */
  paid?: readonly object[];
  /** What may be published of this network's data, in words. */
  terms: string;
  /** Whether posts were read that may not be published. */
  postsWithheld: boolean;
  /** Roster columns beyond the standard ones. */
  extraColumns: readonly string[];
  /** Set where its ids number the rows of an imported table: they are nobody's on the network, nor in another snapshot. */
  isNumbered?: boolean;
}

/** What collapsing accounts into larger units did. */
interface Collapsed {
  /** Number of accounts of each node. */
  accountCounts: readonly number[];
  /** Known follows between accounts of one unit, left out. */
  withinUnit: number;
  /** Known follows beside the first between the same two units in the same direction. */
  merged: number;
  /** Accounts that belong to no unit, left out with their ties. */
  unitless: number;
}

/** What questions about ties are answered from. */
export interface NodeGraph {
  /**
   * Node k of `graph` is `nodes[k]`: the account, or a unit as if it were one, with its key as account id and
   * without a handle. Sorted by account id in code-unit order.
   */
  nodes: readonly StudyEntry[];
  graph: Graph;
}

export interface Study extends NodeGraph {
  snapshot: StudySnapshot;
  unit: Unit;
  /** `null` where every node is one account. */
  collapsed: Collapsed | null;
  /** Every entry, an account each, in the snapshot's order. */
  entries: readonly StudyEntry[];
  /** The accounts that exist on the snapshot's day, sorted by account id in code-unit order. */
  accounts: readonly StudyEntry[];
  leftOut: LeftOut;
  /** Date of a tie by its edge number (its place in `graph.outTarget`); `null` where the network dates none. */
  followedAt: readonly (string | null)[] | null;
  /** Why such a date is not to be trusted, by edge number; `null` of one that is, or where the network dates none. */
  doubt: readonly (string | null)[] | null;
  /** Keys of the records of a tie by its edge number, several apart by a space; `null` where none is known. */
  recordKey: readonly (string | null)[] | null;
  /** Why a tie of an observed source could not be seen, in the order of `graph.unseenTarget`. */
  unseenReason: readonly string[];
  /** What the nodes posted; `null` where it was not read, may not be published, or nodes are no accounts. */
  activity: Activity | null;
  /** The group that is studied by itself; `null` where all of its roster are. */
  group: Group | null;
  /** Seats and evidence as sealed with it; `null` where they were not kept. `studyPresence` tells what they come to. */
  seats: SealedSeats | null;
}

/** What the accounts of a study are from. */
export function sourceOf({ snapshot: { origin, meaning, options }, group }: Study): Source {
  const isImport = meaning === 'given' && options.roster !== true;
  const roster = origin === 'edition' ? origin : isImport ? 'import' : 'roster';
  return group === null ? roster : `group of ${roster}`;
}
