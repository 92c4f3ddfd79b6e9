/** Who is in a roster on a day. */
import type { Answer } from '../cli/answer.ts';
import { besides } from '../cli/given-options.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../roster/countries.ts';
import { rosterCoverage } from '../roster/coverage.ts';
import type { Roster } from '../roster/parse.ts';
import { actorOf, type RosterColumn, type RosterRow } from '../roster/row.ts';
import { emptyCells } from '../roster/unstated.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { typed } from './column-types.ts';
import { type RowFilter, selectRows } from './select-rows.ts';

interface RosterListAsked extends RowFilter {
  on: string;
}

const ROW_COLUMNS = [
  'country',
  'office',
  'actor',
  'name',
  'kind',
  'network',
  'handle',
  'account_type',
  'since',
  'until',
] as const;

/** Of these on a terminal, with the name for the actor. */
const SHOWN_COLUMNS = ['country', 'office', 'name', 'network', 'handle', 'since', 'until'] as const;

/** Of actors without an account: what their rows say about other accounts would mislead. */
const ACTOR_COLUMNS = ['country', 'office', 'actor', 'name', 'kind', 'since', 'until'] as const;

export function rosterList(roster: Roster, question: RosterListAsked): Answer {
  const rows = selectRows(roster, question);
  return typed(
    question.missing === undefined ? listRows(rows, question.on) : listMissing(roster, rows, question),
  );
}

function listRows(rows: readonly RosterRow[], on: string): Answer {
  const unstated = emptyCells(rows);
  return {
    sentence: describe(rows, on),
    columns: ROW_COLUMNS,
    rows: cellsOf(rows, ROW_COLUMNS),
    shown: {
      columns: SHOWN_COLUMNS,
      rows: cellsOf(rows, SHOWN_COLUMNS),
      optional: ['since', 'until'],
    },
    notes: unstated.length === 0 ? [] : [say.roster.unstated(rows.length, unstated)],
  };
}

function listMissing(roster: Roster, rows: readonly RosterRow[], question: RosterListAsked): Answer {
  const { missing, on } = question;
  const actors = new Set(selectRows(roster, besides(question, { missing: undefined })).map(actorOf));
  const members = rows.filter((row) => countryByCode(row.country)?.unMember).map((row) => row.country);
  return {
    sentence: say.roster.missing(
      on,
      missing!,
      { part: rows.length, whole: actors.size },
      new Set(members).size,
    ),
    columns: ACTOR_COLUMNS,
    rows: cellsOf(rows, ACTOR_COLUMNS),
    optional: ['since', 'until'],
  };
}

function cellsOf(rows: readonly RosterRow[], columns: readonly RosterColumn[]): string[][] {
  return rows.map((row) => columns.map((column) => row[column]));
}

function describe(rows: readonly RosterRow[], on: string): Said {
  const all = rosterCoverage(rows);
  return say.roster.list(on, rows.length, all.accounts, {
    persons: { part: all.personsWithAccount, whole: all.persons },
    institutions: { part: all.institutionsWithAccount, whole: all.institutions },
    members: { part: all.unMembersWithAccount, whole: UN_MEMBER_COUNT },
  });
}
