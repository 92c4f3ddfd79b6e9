/** The hand-kept list of the simulated world, as its keeper had it in a year. */
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { type RosterRow, rosterRow } from '../roster/row.ts';
import { worldDate, type Year } from './calendar.ts';
import { vacantRows } from './vacant-seats.ts';
import type { World } from './world.ts';
import { worldEvidence } from './world-evidence.ts';

export interface WholeRoster {
  /** Of this network, of the other, and of those that have no account known on any. */
  rows: RosterRow[];
  evidence: EvidenceRow[];
}

/** @param first the world's first network, where this is its second. */
export function wholeRoster(
  world: World,
  year: Year,
  { network = 'sandbox', first = world }: { network?: string; first?: World } = {},
): WholeRoster {
  const isFirst = network === 'sandbox';
  const rosterOf = (one: Year) => [
    ...worldRoster(world, one, network),
    ...(isFirst ? [] : worldRoster(first, one)),
    ...vacantRows(first, one, isFirst ? 'sandbox-mastodon' : 'sandbox'),
  ];
  return { rows: rosterOf(year), evidence: worldEvidence(rosterOf, network, year) };
}

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
