import { nameInSentence } from '../../../roster/countries.ts';
import { capital } from '../../capital.ts';
import type { Moments } from '../moments.ts';
import { count, counted, form, list, NUMBERS } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function regionPage({ entryWord, studied }: Terms) {
  return {
    find: 'Find a country:',
    allCountries: 'All countries',
    index: 'Countries and organisations',
    entries: (value: number, regions: readonly string[]) =>
      `${counted(value, 'country or organisation has', 'countries and organisations have')} ${entryWord} in ${studied}. By region: ${list(regions)}.`,
    unranked: (links: readonly string[]) =>
      `Without a rank, since none of their follows could be read or none of their accounts exists: ${list(links)}.`,
    /** What the first by ties had in the earlier year. */
    had: (code: string, known: number, most: number, at: Moments) =>
      `${capital(at.inEarlier)}, ${nameInSentence(code)} had ${NUMBERS.range(known, most)}.`,
    boundsNote:
      'a–b: at least a and, were every unknown tie there, b; in brackets, every rank that unknown ties allow; – is unknown or not there.',
    region: (accounts: number, countries: number, read: number, taken: boolean) =>
      `${counted(accounts, 'account')} of ${counted(countries, 'country or organisation', 'countries and organisations')} ${form(accounts, 'is', 'are')} here. The follows of ${count(read)} ${taken ? 'are taken as read' : 'were read'} to the end.`,
    listedAlone: (names: readonly string[]) =>
      `${count(names.length)} more ${form(names.length, 'is', 'are')} listed without an account that exists: ${list(names)}.`,
    /** @param shares of seats that may have an account. */
    seats: (
      {
        seats,
        present,
        absent,
        unknown,
      }: { seats: number; present: number; absent: number; unknown: number },
      shares: string,
    ) =>
      `Of ${counted(seats, 'seat')}, ${count(present)} ${form(present, 'has', 'have')} an account (${shares})${absent === 0 ? '' : `; for ${count(absent)} somebody looked and found none`}${unknown === 0 ? '' : `; for ${count(unknown)} no search still counts`}.`,
    withoutEntry: (names: readonly string[]) => `Without ${entryWord} in ${studied}: ${list(names)}.`,
  };
}

export type RegionPageWords = ReturnType<typeof regionPage>;
