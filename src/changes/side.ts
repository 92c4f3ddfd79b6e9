/** One of the two snapshots of a comparison, as plain data. */
import type { Graph } from '../graph/graph.ts';

export interface ComparedAccount {
  /** Immutable, or what an alias gives for it; '' where the handle led to no account. */
  accountId: string;
  /** On the snapshot's day. */
  handle: string;
  /** As the roster had it. */
  rosterHandle: string;
  actor: string;
  name: string;
  /** `person` or `institution`. */
  kind: string;
  country: string;
  office: string;
  host: string;
  /** What became of reading its follows. */
  verdict: string;
}

export interface Side {
  /** Node k of `graph` is the account of `nodes[k]`; ids are distinct. */
  nodes: readonly ComparedAccount[];
  /** Entries without a node: suspended, deactivated, moved, or not found (often without an id). */
  absent: readonly ComparedAccount[];
  /** Of a group, the entries of the roster that are not of it. */
  outside: readonly ComparedAccount[];
  graph: Graph;
  /** Date of a tie by its edge number; `null` where the network dates none. */
  followedAt: readonly (string | null)[] | null;
  /** Keys of the records of a tie by its edge number, several apart by a space; `null` where none is known. */
  recordKey: readonly (string | null)[] | null;
  /** Why a tie of an observed source could not be seen, in the order of `graph.unseenTarget`. */
  unseenReason: readonly string[];
  /**
   * Made of ties that still stood later and were declared by the snapshot's date. It knows no absences, and its
   * roster is the later one's.
   */
  derived: boolean;
}
