/** Whether a study is of world leaders, by the offices of its roster. */
import type { StudyEntry } from './study.ts';

/** Those who speak for a country. */
const LEADERS = ['head-of-state', 'head-of-government', 'foreign-minister', 'foreign-ministry'];
const OF_WORLD = 50;

/** Countries of which one of these offices has an account. */
export function ledCountries(accounts: readonly StudyEntry[]): number {
  const led = accounts.filter(({ row }) => row.country !== '' && LEADERS.includes(row.office));
  return new Set(led.map(({ row }) => row.country)).size;
}

/** Whether that is enough of the world to speak of its leaders. */
export function isOfWorld(countries: number): boolean {
  return countries >= OF_WORLD;
}

/** Whether most accounts are of such offices, or of their governments. */
export function areMostlyLeaders(accounts: readonly StudyEntry[]): boolean {
  const offices = [...LEADERS, 'government'];
  return 2 * accounts.filter(({ row }) => offices.includes(row.office)).length > accounts.length;
}
