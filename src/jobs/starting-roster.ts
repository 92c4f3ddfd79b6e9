/** The roster that `init` leaves: an empty one, the list of leaders that comes with entente, or a file of one's own. */
import { readFileSync } from 'node:fs';
import { count } from '../cli/count.ts';
import { UserError } from '../errors.ts';
import { packageFile } from '../package-file.ts';
import { parseWhere } from '../questions/where.ts';
import { rosterCoverage } from '../roster/coverage.ts';
import { NETWORKS } from '../roster/handles.ts';
import { parseRoster, type Roster } from '../roster/parse.ts';
import { renderRoster } from '../roster/render.ts';
import { readRosterFile } from './roster-file.ts';

/** The name of the list that comes with entente. */
const LEADERS = 'leaders';

/** The handle and the network are needed; reports make more of rows that say whose account it is. */
const STARTING_COLUMNS = ['actor', 'name', 'kind', 'country', 'office', 'network', 'handle'] as const;

export interface StartingRoster {
  text: string;
  /** Its content in words, network by network; '' for an empty one. */
  holds: string;
}

/**
 * @param named `leaders`, or a file; an empty roster where absent.
 * @param conditions `COLUMN=VALUE`, all of which the rows that are taken have.
 * @throws UserError where no row has them, or a column is not the roster's.
 */
export function startingRoster(named: string | undefined, conditions: readonly string[]): StartingRoster {
  if (named === undefined) {
    if (conditions.length > 0)
      throw new UserError(`--where chooses rows of a roster; say --roster ${LEADERS} too`);
    return { text: renderRoster({ columns: [], rows: [], lines: [], present: STARTING_COLUMNS }), holds: '' };
  }
  const roster = named === LEADERS ? readLeaders() : readRosterFile(named);
  const nodes = new Map(roster.rows.map((row, k) => [String(k), { row }]));
  const asked = { snapshot: { name: named, extraColumns: roster.columns }, nodes };
  const { matches } = parseWhere(asked, conditions);
  const rows = roster.rows.filter((row) => matches({ row }));
  if (rows.length === 0) throw new UserError(`no row of ${named} has ${conditions.join(' and ')}`);
  const accounts = NETWORKS.map((network) => ({
    network,
    of: rosterCoverage(rows.filter((row) => row.network === network)).accounts,
  }));
  const known = accounts.filter(({ of }) => of > 0).map(({ network, of }) => `${of} on ${network}`);
  const holds = `${count(rows.length, 'row')}; accounts: ${known.join(', ') || 'none'}`;
  return { text: renderRoster({ ...roster, rows }), holds };
}

function readLeaders(): Roster {
  const file = 'data/roster.csv';
  return parseRoster(readFileSync(packageFile(file), 'utf8'), file);
}
