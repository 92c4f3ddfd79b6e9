/** Columns of what the archive of a snapshot has of seats, and of the evidence for them. */
import { EVIDENCE_ROWS, type EvidenceColumn, FINDERS } from '../evidence/evidence-row.ts';
import { PROOF_NAMES, SEARCH_NAMES } from '../evidence/proofs.ts';
import type { SEAT_COLUMNS } from '../evidence/sealed-seats.ts';
import { country, day, type FileColumn, list, oneOf, text } from './column.ts';

type SeatColumn = (typeof SEAT_COLUMNS)[number];

const OF_SEAT: Readonly<Record<SeatColumn, FileColumn>> = {
  seat: text('roster'),
  country: country('roster'),
  offices: list('roster'),
  actors: list('roster'),
  holder: text('roster', 'unstated'),
  since: day('roster', 'unstated'),
  source: text('roster', 'unstated'),
  page_date: day('roster', 'unstated'),
  address: text('roster', 'unstated'),
  seen_at: day('roster', 'unstated'),
};

const OF_EVIDENCE: Readonly<Record<EvidenceColumn, FileColumn>> = {
  row: oneOf(EVIDENCE_ROWS, 'roster'),
  seat: text('roster'),
  name: text('roster', 'none'),
  since: day('roster', 'unstated'),
  until: day('roster', 'unstated'),
  network: text('roster', 'none'),
  account_id: text('roster', 'unstated'),
  handle: text('roster', 'none'),
  proof: oneOf([...new Set([...PROOF_NAMES, ...SEARCH_NAMES])], 'roster', 'none'),
  source: text('roster'),
  page_date: day('roster', 'unstated'),
  address: text('roster', 'unstated'),
  seen_at: day('roster'),
  by: oneOf(FINDERS, 'roster'),
};

function inTable<Table extends string, Name extends string>(
  table: Table,
  columns: Readonly<Record<Name, FileColumn>>,
): Record<`${Table}/${Name}`, FileColumn> {
  const keyed = Object.entries(columns).map(([name, column]) => [`${table}/${name}`, column]);
  return Object.fromEntries(keyed);
}

export const SEATS = { ...inTable('seats', OF_SEAT), ...inTable('evidence', OF_EVIDENCE) };
