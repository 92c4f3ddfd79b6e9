/** Columns of seats: each on each network, how many of them have an account, and had one. */
import { PROOF_NAMES, SEARCH_NAMES } from '../evidence/proofs.ts';
import { GONE_VERDICTS } from '../roster/verdict.ts';
import {
  count,
  country,
  day,
  type FileColumn,
  list,
  network,
  office,
  oneOf,
  share,
  snapshot,
  text,
  verdict,
} from './column.ts';

const FIGURES = {
  seats: count('seats', 'roster'),
  present: count('seats', 'roster'),
  absent: count('seats', 'evidence'),
  unknown: count('seats', 'evidence'),
  share: share('evidence', 'none'),
  share_max: share('evidence', 'none'),
  members: count('countries', 'roster'),
  members_present: count('countries', 'roster'),
  members_absent: count('countries', 'evidence'),
  members_unknown: count('countries', 'evidence'),
  members_share: share('evidence', 'none'),
  members_share_max: share('evidence', 'none'),
  strong: count('seats', 'evidence'),
  weak: count('seats', 'evidence'),
  unproved: count('seats', 'evidence'),
  oldest_proof: day('evidence', 'none'),
} as const satisfies Record<string, FileColumn>;

export type SeatFigure = keyof typeof FIGURES;

/** As `coverage-presence.csv` and `coverage-years.csv` have them. */
export function inBothTables<T>(figures: Readonly<Record<SeatFigure, T>>) {
  const named = (Object.entries(figures) as [SeatFigure, T][]).flatMap(([name, figure]) => [
    [`coverage-presence/${name}`, figure],
    [`coverage-years/${name}`, figure],
  ]);
  return Object.fromEntries(named) as Record<`coverage-${'presence' | 'years'}/${SeatFigure}`, T>;
}

export const COVERAGE = {
  'coverage-seats/seat': text('roster'),
  'coverage-seats/country': country('roster'),
  'coverage-seats/offices': list('roster'),
  'coverage-seats/holders': text('evidence', 'unstated'),
  'coverage-seats/since': text('evidence', 'unstated'),
  'coverage-seats/holder_source': text('evidence', 'unstated'),
  'coverage-seats/page_date': text('evidence', 'unstated'),
  'coverage-seats/network': network('entente'),
  'coverage-seats/state': oneOf(['present', 'absent', 'unknown'], 'evidence'),
  'coverage-seats/handles': list('network', 'none'),
  'coverage-seats/proof': oneOf(PROOF_NAMES, 'evidence', 'none'),
  'coverage-seats/strength': oneOf(['strong', 'weak'], 'evidence', 'none'),
  'coverage-seats/seen_on': day('evidence', 'none'),
  'coverage-seats/search': oneOf(SEARCH_NAMES, 'evidence', 'none'),
  'coverage-seats/gone': verdict(GONE_VERDICTS, 'network', 'none'),
  'coverage-presence/network': network('entente'),
  'coverage-presence/office': office('roster', 'none'),
  'coverage-presence/region': text('entente', 'none'),
  'coverage-years/snapshot': snapshot('entente'),
  ...inBothTables<FileColumn>(FIGURES),
} as const satisfies Record<string, FileColumn>;
