/** `entente roster list`: who is in a roster on a day, and how many of them have what. */
import { chooseFormat } from '../../cli/answer.ts';
import { answerOptions } from '../../cli/answer-options.ts';
import type { DefineCommand, SharedOptions } from '../../cli/context.ts';
import { answer, examples } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { FILE_ARGUMENT, readRosterText, today } from '../../collect/roster-file.ts';
import { UserError } from '../../errors.ts';
import { nearestWords } from '../../nearest.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../../roster/countries.ts';
import { COUNT_COLUMNS, countTable, countTableShown, shareText } from '../../roster/counts.ts';
import { rosterCoverage } from '../../roster/coverage.ts';
import type { Roster } from '../../roster/parse.ts';
import { parseRoster } from '../../roster/parse.ts';
import type { RosterColumn, RosterRow } from '../../roster/row.ts';
import { actorOf, ROSTER_COLUMNS } from '../../roster/row.ts';
import { type RowFilter, selectRows } from '../../roster/select-rows.ts';
import { unstatedText } from '../../roster/unstated.ts';
import { columnAlike } from '../../study/grouping.ts';

interface ListOptions extends SharedOptions, RowFilter {
  counts?: boolean;
  by?: string;
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

export const defineRosterList: DefineCommand = (command, context) => {
  command
    .argument(...FILE_ARGUMENT)
    .option('--country <COUNTRY>', 'a code or a name')
    .option('--region <REGION>', 'an M49 region or subregion, such as Africa or "Western Europe"')
    .option('--office <OFFICE>', 'such as head-of-state or foreign-ministry')
    .option('--kind <KIND>', 'person or institution')
    .option('--network <NETWORK>', 'only accounts on it')
    .option('--on <DATE>', 'who held the office then (default: today)')
    .option('--missing <NETWORK>', 'actors without a known account on it')
    .option('--counts', 'print the counts instead of the rows')
    .option('--by <COLUMN>', 'count by this column, standard or your own, instead of by region and office')
    .addHelpText(
      'after',
      examples(
        'entente roster list --country France --on 2016-01-01',
        'entente roster list --office foreign-ministry --missing x',
        'entente roster list --network bluesky --counts --format csv',
      ),
    )
    .action((asked: string | undefined) => {
      const options = command.optsWithGlobals<ListOptions>();
      const { file, text } = readRosterText(asked);
      const roster = parseRoster(text, file);
      const by = columnOf(roster, options.by);
      const on = options.on ?? today(context);
      const rows = selectRows(roster, { ...options, on });
      if (options.missing === undefined) listRows(options, rows, on, by);
      else listMissing(options, roster, rows, on);
    });
  answerOptions(command);

  function listRows(options: ListOptions, rows: readonly RosterRow[], on: string, by?: string): void {
    const sentence = describe(rows, on);
    const unstated = unstatedText(rows);
    const notes = unstated === '' ? [] : [unstated];
    const counts = countTable(rows, by);
    if (options.counts) {
      const shown = countTableShown(counts);
      answer(context, options, { sentence, columns: COUNT_COLUMNS, rows: counts, shown, notes });
      return;
    }
    const listed = { columns: ROW_COLUMNS, rows: cellsOf(rows, ROW_COLUMNS) };
    const format = chooseFormat(context.runtime, options.format);
    if (format === 'csv' || format === 'ndjson') {
      answer(context, options, { sentence, ...listed, notes });
      return;
    }
    const shownRows = {
      columns: SHOWN_COLUMNS,
      rows: cellsOf(rows, SHOWN_COLUMNS),
      optional: ['since', 'until'],
    };
    const shownCounts = countTableShown(counts.filter((row) => row[COUNT_COLUMNS.indexOf('actors')] !== 0));
    answer(context, options, {
      sentence,
      notes,
      sections: [
        { name: 'rows', title: 'Rows', ...listed, shown: shownRows },
        { name: 'counts', title: 'Counts', columns: COUNT_COLUMNS, rows: counts, shown: shownCounts },
      ],
    });
  }

  function listMissing(options: ListOptions, roster: Roster, rows: readonly RosterRow[], on: string): void {
    const { missing: _, ...filter } = options;
    const actors = new Set(selectRows(roster, { ...filter, on }).map(actorOf));
    const members = rows.filter((row) => countryByCode(row.country)?.unMember).map((row) => row.country);
    answer(context, options, {
      sentence: `On ${on}, no account on ${options.missing} is known of ${shareText(rows.length, actors.size, 'actors')}, of ${count(new Set(members).size, 'UN member')}.`,
      columns: ACTOR_COLUMNS,
      rows: cellsOf(rows, ACTOR_COLUMNS),
      optional: ['since', 'until'],
    });
  }
};

function cellsOf(rows: readonly RosterRow[], columns: readonly RosterColumn[]): string[][] {
  return rows.map((row) => columns.map((column) => row[column]));
}

function describe(rows: readonly RosterRow[], on: string): string {
  const all = rosterCoverage(rows);
  return [
    `On ${on}: ${count(rows.length, 'row')}, ${count(all.accounts, 'account')}.`,
    `An account is known of ${shareText(all.personsWithAccount, all.persons, 'persons')}, ${shareText(all.institutionsWithAccount, all.institutions, 'institutions')}`,
    `and ${shareText(all.unMembersWithAccount, UN_MEMBER_COUNT, 'UN members')}.`,
  ].join(' ');
}

/** @throws UserError for a column that the roster does not have. */
function columnOf(roster: Roster, asked: string | undefined): string | undefined {
  const columns: readonly string[] = [...ROSTER_COLUMNS, 'region', ...roster.columns];
  if (asked === undefined) return undefined;
  const column = columnAlike(columns, asked);
  if (column !== undefined) return column;
  const [meant] = nearestWords(asked, columns, 1);
  const hint = meant === undefined ? `it has ${columns.join(', ')}` : `did you mean ${meant}?`;
  throw new UserError(`the roster has no column ${asked}; ${hint}`);
}
