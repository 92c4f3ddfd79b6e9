import { countryByCode } from '../../../roster/countries.ts';

/** With the apostrophe that the sentences have; the code where it is not known. */
export function countryName(code: string): string {
  return countryByCode(code)?.nameFr.replaceAll("'", '’') ?? code;
}
