/** Numbers and names in answers; names as data have them, with straight apostrophes. */
import { countryByCode } from '../../roster/countries.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { counted } from './numbers.ts';

export { count, counted, form } from './numbers.ts';

export const country = (code: string): string => countryByCode(code)?.name ?? code;

/** "$1.20", with more places only where they say something. */
export function dollars(sum: number): string {
  const [whole, places = ''] = String(Number(sum.toFixed(4))).split('.');
  return `$${whole}.${places.padEnd(2, '0')}`;
}

export const units = (number: number, unit: Unit): string => counted(number, ...UNIT_WORDS[unit]);
