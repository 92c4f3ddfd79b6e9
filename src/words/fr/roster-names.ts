/** Names of rosters in French, where they only say what an institution is and whose, or which country it is. */

import { findCountry } from '../../roster/country-names.ts';
import { isSimulatedName, plainName } from '../../roster/simulated-name.ts';
import { countryName } from './country-names.ts';
import { institutionName, simulated } from './institutions.ts';

const INSTITUTION = /^(Foreign Ministry|Ministry of Foreign Affairs|Government) of (?:the )?(.+)$/;
const MISSION = /^(?:Embassy|Mission) of (?:the )?(.+) to (?:the )?(.+)$/;

/** Persons, and names of their own, stay. */
export function named(name: string): string {
  const french = plainInFrench(plainName(name));
  return isSimulatedName(name) ? `${french}${simulated(french)}` : french;
}

function plainInFrench(name: string): string {
  const itself = findCountry(name);
  if (itself?.name === name) return countryName(itself.code);
  const [, what, whose = ''] = INSTITUTION.exec(name) ?? [];
  const [, sender = whose, where] = MISSION.exec(name) ?? [];
  const [country, host] = [sender, where].map((each = '') => findCountry(each)?.code);
  if (country === undefined || (where !== undefined && host === undefined)) return name;
  const office = what === undefined ? 'mission' : what === 'Government' ? 'government' : 'foreign-ministry';
  return institutionName({ name, kind: 'institution', country, office, host: host ?? '' });
}
