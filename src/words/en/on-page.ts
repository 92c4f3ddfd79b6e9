/** Sentences that name an option of the prompt, as a page has them; what stands in double brackets leads to its form. */
export const onPage = {
  events: {
    cut: (listed: number, of: number) => `The last ${listed} of ${of} are listed: [[ask for more rows]].`,
    byPersons: (follows: number) =>
      `Follows that persons ended: ${follows}, counted and not listed; the desk of a country names its own where that is asked for.`,
  },
  now: {
    byPersons: (follows: number) =>
      `Follows that persons ended: ${follows}, counted in the totals, without names.`,
  },
};
