/** Who is in a roster on a day, and how many of them have what. */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import { besides } from '../cli/given-options.ts';
import { likely } from '../nearest.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../roster/countries.ts';
import { countGroups, countTable, countTableShown } from '../roster/counts.ts';
import { rosterCoverage } from '../roster/coverage.ts';
import type { Roster } from '../roster/parse.ts';
import { actorOf, ROSTER_COLUMNS, type RosterColumn, type RosterRow } from '../roster/row.ts';
import { emptyCells } from '../roster/unstated.ts';
import { columnAlike } from '../study/grouping.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { typed } from './column-types.ts';
import { type RowFilter, selectRows } from './select-rows.ts';

interface RosterListAsked extends RowFilter {
  on: string;
  /** The counts in place of the rows. */
  counts?: boolean | undefined;
  /** The column by which they are counted; region and office where absent. */
  by?: string | undefined;
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

export function rosterList(roster: Roster, question: RosterListAsked): Answer | SectionedAnswer {
  const rows = selectRows(roster, question);
  return typed(
    question.missing === undefined
      ? listRows(rows, question, columnOf(roster, question.by))
      : listMissing(roster, rows, question),
  );
}

function listRows(
  rows: readonly RosterRow[],
  { on, counts: isCounts }: RosterListAsked,
  by: string | undefined,
): Answer | SectionedAnswer {
  const unstated = emptyCells(rows);
  const notes = unstated.length === 0 ? [] : [say.roster.unstated(rows.length, unstated)];
  const said = { sentence: describe(rows, on), notes };
  const counted = countGroups(rows, by);
  const counts = { ...countTable(counted), types: { by: 'text' } } as const;
  if (isCounts) return { ...said, ...counts, shown: countTableShown(counted) };
  const some = counted.filter(({ actors }) => actors > 0);
  const shown = {
    columns: SHOWN_COLUMNS,
    rows: cellsOf(rows, SHOWN_COLUMNS),
    optional: ['since', 'until'],
  };
  return {
    ...said,
    sections: [
      {
        name: 'rows',
        title: say.roster.rows(),
        columns: ROW_COLUMNS,
        rows: cellsOf(rows, ROW_COLUMNS),
        shown,
      },
      { name: 'counts', title: say.roster.counts(), ...counts, shown: countTableShown(some) },
    ],
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

/** @throws UserError for a column that the roster does not have. */
function columnOf(roster: Roster, asked: string | undefined): string | undefined {
  const columns: readonly string[] = [...ROSTER_COLUMNS, 'region', ...roster.columns];
  if (asked === undefined) return undefined;
  const column = columnAlike(columns, asked);
  if (column !== undefined) return column;
  throw refusal(say.refusals.noColumn(null, asked, likely(asked, columns)));
}
