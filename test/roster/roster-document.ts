/** The tables of the document that goes with the roster of this repository. */
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_DICTIONARY,
  EVIDENCE_ROWS,
  type EvidenceRow,
  FINDERS,
} from '../../src/evidence/evidence-row.ts';
import { isSameBearer } from '../../src/evidence/holder-names.ts';
import { isProof, PROOFS, SEARCHES } from '../../src/evidence/proofs.ts';
import { dayOf, type Holder } from '../../src/evidence/seat-holders.ts';
import { isOfPerson, isSeatOffice, seatName } from '../../src/evidence/seat-name.ts';
import { isProofOf } from '../../src/evidence/seat-presence.ts';
import { type GroupPresence, presenceByGroup } from '../../src/questions/roster/coverage.ts';
import { seatsOfRoster, seatValues } from '../../src/questions/roster/known-seats.ts';
import { countryByCode, UN_MEMBER_COUNT } from '../../src/roster/countries.ts';
import { rosterCoverage } from '../../src/roster/coverage.ts';
import { DICTIONARY } from '../../src/roster/dictionary.ts';
import type { Roster } from '../../src/roster/parse.ts';
import { ROSTER_COLUMNS } from '../../src/roster/row.ts';
import { rowsOn } from '../../src/roster/rows-on.ts';
import { say } from '../../src/words/say.ts';
import { ENGLISH } from '../../src/words/speaker.ts';

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

