/** Rows by whose they are: a roster that is asked of many actors is gone through once. */
import { groupBy } from '../group-by.ts';
import { actorOf, type RosterRow } from './row.ts';

const BY_ACTOR = new WeakMap<readonly RosterRow[], ReadonlyMap<string, readonly RosterRow[]>>();

/**
 * In the order of the roster.
 * @param rows nobody changes them after.
 */
export function rowsOfActor(rows: readonly RosterRow[], actor: string): readonly RosterRow[] {
  const byActor = BY_ACTOR.get(rows) ?? groupBy(rows, actorOf);
  BY_ACTOR.set(rows, byActor);
  return byActor.get(actor) ?? [];
}
