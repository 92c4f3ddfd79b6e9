/** Everything to put right in a roster file: what stops it from being read, what is doubtful, and its form. */
import type { Problem } from '../errors.ts';
import { nearestWords } from '../nearest.ts';
import { monthsBefore } from './dates.ts';
import { type Roster, readRoster } from './parse.ts';
import { renderRoster } from './render.ts';
import { actorOf, ROSTER_COLUMNS, type RosterRow } from './row.ts';
import { holdsOn } from './tenure.ts';

export interface CheckOptions {
  /** The day of the check, YYYY-MM-DD. */
  today: string;
  /** Persons in office whose row nobody has dated for so many months, and whom no newer source names, are stale. */
  staleMonths: number;
  /** The newest day of a source beside the roster that names the person of a row in office; '' where there is none. */
  sourceDay?: (row: RosterRow) => string;
}

/**
 * What a finding is: a fault cannot be read, contradicts itself or names one account twice; advice is of what is missing,
 * old or oddly named; the form is that of the file alone, such as the order of its rows.
 */
type ProblemKind = 'fault' | 'advice' | 'form';

export interface RosterProblem extends Problem {
  kind: ProblemKind;
  /** Which check found it, where many rows may have the same. */
  check?: 'stale' | 'undated';
}

/** Columns that reports work out; an own column of the same name could not be told from them. */
const DERIVED_COLUMNS = ['region', 'iso3', 'verdict', 'observed'];

/** All problems of a roster text in the order of its lines; none where it is valid, current and canonical. */
export function checkRoster(text: string, file: string, options: CheckOptions): RosterProblem[] {
  const { roster, problems } = readRoster(text, file);
  const faulty = new Set(problems.map(({ line }) => line));
  // A file that could not be read at all has no rows to doubt.
  const isRead = roster.rows.length > 0 || problems.length === 0;
  const doubts = [
    ...columnDoubts(roster),
    ...(isRead ? rowDoubts(roster, options) : []).filter(({ line }) => line === 1 || !faulty.has(line)),
  ];
  const found: RosterProblem[] = [
    ...problems.map((problem) => ({ ...problem, kind: 'fault' as const })),
    ...doubts.map((doubt) => ({ file, ...doubt })),
  ];
  if (problems.length === 0) {
    const line = firstDifference(text, renderRoster(roster));
    if (line !== undefined) found.push({ file, line, message: notCanonical(file), kind: 'form' });
  }
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** @param roster the file that is checked. */
export function notCanonical(named: string): string {
  return `is not in canonical form from here on — run: entente roster check ${named} --fix`;
}

type Doubt = Pick<RosterProblem, 'kind' | 'message' | 'check'> & { line: number };

function columnDoubts(roster: Roster): Doubt[] {
  const absent = ROSTER_COLUMNS.filter((column) => !roster.present?.includes(column));
  const doubts: Doubt[] = [];
  for (const column of roster.columns) {
    const [meant] = nearestWords(column, absent, 1);
    if (DERIVED_COLUMNS.includes(column)) {
      const message = `the column ${column} has the name of a figure that reports work out — call it my_${column}`;
      doubts.push({ line: 1, kind: 'advice', message });
    } else if (meant !== undefined) {
      const message = `the column ${column} is taken for one of your own — did you mean ${meant}? Else give it a name less alike`;
      doubts.push({ line: 1, kind: 'advice', message });
    }
  }
  return doubts;
}

function rowDoubts(roster: Roster, { today, staleMonths, sourceDay = () => '' }: CheckOptions): Doubt[] {
  if (roster.rows.length === 0) {
    return [{ line: 1, kind: 'advice', message: 'the roster has no rows — add one for each account' }];
  }
  const limit = monthsBefore(today, staleMonths);
  const holders = new Map<string, string>();
  return roster.rows.flatMap((row, i) => {
    const faults = [
      sharedItem(row, holders),
      row.checked_at > today ? `checked_at ${row.checked_at} is still to come — correct it` : undefined,
      row.kind === 'institution' && row.account_type === 'personal'
        ? 'an institution has a personal account — write office, or correct kind'
        : undefined,
    ];
    const advice = [
      row.office === 'mission' && row.host === ''
        ? 'a mission has no host — write the country or organisation it is sent to'
        : undefined,
    ];
    const told = (kind: ProblemKind) => (message: string | undefined) =>
      message === undefined ? [] : [{ line: roster.lines[i]!, kind, message }];
    const old =
      holdsOn(row, today) && row.kind === 'person' ? staleness(row, sourceDay(row), limit) : undefined;
    return [
      ...faults.flatMap(told('fault')),
      ...(old === undefined ? [] : [{ line: roster.lines[i]!, kind: 'advice' as const, ...old }]),
      ...advice.flatMap(told('advice')),
    ];
  });
}

function staleness(
  row: RosterRow,
  sourceDay: string,
  limit: string,
): Pick<Doubt, 'check' | 'message'> | undefined {
  const known = [row.since, row.checked_at, sourceDay].sort().at(-1)!;
  if (known >= limit) return undefined;
  const remedy = `make sure that ${row.name || actorOf(row)} still holds the office and write checked_at`;
  return known === ''
    ? { check: 'undated', message: `has neither since nor checked_at — ${remedy}` }
    : { check: 'stale', message: `is stale: its last date is ${known} — ${remedy}, or until` };
}

function sharedItem(row: RosterRow, holders: Map<string, string>): string | undefined {
  if (row.wikidata === '') return undefined;
  const own = actorOf(row);
  const actor = holders.get(row.wikidata) ?? own;
  holders.set(row.wikidata, actor);
  if (actor === own) return undefined;
  return `wikidata ${row.wikidata} stands for ${actor} as well — write the item of ${own}, or use one actor`;
}

/** The 1-based first line at which two texts differ; undefined where they are equal. */
export function firstDifference(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  const [linesA, linesB] = [a.split('\n'), b.split('\n')];
  return linesA.findIndex((line, i) => line !== linesB[i]) + 1 || linesA.length;
}
