/** Two snapshots side by side: who is in both, what became of every tie, what happened to accounts. */
import { type AccountEvent, accountEvents } from './account-events.ts';
import { type Counterparts, findCounterparts } from './counterparts.ts';
import { findPanel } from './panel.ts';
import type { Side } from './side.ts';
import { compareTies, type TieChanges } from './tie-changes.ts';

export interface Comparison {
  old: Side;
  new: Side;
  /** Of the older snapshot's nodes, and of the newer one's. */
  toNew: Counterparts;
  toOld: Counterparts;
  /** Nodes of the accounts that are nodes of both, in the order of their ids. */
  panel: { old: Uint32Array; new: Uint32Array };
  /** Of the older snapshot's ties, and of the newer one's. */
  oldTies: TieChanges;
  newTies: TieChanges;
  /** Empty where one of the snapshots is derived, as its roster is not of its day. */
  events: AccountEvent[];
}

/** Compares an older snapshot with a newer one, in O(m + unseen · log n) time. */
export function compareSnapshots(old: Side, fresh: Side): Comparison {
  const [panelOld, panelNew] = findPanel([old, fresh]);
  const toNew = findCounterparts(old, fresh);
  const toOld = findCounterparts(fresh, old);
  return {
    old,
    new: fresh,
    toNew,
    toOld,
    panel: { old: panelOld!, new: panelNew! },
    ...compareTies(old, fresh, toNew, toOld),
    events: old.derived || fresh.derived ? [] : accountEvents(old, fresh),
  };
}
