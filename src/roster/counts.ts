/** The counts of a roster as tables: at the prompt, and in the document that goes with a roster. */
import type { Cell } from '../csv.ts';
import { countryByCode, UN_MEMBER_COUNT } from './countries.ts';
import { type CoverageCount, coverageBy, rosterCoverage } from './coverage.ts';
import { networksOf } from './handles.ts';
import type { Roster } from './parse.ts';
import type { RosterRow } from './row.ts';
import { rowsOn } from './rows-on.ts';

/** `un_members` is what `un_members_with_account` is out of: those that lie in the group, or all 193. */
export const COUNT_COLUMNS = [
  'by',
  'group',
  'accounts',
  'actors',
  'actors_with_account',
  'persons',
  'persons_with_account',
  'institutions',
  'institutions_with_account',
  'countries_with_account',
  'un_members_with_account',
  'un_members',
] as const;

/**
 * Rows of `COUNT_COLUMNS` over rows of one date: all of them, then by region and office, or by the values of
 * `column` where one is given.
 */
export function countTable(rows: readonly RosterRow[], column?: string): Cell[][] {
  const coverage = rosterCoverage(rows);
  const all = countCells('all', '', coverage, UN_MEMBER_COUNT);
  if (column !== undefined) {
    return [
      all,
      ...coverageBy(rows, column).map((one) => countCells(column, one.group, one, UN_MEMBER_COUNT)),
    ];
  }
  return [
    all,
    ...coverage.byRegion.map((one) => countCells('region', one.region, one, one.unMembersInRegion)),
    ...coverage.byOffice.map((one) => countCells('office', one.office, one, UN_MEMBER_COUNT)),
  ];
}

/** The same for a terminal: what is counted out of what. */
export function countTableShown(table: readonly (readonly Cell[])[]): {
  columns: readonly string[];
  rows: Cell[][];
} {
  const at = (row: readonly Cell[], column: (typeof COUNT_COLUMNS)[number]) =>
    row[COUNT_COLUMNS.indexOf(column)] ?? 0;
  return {
    columns: ['by', 'group', 'accounts', 'persons with one', 'institutions with one', 'UN members with one'],
    rows: table.map((row) => [
      at(row, 'by'),
      at(row, 'group') || (at(row, 'by') === 'all' ? '' : '(none)'),
      at(row, 'accounts'),
      `${at(row, 'persons_with_account')} of ${at(row, 'persons')}`,
      `${at(row, 'institutions_with_account')} of ${at(row, 'institutions')}`,
      `${at(row, 'un_members_with_account')} of ${at(row, 'un_members')}`,
    ]),
  };
}

function countCells(by: string, group: string, counted: CoverageCount, unMembers: number): Cell[] {
  return [
    by,
    group,
    counted.accounts,
    counted.actors,
    counted.actorsWithAccount,
    counted.persons,
    counted.personsWithAccount,
    counted.institutions,
    counted.institutionsWithAccount,
    counted.countriesWithAccount,
    counted.unMembersWithAccount,
    unMembers,
  ];
}

/** `2 of 3 persons (67 %)`; without the share where there is nothing to take it of. */
export function shareText(part: number, whole: number, what: string): string {
  const share = whole === 0 ? '' : ` (${Math.round((100 * part) / whole)} %)`;
  return `${part} of ${whole} ${what}${share}`;
}

/** The last day on which somebody checked a row; without any, the last day on which a tenure begins. */
function lastDay({ rows }: Roster): string {
  const last = (column: 'checked_at' | 'since') =>
    rows
      .map((row) => row[column])
      .sort()
      .at(-1) ?? '';
  return last('checked_at') || last('since');
}

/** How many have what, as Markdown, over the rows that hold on the last day it was checked. */
export function renderCounts(roster: Roster): string {
  const day = lastDay(roster);
  const rows = rowsOn(roster, day);
  const { byRegion, byOffice, ...all } = rosterCoverage(rows);
  const networks = networksOf(rows);
  const others = new Set(rows.map((row) => row.country).filter((code) => !countryByCode(code)?.unMember));
  return `On ${day} the roster has ${all.actors} actors, ${all.persons} persons and ${all.institutions} institutions, of ${all.unMembers} of the ${UN_MEMBER_COUNT}
UN members and of ${others.size} other countries and organisations. It knows ${all.accounts} accounts, of
${shareText(all.unMembersWithAccount, UN_MEMBER_COUNT, 'UN members')}, ${shareText(all.personsWithAccount, all.persons, 'persons')} and ${shareText(all.institutionsWithAccount, all.institutions, 'institutions')}.

${markdownTable(
  ['network', 'accounts', 'persons', 'institutions', 'UN members', 'UN members, an institution of theirs'],
  [...networks.map((network) => [network, ofNetwork(rows, network)] as const), ['any', rows] as const].map(
    ([name, own]) => {
      const counted = rosterCoverage(own);
      const ofInstitutions = rosterCoverage(own.filter(({ kind }) => kind === 'institution'));
      return [
        name,
        counted.accounts,
        counted.personsWithAccount,
        counted.institutionsWithAccount,
        counted.unMembersWithAccount,
        ofInstitutions.unMembersWithAccount,
      ];
    },
  ),
)}
${markdownTable(
  ['office', 'actors', 'with an account', 'UN members with an account'],
  byOffice.map((one) => [one.office, one.actors, one.actorsWithAccount, one.unMembersWithAccount]),
)}
${markdownTable(
  ['region', 'actors', 'with an account', 'UN members with an account', 'UN members'],
  byRegion.map((one) => [
    one.region,
    one.actors,
    one.actorsWithAccount,
    one.unMembersWithAccount,
    one.unMembersInRegion,
  ]),
)}`;
}

function ofNetwork(rows: readonly RosterRow[], network: string): RosterRow[] {
  return rows.filter((row) => row.network === network);
}

function markdownTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  return `${line(columns)}|${columns.map((_, k) => (k === 0 ? '---|' : '--:|')).join('')}\n${rows.map(line).join('')}`;
}
