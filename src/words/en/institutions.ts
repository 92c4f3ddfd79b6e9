import { countryByCode } from '../../roster/countries.ts';
import type { RosterRow } from '../../roster/row.ts';
import { plainName } from '../../roster/simulated-name.ts';

/** What tells an institution's office. */
export type Institution = Pick<RosterRow, 'name' | 'kind' | 'country' | 'office' | 'host'>;

/** The name as the roster has it. */
export const institutionName = ({ name }: Institution): string => name;

/** Names that are an office and whose it is, and take an article in a sentence. */
const OFFICE_NAME =
  /^(?:(?:Foreign )?Ministry|Government|Embassy|(?:Permanent )?Mission|Delegation|Presidency|Office) (?:of|for) /;

/** Whether the name says no more than an office and whose it is. */
export const isOfficeName = (name: string): boolean => OFFICE_NAME.test(name);

/** The name as it stands within a sentence: “the Government of Canada”, “the European Union”. */
export const nameInSentence = ({ name, kind, country }: Institution): string =>
  kind === 'institution' && (isOfficeName(name) || isOrganisation(name, country)) ? `the ${name}` : name;

function isOrganisation(name: string, code: string): boolean {
  const own = countryByCode(code);
  return own?.region === 'International' && plainName(name) === own.name;
}
