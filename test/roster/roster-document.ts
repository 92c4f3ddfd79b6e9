/** The tables of the document that goes with the roster of this repository. */
import { countryByCode, UN_MEMBER_COUNT } from '../../src/roster/countries.ts';
import { rosterCoverage } from '../../src/roster/coverage.ts';
import { DICTIONARY } from '../../src/roster/dictionary.ts';
import { networksOf } from '../../src/roster/handles.ts';
import type { Roster } from '../../src/roster/parse.ts';
import { ROSTER_COLUMNS, type RosterRow } from '../../src/roster/row.ts';
import { rowsOn } from '../../src/roster/rows-on.ts';

/** The dictionary as a Markdown table, in canonical order of columns. */
export function renderDictionary(): string {
  const lines = ROSTER_COLUMNS.map((column) => {
    const { required, meaning, values, form } = DICTIONARY[column];
    const need = required === undefined ? '' : required === 'cell' ? 'yes' : 'may be empty';
    const allowed = values?.map((value) => `\`${value}\``).join(', ') ?? form ?? '';
    return `| \`${column}\` | ${need} | ${meaning} | ${allowed} |`;
  });
  return ['| column | required | meaning | allowed |', '|---|---|---|---|', ...lines, ''].join('\n');
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
