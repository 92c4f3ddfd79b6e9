/** What a page alone says: where the prompt names an option, what leads to the form that asks the same, and what it does not show. */
import { counted } from './plain.ts';

export const onPage = {
  cut: (listed: number, of: number) => `The last ${listed} of ${of} are listed.`,
  moreRows: 'Ask for more rows.',
  byPersons: (follows: number) =>
    `${counted(follows, 'follow')} ended by persons, counted and not listed; the desk of a country names its own where that is asked for.`,
  byPersonsInTotals: (follows: number) =>
    `${counted(follows, 'follow')} ended by persons, counted in the totals, without names.`,
  namePersons: 'They are named where that is asked for.',
  logHidden: (log: string, network: string) =>
    `${log} is a log of ${network}, whose terms let profiles be shown on this machine alone; ask it there, or seal a day of it: entente seal ${log} --at DATE`,
  /** How accounts were read is not shown. */
  readingHidden: (snapshot: string, network: string) =>
    `how ${snapshot} was read says what profiles of ${network} state, which may be shown on this machine alone; ask it there: entente status ${snapshot}`,
};
