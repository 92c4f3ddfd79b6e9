/** Numbers and names in answers: as data have them, without groups of digits and with straight apostrophes. */
import { countryByCode } from '../../roster/countries.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { numberText } from '../number-text.ts';
import { FORMAT } from './numbers.ts';

export const { counted, form } = numberText({ ...FORMAT, group: '' });

export const country = (code: string): string => countryByCode(code)?.name ?? code;

/** "$1.20", with more places only where they say something. */
export function dollars(sum: number): string {
  const [whole, places = ''] = String(Number(sum.toFixed(4))).split('.');
  return `$${whole}.${places.padEnd(2, '0')}`;
}

export const units = (number: number, unit: Unit): string => counted(number, ...UNIT_WORDS[unit]);
