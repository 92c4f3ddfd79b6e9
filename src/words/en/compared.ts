/** What a reader has to know before trusting a comparison of snapshots or editions. */
import type { Dated } from '../values.ts';

const MEANINGS = {
  shown: 'what the app shows',
  declared: 'what accounts declare',
  given: 'what a file gave',
};

/** A snapshot with what its ties mean. */
export interface Reading {
  name: string;
  meaning: keyof typeof MEANINGS;
}

export const compared = {
  derived: ({ name, date }: Dated, source: string) =>
    `${name} is derived from ${source}: the ties that stood when that was read and were declared by ${date}. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of accounts.`,
  /** Of snapshots whose ids number the rows of tables. */
  byHandle: (snapshots: readonly string[]) =>
    `Ids that number the rows of a table (${snapshots.join(', ')}): accounts are compared by handle, or by a name that is theirs alone.`,
  byNumber: (snapshots: readonly string[]) =>
    `Nothing but the number of a row names an account (${snapshots.join(', ')}): accounts are compared by these numbers.`,
  readings: (readings: readonly Reading[]) =>
    `The readings differ (${readings.map(({ name, meaning }) => `${name}: ${MEANINGS[meaning]}`).join('; ')}): a tie may be in one and not in the other for that reason alone.`,
  disordered: (what: 'snapshots' | 'editions', dated: readonly Dated[]) =>
    `The ${what} are not in the order of their dates: ${dated.map(({ name, date }) => `${name} ${date}`).join(', ')}.`,
};
