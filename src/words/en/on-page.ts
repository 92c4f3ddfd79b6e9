/** What a page says where the prompt names an option, and what leads there to the form that asks the same. */
import { counted } from './plain.ts';

export const onPage = {
  cut: (listed: number, of: number) => `The last ${listed} of ${of} are listed.`,
  moreRows: 'Ask for more rows.',
  byPersons: (follows: number) =>
    `${counted(follows, 'follow')} ended by persons, counted and not listed; the desk of a country names its own where that is asked for.`,
  byPersonsInTotals: (follows: number) =>
    `${counted(follows, 'follow')} ended by persons, counted in the totals, without names.`,
  namePersons: 'They are named where that is asked for.',
};
