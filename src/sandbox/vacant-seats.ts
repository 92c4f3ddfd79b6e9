/** Seats of the simulated world of which its keeper knows no account: rows of the roster without a handle. */
import { SEAT_OFFICES, type SeatOffice } from '../evidence/seat-name.ts';
import { COUNTRIES, nameInSentence } from '../roster/countries.ts';
import { type RosterRow, rosterRow } from '../roster/row.ts';
import { worldDate, type Year } from './calendar.ts';
import { MONARCHIES } from './cast.ts';
import type { World } from './world.ts';

const TITLES: Readonly<Record<SeatOffice, string>> = {
  'head-of-state': 'Head of State',
  'head-of-government': 'Head of Government',
  'foreign-minister': 'Foreign Minister',
  'foreign-ministry': 'Foreign Ministry',
};

/** Of the members of the United Nations, in the order of their codes; @param network under which the rows stand. */
export function vacantRows(world: World, year: Year, network: string): RosterRow[] {
  const date = worldDate(year);
  const held = new Set(
    world.tenures
      .filter(({ since, until }) => since <= date && (until === '' || date < until))
      .map(({ actor, office }) => `${world.actors[actor]!.country}:${office}`),
  );
  const isVacant = (code: string, office: SeatOffice) =>
    !held.has(`${code}:${office}`) && (office !== 'head-of-government' || MONARCHIES.includes(code));
  return COUNTRIES.filter(({ unMember }) => unMember).flatMap(({ code }) =>
    SEAT_OFFICES.filter((office) => isVacant(code, office)).map((office) =>
      rosterRow({
        actor: `${code.toLowerCase()}-${office}`,
        name: `${TITLES[office]} of ${nameInSentence(code)} (simulated)`,
        kind: 'institution',
        country: code,
        office,
        network,
        category: 'organisation',
        account_type: 'office',
        checked_at: date,
        source: 'simulated',
      }),
    ),
  );
}
