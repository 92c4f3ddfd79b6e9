/** Picks rows of a roster by country, region, office, kind, network and date, or actors without an account. */
import { foldText } from '../fold-text.ts';
import { likely } from '../nearest.ts';
import { COUNTRIES, countryByCode } from '../roster/countries.ts';
import { findCountry, nearestCountries } from '../roster/country-names.ts';
import { isDate } from '../roster/dates.ts';
import { KINDS, OFFICES } from '../roster/dictionary.ts';
import { NETWORKS } from '../roster/handles.ts';
import type { Roster } from '../roster/parse.ts';
import { actorOf, namesAccount, type RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

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
  const code = filter.country === undefined ? undefined : countryCode(filter.country);
  const region = knownRegion(filter.region);
  const office = knownValue('office', filter.office, OFFICES);
  const kind = knownValue('kind', filter.kind, KINDS);
  const network = knownValue('network', filter.network, NETWORKS);
  const missing = knownValue('network', filter.missing, NETWORKS);
  const { on } = filter;
  if (on !== undefined && !isDate(on)) throw refusal(say.events.noDay('--on', on));
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
  const has = new Set(all.filter((row) => row.network === network && namesAccount(row)).map(actorOf));
  const first = new Map<string, RosterRow>();
  for (const row of rows) {
    const actor = actorOf(row);
    if (!has.has(actor) && !first.has(actor)) first.set(actor, row);
  }
  return [...first.values()];
}

/** @throws UserError where it is neither region nor subregion, with the nearest. */
export function knownRegion(text: string | undefined): string | undefined {
  const names = COUNTRIES.flatMap(({ region, subregion }) => [region, subregion]);
  return knownValue(
    'region',
    text,
    names.filter((name) => name !== ''),
  );
}

export function liesIn(of: { country: string }, region: string): boolean {
  const country = countryByCode(of.country);
  return country?.region === region || country?.subregion === region;
}

/** @throws UserError where it is no country, with the nearest. */
export function countryCode(text: string): string {
  const country = findCountry(text);
  if (country !== undefined) return country.code;
  throw refusal(
    say.roster.noCountry(
      text,
      nearestCountries(text).map((country) => country.code),
    ),
  );
}

/** The value as the roster spells it. @throws UserError where it is none of them. */
export function knownValue(
  option: string,
  text: string | undefined,
  values: readonly string[],
): string | undefined {
  if (text === undefined) return undefined;
  const value = values.find((candidate) => foldText(candidate) === foldText(text));
  if (value !== undefined) return value;
  throw refusal(say.roster.noSuch(option, text, likely(text, [...new Set(values)].sort())));
}
