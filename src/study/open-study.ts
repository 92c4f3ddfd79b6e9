/** A study as a question is asked of it: each part is read, or computed, when it is first asked for. */
import type { RoleCounts } from '../graph/broker-roles.ts';
import type { Chance, Labelled } from '../graph/measure-chance.ts';
import type { Grouping } from '../graph/number-groups.ts';
import type { ChancePair } from '../values/chance-pair.ts';
import type { StudyLogs } from './log.ts';
import type { MeasuredAccounts } from './measured-accounts.ts';
import type { Posts } from './posts.ts';
import type { NodeGraph, Study, StudyEntry } from './study.ts';
import type { StudyTies } from './tie-of.ts';

/** By itself, where no other is looked into. */
export interface LoneStudy extends Study {
  /** The accounts that exist on its day, by id, in account-id order. */
  readonly byId: ReadonlyMap<string, StudyEntry>;
  /** The logs that may be asked beside it. */
  readonly logs: StudyLogs;
  /** All its nodes, with those ties alone that one of these accounts has to any other, or any other to it. */
  around(ids: Iterable<string>): Study;
  /** These accounts alone, with the ties between them; also those between two of one actor, which no graph of it has. */
  among(ids: Iterable<string>): StudyTies;
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

export interface OpenStudy extends LoneStudy, Posts, StudyFigures {
  /** The networks of an edition, whose nodes are the actors on any of them; `null` where it is of one network. */
  readonly networks: readonly EditionNetwork[] | null;
  /**
   * The studies in which the past of its accounts is looked up, by date, itself among them: every sealed one of its network
   * that lies beside it, and those named.
   * @param besides false for itself and those named alone.
   */
  series(also?: readonly string[], besides?: boolean): readonly OpenStudy[];
}

/** What takes long to compute, and is kept where there is a database. */
interface StudyFigures {
  measured(): Promise<MeasuredAccounts>;
  /**
   * Mutual ties between any of the groups of an attribute; a pair that is missing has none and none is expected. All groups
   * of the attribute are drawn together, so that what chance gives two of them does not depend on what they are compared with.
   * @throws UserError where the attribute has too many values.
   */
  chance(attribute: string, groups: readonly string[]): Promise<readonly ChancePair[]>;
  /** Tests of the figures of all ties, and of those of the groups of each of these attributes, of which there are at least two. */
  tests(groupings: readonly Labelled[]): Promise<Chance>;
  /** Open chains by role that chance gives each node of it, or of larger units made of it, between groups. */
  brokersByChance(of: NodeGraph, grouping: Grouping): Promise<{ counts: RoleCounts; draws: number }>;
}
