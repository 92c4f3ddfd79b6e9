import { countryByCode } from '../../../roster/countries.ts';
import { FRENCH_NAMES } from '../../../roster/french-names.ts';

/** The name; the code where it is not known. */
export function countryName(code: string): string {
  const country = countryByCode(code);
  return country === undefined ? code : FRENCH_NAMES[country.code];
}
