/** Picks rows of a roster by country, region, office, kind, network and date, or actors without an account. */
import { UserError } from '../errors.ts';
import { foldText } from '../fold-text.ts';
import { didYouMean } from '../nearest.ts';
import { COUNTRIES, countryByCode } from './countries.ts';
import { findCountry, nearestCountries } from './country-names.ts';
import { isDate } from './dates.ts';
import { KINDS, OFFICES } from './dictionary.ts';
import { NETWORKS } from './handles.ts';
import type { Roster } from './parse.ts';
import { actorOf, type RosterRow } from './row.ts';
import { holdsOn } from './tenure.ts';

export interface RowFilter {
  /** A code or name. */
  country?: string;
  /** An M49 region or subregion, or International. */
  region?: string;
  office?: string;
  kind?: string;
  network?: string;
  /** Only tenures that hold on this date. */
  on?: string;
  /** One row for each actor that has no account on this network. */
  missing?: string;
}

/**
 * The rows that pass every filter given, in the roster's order.
 * @throws UserError where a filter has a value that no row could have, with the nearest that one could.
 */
export function selectRows(roster: Roster, filter: RowFilter): RosterRow[] {
  const code = filter.country === undefined ? undefined : codeOf(filter.country);
  const regions = COUNTRIES.flatMap(({ region, subregion }) => [region, subregion]);
  const region = known(
    'region',
    filter.region,
    regions.filter((name) => name !== ''),
  );
  const office = known('office', filter.office, OFFICES);
  const kind = known('kind', filter.kind, KINDS);
  const network = known('network', filter.network, NETWORKS);
  const missing = known('network', filter.missing, NETWORKS);
  const { on } = filter;
  if (on !== undefined && !isDate(on)) throw new UserError(`"${on}" is not a day; write YYYY-MM-DD`);
  const rows = roster.rows.filter(
    (row) =>
      (code === undefined || row.country === code) &&
      (region === undefined || liesIn(row, region)) &&
      (office === undefined || row.office === office) &&
      (kind === undefined || row.kind === kind) &&
      (network === undefined || row.network === network) &&
      (on === undefined || holdsOn(row, on)),
  );
  if (missing === undefined) return rows;
  const all = roster.rows.filter((row) => on === undefined || holdsOn(row, on));
  return actorsWithout(rows, all, missing);
}

/** The first row of each actor that has no account on the network in any row of the roster. */
function actorsWithout(rows: readonly RosterRow[], all: readonly RosterRow[], network: string): RosterRow[] {
  const has = new Set(
    all.filter((row) => row.network === network && (row.handle !== '' || row.account_id !== '')).map(actorOf),
  );
  const first = new Map<string, RosterRow>();
  for (const row of rows) {
    const actor = actorOf(row);
    if (!has.has(actor) && !first.has(actor)) first.set(actor, row);
  }
  return [...first.values()];
}

function liesIn(row: RosterRow, region: string): boolean {
  const country = countryByCode(row.country);
  return country?.region === region || country?.subregion === region;
}

function codeOf(text: string): string {
  const country = findCountry(text);
  if (country !== undefined) return country.code;
  const meant = nearestCountries(text).map(({ code, name }) => `${code} (${name})`);
  const hint = meant.length > 0 ? `did you mean ${meant.join(' or ')}?` : 'write its code or English name';
  throw new UserError(`"${text}" is no country; ${hint}`);
}

/** The value as the roster spells it. */
function known(option: string, text: string | undefined, values: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  const value = values.find((candidate) => foldText(candidate) === foldText(text));
  if (value !== undefined) return value;
  const distinct = [...new Set(values)].sort();
  const hint = didYouMean(text, distinct, `it is one of ${distinct.join(', ')}`, 1);
  throw new UserError(`"${text}" is no ${option}; ${hint}`);
}
