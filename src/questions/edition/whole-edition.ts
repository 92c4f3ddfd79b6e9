/** An edition as the form of a question that takes less of it than of one snapshot. */
import type { Form } from '../../cli/given-options.ts';

export const OF_EDITION: Form = {
  is: 'of an edition',
  instead: 'name a snapshot of it with -s',
};
