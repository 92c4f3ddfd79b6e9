/** Mastodon and compatible servers: what may be published of data from them. */
import type { Terms } from '../network.ts';

export const mastodonTerms: Terms = {
  profiles: false,
  statement:
    'The rules are those of each server, and many forbid collecting profiles: only account addresses, ties, verdicts, the roster and figures derived from them are published.',
};
