/** X: what may be published of data from it. */
import type { Terms } from '../network.ts';

export const xTerms: Terms = {
  profiles: false,
  statement:
    'X lets ids be passed on and forbids the publication of profiles: only account ids, ties, verdicts, the roster and figures derived from them are published.',
};