/** The columns of evidence.csv likewise. */
export function renderEvidenceDictionary(): string {
  const ways: Readonly<Record<string, string>> = {
    row: EVIDENCE_ROWS.map((kind) => `\`${kind}\``).join(', '),
    proof: [
      ...Object.entries(PROOFS).map(
        ([name, { strength, meaning }]) => `\`${name}\` (${strength}): ${meaning}`,
      ),
      ...Object.entries(SEARCHES).map(([name, meaning]) => `where none was found \`${name}\`: ${meaning}`),
    ].join('; '),
    by: FINDERS.map((finder) => `\`${finder}\``).join(', '),
  };
  const lines = EVIDENCE_COLUMNS.map((column) => {
    const { of, mayHave = [], meaning } = EVIDENCE_DICTIONARY[column];
    const rows = [of, mayHave].map((kinds) =>
      kinds.length === EVIDENCE_ROWS.length ? 'all' : kinds.join(', '),
    );
    return `| \`${column}\` | ${rows[0]} | ${rows[1]} | ${meaning} | ${ways[column] ?? ''} |`;
  });
  const head = [
    '| column | rows that need it | rows that may have it | meaning | allowed |',
    '|---|---|---|---|---|',
  ];
  return [...head, ...lines, ''].join('\n');
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

/** How many have what, as Markdown, over the rows that hold on the last day it was checked. @param evidence beside it. */
export function renderCounts(roster: Roster, evidence: readonly EvidenceRow[] = []): string {
  const day = lastDay(roster);
  const rows = rowsOn(roster, day);
  const all = rosterCoverage(rows);
  const known = seatsOfRoster('', roster, evidence, day);
  const valuesOf = seatValues(known);
  const on = ({ network }: GroupPresence) => (network === '' ? 'any' : network);
  const ofAny = (column: string) =>
    presenceByGroup(known, (seat) => valuesOf(seat, column).map((value) => [value])).filter(
      ({ network }) => known.networks.length < 2 || network === '',
    );
  const others = new Set(rows.map((row) => row.country).filter((code) => !countryByCode(code)?.unMember));
  return `On ${day} the roster has ${all.actors} actors, ${all.persons} persons and ${all.institutions} institutions, of ${all.unMembers} of the ${UN_MEMBER_COUNT}
UN members and of ${others.size} other countries and organisations. It knows ${all.accounts} accounts, of
${shareText(all.unMembersWithAccount, UN_MEMBER_COUNT, 'UN members')}, ${shareText(all.personsWithAccount, all.persons, 'persons')} and ${shareText(all.institutionsWithAccount, all.institutions, 'institutions')}.

Of its seats (head of state, head of government, foreign minister and foreign ministry of each country, and organisations):

${markdownTable(
  ['network', ...FIGURES],
  presenceByGroup(known).map((one) => [on(one), ...figuresOf(one)]),
)}
${markdownTable(
  ['office', ...FIGURES],
  ofAny('office').map((one) => [one.group[0]!, ...figuresOf(one)]),
)}
${markdownTable(
  ['region', ...FIGURES],
  ofAny('region').map((one) => [one.group[0]!, ...figuresOf(one)]),
)}`;
}

/**
 * How many seats have a holder by a dated source, and how many accounts a proof, as Markdown, by office, region and network,
 * over the rows that hold on the last day the roster was checked. A seat of several offices is counted under the first.
 */
export function renderProofs(roster: Roster, evidence: readonly EvidenceRow[]): string {
  const day = lastDay(roster);
  const year = day.slice(0, 4);
  const known = seatsOfRoster('', roster, evidence, day);
  const regionOf = (country: string) => countryByCode(country)?.region ?? '';
  const seats = known.seats
    .filter(({ seat }) => isOfPerson(seat.offices[0]!))
    .map(({ seat: { offices, country, holders } }) => ({
      of: { office: offices[0]!, region: regionOf(country) },
      sources: holders.map((holder) => (holder.address === '' ? '' : dayOf(holder))),
      named: sourcesOf(evidence, { offices, country, holders }),
    }));
  const accounts = known.accounts.map((account) => ({
    of: { office: account.office, region: regionOf(account.country), network: account.network },
    proofs: evidence
      .filter((row) => row.row === 'account' && row.network === account.network && isProofOf(row, account))
      .map(({ proof }) => (isProof(proof) ? PROOFS[proof].strength : '')),
  }));
  const ofSeats = (of: readonly (typeof seats)[number][]) => [
    ...[of.length, of.filter(({ sources }) => sources.length > 0).length],
    of.filter(({ sources }) => sources.some((one) => one !== '')).length,
    of.filter(({ sources }) => sources.some((one) => one.startsWith(year))).length,
    of.filter(({ named }) => named > 1).length,
  ];
  const ofAccounts = (proofs: readonly (readonly string[])[]) => {
    const strong = proofs.filter((kinds) => kinds.includes('strong')).length;
    const none = proofs.filter((kinds) => kinds.length === 0).length;
    return [proofs.length, strong, proofs.length - strong - none, none];
  };
  const seatHeads = ['seats', 'named', 'by a source', `by a source of ${year}`, 'by two sources'];
  const accountHeads = ['accounts', 'strong proof', 'weak proof', 'no proof'];
  const tables = (['office', 'region'] as const).map((kind) =>
    markdownTable([kind, ...seatHeads], grouped(seats, kind, ofSeats)),
  );
  const others = (['office', 'region', 'network'] as const).map((kind) =>
    markdownTable(
      [kind, ...accountHeads],
      grouped(accounts, kind, (of) => ofAccounts(of.map((one) => one.proofs))),
    ),
  );
  return [...tables, ...others].join('\n');
}

/** How many sources name a holder of a seat, whatever pages each has. */
function sourcesOf(
  evidence: readonly EvidenceRow[],
  { offices, country, holders }: { offices: readonly string[]; country: string; holders: readonly Holder[] },
): number {
  const names = offices.filter(isSeatOffice).map((office) => seatName(country, office));
  const naming = evidence.filter(
    (row) =>
      row.row === 'holder' &&
      names.includes(row.seat) &&
      holders.some(({ name }) => isSameBearer(name, row.name)),
  );
  return new Set(naming.map(({ source }) => source)).size;
}

/** Figures of each group, and of all. */
function grouped<K extends string, T extends { of: Readonly<Record<K, string>> }>(
  items: readonly T[],
  kind: K,
  figures: (items: readonly T[]) => number[],
): (string | number)[][] {
  const groups = [...new Set(items.map(({ of }) => of[kind]))].sort();
  return [
    ...groups.map((group) => [group, ...figures(items.filter(({ of }) => of[kind] === group))]),
    ['all', ...figures(items)],
  ];
}

const FIGURES = [
  'seats',
  'present',
  'absent',
  'unknown',
  'share present',
  'UN members',
  'present',
  'share present',
];

function figuresOf(one: GroupPresence): (string | number)[] {
  return [
    ...[one.seats, one.present, one.absent, one.unknown, between(one.share, one.share_max)],
    ...[one.members, one.members_present, between(one.members_share, one.members_share_max)],
  ];
}

function between(least: number | null, most: number | null): string {
  return least === null || most === null ? '' : ENGLISH.say(say.coverage.bounds([least, most]));
}

function markdownTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  return `${line(columns)}|${columns.map((_, k) => (k === 0 ? '---|' : '--:|')).join('')}\n${rows.map(line).join('')}`;
}
