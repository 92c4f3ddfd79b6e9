/** What a report is made from: one sealed snapshot as plain data, with its graph. */
import type { Graph, LeftOut } from '../graph/graph.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Verdict } from '../roster/verdict.ts';

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
  /** Follows the profile states; `null` where it was not seen. */
  declaredCount: number | null;
  /** Follows the network listed, and those of them to accounts outside the roster; `null` where not read. */
  listedCount: number | null;
  outsideCount: number | null;
  /** Followers the profile states. */
  audienceCount: number | null;
}

export interface StudySnapshot {
  name: string;
  network: string;
  /** YYYY-MM-DD */
  date: string;
  origin: 'crawl' | 'import' | 'derived';
  meaning: 'shown' | 'declared' | 'given';
  simulated: boolean;
  contentHash: string;
  /** What the crawl or import was asked for, and what it left out, counted. */
  options: Readonly<Record<string, string | number | boolean>>;
  counts: Readonly<Record<string, number>>;
  /** What may be published of this network's data, in words. */
  terms: string;
  /** Roster columns beyond the standard ones. */
  extraColumns: readonly string[];
}

export interface Study {
  snapshot: StudySnapshot;
  /** Every entry, in the snapshot's order. */
  entries: readonly StudyEntry[];
  /** Node k of `graph` is the account of `nodes[k]`; sorted by account id in code-unit order. */
  nodes: readonly StudyEntry[];
  graph: Graph;
  leftOut: LeftOut;
  /** Date of a tie by its edge number (its place in `graph.outTarget`); `null` where the network dates none. */
  followedAt: readonly (string | null)[] | null;
  /** Why a tie of an observed source could not be seen, in the order of `graph.unseenTarget`. */
  unseenReason: readonly string[];
}
