/** Remarks of the prompt that name its options, in the words of a page. */
import type { Templates } from '../../words/templates.ts';

/** What stands in double brackets leads to the form of the page. */
export const ON_PAGE: Templates = [
  [
    '{n} follow(s) ended by persons, counted and not listed, as lists of who dropped whom have been used to harass; they are named where that is asked for (--persons).',
    'Follows that persons ended: {n}, counted and not listed, as lists of who dropped whom have been used to harass; [[they are named where that is asked for]].',
  ],
];
