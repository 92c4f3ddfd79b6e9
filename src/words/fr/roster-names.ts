/** Names of rosters in French, where they only say what an institution is and whose. */

import { findCountry } from '../../roster/country-names.ts';
import { SIMULATED } from '../../roster/rehearsed-rows.ts';
import { institutionName } from './institutions.ts';

const ENDING = ` ${SIMULATED}`;
const INSTITUTION = /^(Foreign Ministry|Ministry of Foreign Affairs|Government) of (?:the )?(.+)$/;

/** Persons, and names of their own, stay. */
export function named(name: string): string {
  const isSimulated = name.endsWith(ENDING);
  const plain = isSimulated ? name.slice(0, -ENDING.length) : name;
  const [, what, whose = ''] = INSTITUTION.exec(plain) ?? [];
  const country = findCountry(whose)?.code;
  const office = what === 'Government' ? 'government' : 'foreign-ministry';
  const french =
    country === undefined
      ? plain
      : institutionName({ name: plain, kind: 'institution', country, office, host: '' });
  return isSimulated ? `${french} (simulé)` : french;
}
