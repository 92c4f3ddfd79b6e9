/** The counts of a roster as tables: at the prompt, and in the document that goes with a roster. */
import { tableOf } from '../csv.ts';
import { countryByCode, UN_MEMBER_COUNT } from './countries.ts';
import { type CoverageCount, coverageBy, rosterCoverage } from './coverage.ts';
import { networksOf } from './handles.ts';
import type { Roster } from './parse.ts';
import type { RosterRow } from './row.ts';
import { rowsOn } from './rows-on.ts';

/** What is counted of one group of rows. */
interface Counted extends CoverageCount {
  by: string;
  group: string;
  /** What `unMembersWithAccount` is out of: those that lie in the group, or all 193. */
  of: number;
}

/** All rows of one date, then those of each region and office, or of each value of `column` where one is given. */
export function countGroups(rows: readonly RosterRow[], column?: string): Counted[] {
  const { byRegion, byOffice, ...coverage } = rosterCoverage(rows);
  const all = { by: 'all', group: '', of: UN_MEMBER_COUNT, ...coverage };
  if (column !== undefined) {
    return [all, ...coverageBy(rows, column).map((one) => ({ by: column, of: UN_MEMBER_COUNT, ...one }))];
  }
  return [
    all,
    ...byRegion.map((one) => ({ by: 'region', group: one.region, of: one.unMembersInRegion, ...one })),
    ...byOffice.map((one) => ({ by: 'office', group: one.office, of: UN_MEMBER_COUNT, ...one })),
  ];
}

export function countTable(groups: readonly Counted[]) {
  return tableOf(groups, {
    by: ({ by }) => by,
    group: ({ group }) => group,
    accounts: ({ accounts }) => accounts,
    actors: ({ actors }) => actors,
    actors_with_account: ({ actorsWithAccount }) => actorsWithAccount,
    persons: ({ persons }) => persons,
    persons_with_account: ({ personsWithAccount }) => personsWithAccount,
    institutions: ({ institutions }) => institutions,
    institutions_with_account: ({ institutionsWithAccount }) => institutionsWithAccount,
    countries_with_account: ({ countriesWithAccount }) => countriesWithAccount,
    un_members_with_account: ({ unMembersWithAccount }) => unMembersWithAccount,
    un_members: ({ of }) => of,
  });
}

/** The same for a terminal: what is counted out of what. */
export function countTableShown(groups: readonly Counted[]) {
  return tableOf(groups, {
    by: ({ by }) => by,
    group: ({ by, group }) => group || (by === 'all' ? '' : '(none)'),
    accounts: ({ accounts }) => accounts,
    'persons with one': (one) => `${one.personsWithAccount} of ${one.persons}`,
    'institutions with one': (one) => `${one.institutionsWithAccount} of ${one.institutions}`,
    'UN members with one': (one) => `${one.unMembersWithAccount} of ${one.of}`,
  });
}

/** `2 of 3 persons (67 %)`; without the share where there is nothing to take it of. */
function shareText(part: number, whole: number, what: string): string {
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
