/** Sealed snapshots of several networks, of one roster and time, joined by actor. */
import type { RosterRow } from '../roster/row.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import type { StatedActors } from './joined-accounts.ts';

export interface EditionActor {
  key: string;
  /** What the rosters say of it; where they differ in office or category, the snapshots' latest date decides. */
  row: RosterRow;
  /** Its accounts that exist, by network, in the order of the edition's networks; empty where it has none. */
  accounts: readonly (readonly StudyEntry[])[];
}

export interface Edition {
  name: string;
  /** YYYY-MM-DD, of the first and of the last of its snapshots. */
  from: string;
  date: string;
  contentHash: string;
  /** The days between its first and its last snapshot that it was allowed. */
  withinDays: number;
  /** Whose accounts are where no roster says it, or says otherwise. */
  stated: StatedActors;
  /** In code-unit order of their names. */
  networks: readonly EditionNetwork[];
  /** Those with an account that exists on any network, in code-unit order of their keys. */
  actors: readonly EditionActor[];
  /** Those that a roster names and that have no account that exists on any, likewise. */
  absent: readonly EditionActor[];
  /** A tie where there is one on any network: node k is `actors[k]`. */
  together: Study;
}
