/** The roster that `init` leaves: an empty one, the list of leaders that comes with entente, or a file of one's own. */
import { existsSync, readFileSync } from 'node:fs';
import { count } from '../cli/count.ts';
import { UserError } from '../errors.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { parseEvidence } from '../evidence/parse-evidence.ts';
import { renderEvidence } from '../evidence/render-evidence.ts';
import { parseSeat } from '../evidence/seat-name.ts';
import { packageFile } from '../package-file.ts';
import { rosterCoverage } from '../roster/coverage.ts';
import { NETWORKS } from '../roster/handles.ts';
import { parseRoster, type Roster } from '../roster/parse.ts';
import { renderRoster } from '../roster/render.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { parseWhere } from '../study/where.ts';
import { readEvidenceFile } from './evidence-file.ts';
import { readRosterFile } from './roster-file.ts';

/** The name of the list that comes with entente. */
const LEADERS = 'leaders';

/** The handle and the network are needed; reports make more of rows that say whose account it is. */
const STARTING_COLUMNS = ['actor', 'name', 'kind', 'country', 'office', 'network', 'handle'] as const;

export interface StartingRoster {
  text: string;
  /** Its content in words, network by network; '' for an empty one. */
  holds: string;
  /** Evidence of the seats and actors of its rows. */
  evidence: string;
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
    const text = renderRoster({ columns: [], rows: [], lines: [], present: STARTING_COLUMNS });
    return { text, holds: '', evidence: renderEvidence([]) };
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
  const evidence = (named === LEADERS ? readLeadersEvidence() : readEvidenceFile(undefined, named)).filter(
    ({ seat }) => isOfRows(seat, rows),
  );
  return { text: renderRoster({ ...roster, rows }), holds, evidence: renderEvidence(evidence) };
}

function isOfRows(seat: string, rows: readonly RosterRow[]): boolean {
  const parsed = parseSeat(seat);
  if ('fault' in parsed) return false;
  return rows.some((row) =>
    'actor' in parsed
      ? actorOf(row) === parsed.actor
      : row.country === parsed.country && row.office === parsed.office,
  );
}

function readLeaders(): Roster {
  const file = 'data/roster.csv';
  return parseRoster(readFileSync(packageFile(file), 'utf8'), file);
}

function readLeadersEvidence(): readonly EvidenceRow[] {
  const file = packageFile('data/evidence.csv');
  return existsSync(file) ? parseEvidence(readFileSync(file, 'utf8'), 'data/evidence.csv').rows : [];
}
