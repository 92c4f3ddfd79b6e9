/** A refresh of the roster from Wikidata: what to ask, and the patch that a person reads and applies. */
import { DataError } from '../errors.ts';
import { compareFindings, type Finding } from './finding.ts';
import { parseRoster, type Roster, readRoster } from './parse.ts';
import { refreshHolders } from './refresh-holders.ts';
import { renderRoster } from './render.ts';
import { withActor } from './row.ts';
import { findSeats } from './seats.ts';
import { unifiedDiff } from './unified-diff.ts';
import type { TermOfOffice } from './wikidata.ts';

export interface Refresh {
  /** The roster as proposed, in canonical form. */
  proposed: string;
  /** From the file to the proposal, for `git apply`; empty where nothing is proposed. */
  diff: string;
  findings: Finding[];
}

/** The countries and organisations to ask about, in code-unit order. */
export function countriesToAsk(roster: Roster): string[] {
  return [...new Set(roster.rows.map((row) => row.country))].sort();
}

/**
 * What Wikidata would change in a roster. Nothing is written; what contradicts itself, or the roster, becomes
 * a finding for a person to settle.
 * @param text the roster file as it is, and `file` its path in the patch.
 * @param today YYYY-MM-DD.
 * @throws DataError where the roster has faults.
 */
export function proposeRefresh(
  text: string,
  file: string,
  terms: readonly TermOfOffice[],
  today: string,
): Refresh {
  const roster = parseRoster(text, file);
  const given = new Map(roster.rows.map((row) => [withActor(row), row]));
  const { rows: held, findings } = refreshHolders([...given.keys()], findSeats(terms), today);
  const rows = held.map((row) => given.get(row) ?? row);
  const changed = rows.some((row, i) => row !== roster.rows[i]);
  const proposed = changed ? renderRoster({ ...roster, rows }) : text;
  const { problems } = readRoster(proposed, `${file} as proposed`);
  if (problems.length > 0) throw new DataError(problems);
  return { proposed, diff: unifiedDiff(text, proposed, file), findings: findings.sort(compareFindings) };
}
