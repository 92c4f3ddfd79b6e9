import { countryByCode } from '../../roster/countries.ts';
import { FRENCH_NAMES } from '../../roster/french-names.ts';
import { COUNTRY_GRAMMAR } from './country-grammar.ts';

/** The name; the code where it is not known. */
export function countryName(code: string): string {
  const country = countryByCode(code);
  return country === undefined ? code : FRENCH_NAMES[country.code];
}

/** « la Syrie », « le Japon », « Cuba », « l’Union européenne » */
export function theCountry(code: string): string {
  return `${COUNTRY_GRAMMAR.get(code)?.the ?? ''}${countryName(code)}`;
}

/** Whether a verb that goes with the name is in the plural. */
export function isPlural(code: string): boolean {
  return theCountry(code).startsWith('les ');
}

/** « de Syrie », « du Japon », « d’Irak », « des Philippines », « de l’Union européenne » */
export function ofCountry(code: string): string {
  return `${COUNTRY_GRAMMAR.get(code)?.of ?? 'de '}${countryName(code)}`;
}

/** As after a title: « de la Syrie », « du Japon », « de l’Irak », « des Philippines », « de Cuba » */
export function ofTheCountry(code: string): string {
  const the = COUNTRY_GRAMMAR.get(code)?.the ?? '';
  return the === 'la ' || the === 'l’' ? `de ${the}${countryName(code)}` : ofCountry(code);
}

/** « en Syrie », « au Japon », « aux Philippines », « à Cuba », « auprès de l’ONU » */
export function inCountry(code: string): string {
  return `${COUNTRY_GRAMMAR.get(code)?.in ?? 'auprès de '}${code === 'UN' ? 'ONU' : countryName(code)}`;
}
