/** The hand-kept list of the simulated world, as its keeper had it in a year. */
import { type RosterRow, rosterRow } from '../roster/row.ts';
import { worldDate, type Year } from './calendar.ts';
import type { World } from './world.ts';

/**
 * One row a tenure begun by the year's world date, with the account's handle of that year. An end is
 * stated where it lies before that date. Extra column: `alliance`.
 */
export function worldRoster(world: World, year: Year, network = 'sandbox'): RosterRow[] {
  const date = worldDate(year);
  return world.tenures
    .filter((tenure) => tenure.since <= date)
    .map((tenure) => {
      const actor = world.actors[tenure.actor]!;
      const account = world.accounts[tenure.account]!;
      return rosterRow({
        actor: actor.id,
        name: actor.name,
        kind: actor.kind,
        country: actor.country,
        office: tenure.office,
        network,
        handle: account.states[year].handle,
        host: tenure.host,
        category: actor.category,
        account_type: account.type,
        since: tenure.since,
        until: tenure.until <= date ? tenure.until : '',
        checked_at: date,
        source: 'simulated',
        extra: { alliance: world.alliances.get(actor.country) ?? '' },
      });
    });
}
