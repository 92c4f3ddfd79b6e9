import { countryByCode, nameInSentence } from '../../roster/countries.ts';
import { curly } from '../curly.ts';

/** The name where the code is known. */
export const countryName = (code: string): string => curly(countryByCode(code)?.name ?? code);

/** `Syria’s`, `the Netherlands’` */
export function possessive(code: string): string {
  const name = curly(nameInSentence(code));
  return `${name}’${name.endsWith('s') ? '' : 's'}`;
}

/** `of Nepal`, `of the Netherlands` */
export const ofCountry = (code: string): string => `of ${curly(nameInSentence(code))}`;
