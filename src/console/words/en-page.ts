/** Remarks of the prompt that name its options, in the words of a page. */
import type { Templates } from '../../words/templates.ts';

/** What stands in double brackets leads to the form of the page. */
export const ON_PAGE: Templates = [
  [
    'The last {n} of {m} are listed: --top {k} lists all.',
    'The last {n} of {m} are listed: [[ask for more rows]].',
  ],
  [
    '{n} follow(s) ended by persons, counted in the totals, without names: --persons says how many each has ended.',
    'Follows that persons ended: {n}, counted in the totals, without names.',
  ],
  [
    '{n} follow(s) ended by persons, counted and not listed: --persons names them.',
    'Follows that persons ended: {n}, counted and not listed; the desk of a country names its own where that is asked for.',
  ],
  [
    '{n} follow(s) ended by persons, counted and not listed, as lists of who dropped whom have been used to harass; they are named where that is asked for (--persons).',
    'Follows that persons ended: {n}, counted and not listed, as lists of who dropped whom have been used to harass; [[they are named where that is asked for]].',
  ],
];
