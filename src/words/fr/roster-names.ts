/** Names of rosters in French, where they only say what an institution is and whose, or which country it is. */

import { findCountry } from '../../roster/country-names.ts';
import { SIMULATED } from '../../roster/rehearsed-rows.ts';
import { countryName } from './country-names.ts';
import { institutionName } from './institutions.ts';

const ENDING = ` ${SIMULATED}`;
const INSTITUTION = /^(Foreign Ministry|Ministry of Foreign Affairs|Government) of (?:the )?(.+)$/;

/** Persons, and names of their own, stay. */
export function named(name: string): string {
  const isSimulated = name.endsWith(ENDING);
  const french = plainInFrench(isSimulated ? name.slice(0, -ENDING.length) : name);
  return isSimulated ? `${french} (simulé)` : french;
}

function plainInFrench(name: string): string {
  const [, what, whose = name] = INSTITUTION.exec(name) ?? [];
  const country = findCountry(whose);
  if (country === undefined) return name;
  if (what === undefined) return country.name === name ? countryName(country.code) : name;
  const office = what === 'Government' ? 'government' : 'foreign-ministry';
  return institutionName({ name, kind: 'institution', country: country.code, office, host: '' });
}
