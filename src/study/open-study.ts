/** A study as a question is asked of it: each part is read when it is first asked for. */
import type { NodeColumn } from '../graph/measures.ts';
import type { Study, StudyEntry } from './study.ts';

export interface OpenStudy extends Study {
  /** Its nodes by id, in the order of the ids. */
  readonly byId: ReadonlyMap<string, StudyEntry>;
  /** All its nodes, with at least those ties that one of these has to any other, or any other to it. */
  around(ids: Iterable<string>): Study;
  /** The measures of its nodes, as a report has them that is not asked for others. */
  measured(): Promise<MeasuredNodes>;
  /** The networks of an edition, whose nodes are the actors on any of them; `null` where it is of one network. */
  readonly networks: readonly EditionNetwork[] | null;
}

/** One network of an edition. */
export interface EditionNetwork {
  network: string;
  /** The snapshot as it was sealed, an account a node. */
  accounts: Study;
  /** The same with a node for each actor, in the order of their keys. */
  actors: Study;
  /** The node in `actors` of each actor of the edition; −1 where it has no account that exists on this network. */
  nodeOf: Int32Array;
  /** The actor of the edition of each node in `actors`. */
  actorOf: Int32Array;
}

export interface NodeValue {
  accountId: string;
  /** `null`: unknown or undefined. */
  value: number | null;
  rank: number | null;
}

export interface MeasuredNodes {
  /** By rank, then by id; those without a rank last. */
  column(measure: NodeColumn): MeasuredColumn;
  /** '' where there is no such cluster. */
  clusterName(cluster: number): string;
}

export interface MeasuredColumn {
  values: readonly NodeValue[];
  /** What a reader must know of how it was computed. */
  notes: readonly string[];
}
