/** What a page alone says: in place of an option of the prompt, with what leads to its form, and what it does not show. */

export const onPage = {
  cut: (listed: number, of: number) => `The last ${listed} of ${of} are listed:`,
  moreRows: 'ask for more rows',
  byPersons: (follows: number) =>
    `Follows that persons ended: ${follows}, counted and not listed; the desk of a country names its own where that is asked for.`,
  byPersonsInTotals: (follows: number) =>
    `Follows that persons ended: ${follows}, counted in the totals, without names.`,
  byPersonsAtDesk: (follows: number) =>
    `Follows that persons ended: ${follows}, counted and not listed, as lists of who dropped whom have been used to harass;`,
  namePersons: 'they are named where that is asked for',
  logHidden: (log: string, network: string) =>
    `${log} is a log of ${network}, whose terms let profiles be shown on this machine alone; ask it there, or seal a day of it: entente seal ${log} --at DATE`,
  /** How accounts were read is not shown. */
  readingHidden: (snapshot: string, network: string) =>
    `how ${snapshot} was read says what profiles of ${network} state, which may be shown on this machine alone; ask it there: entente status ${snapshot}`,
};
