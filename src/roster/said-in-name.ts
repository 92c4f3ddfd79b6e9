/** What the name of an account says by itself of its office and its country. */
import type { RosterRow } from './row.ts';

/** What an institution's name says of its office, in the languages of rosters. */
const OFFICE_IN_NAME: Readonly<Record<string, RegExp>> = {
  'foreign-ministry': /foreign (ministry|affairs|office)|affaires étrangères/i,
  government: /government|gouvernement/i,
  mission: /embassy|mission|delegation|consulate|ambassade|délégation|consulat/i,
};
/** Offices that say nothing of who holds them. */
const UNTOLD = ['', 'other', 'international-organisation'];

export function isUntold(office: string): boolean {
  return UNTOLD.includes(office);
}

/** Whether the office need not be said beside the name. */
export function saysOffice({ name, kind, office }: Pick<RosterRow, 'name' | 'kind' | 'office'>): boolean {
  return isUntold(office) || (kind === 'institution' && OFFICE_IN_NAME[office]?.test(name) === true);
}

/** Whether the name of an institution has its country in it. @param called what the country is called; '' where that is not known. */
export function saysCountry(
  { name, kind }: Pick<RosterRow, 'name' | 'kind'>,
  called: readonly string[],
): boolean {
  return kind !== 'person' && called.some((said) => said !== '' && name.includes(said));
}
