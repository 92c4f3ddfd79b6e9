/** What each network's terms let be published. */
import { UserError } from '../errors.ts';

export interface PublicationTerms {
  /** Whether profiles (handles of the day, names, counts) may be published. */
  profiles: boolean;
  /** Whether what is known of posts (times, kinds, counts, hashtags, and ties made of them) may be published. */
  posts: boolean;
  statement: string;
}

const TERMS: Readonly<Record<string, PublicationTerms>> = {
  bluesky: {
    profiles: true,
    posts: true,
    statement:
      'Bluesky records are public by design and its public API may be crawled; deletions must be respected, so published data name a contact for requests.',
  },
  mastodon: {
    profiles: false,
    posts: false,
    statement:
      'The rules are those of each server, and many forbid collecting profiles: only account addresses, ties, verdicts, the roster and figures derived from them are published.',
  },
  sandbox: {
    profiles: true,
    posts: true,
    statement:
      'The world is simulated: its accounts and ties are invented, and all of them may be published.',
  },
  x: {
    profiles: false,
    posts: false,
    statement:
      'X lets ids be passed on and forbids the publication of profiles: only account ids, ties, verdicts, the roster and figures derived from them are published.',
  },
};

/** @throws UserError for a network that entente does not know. */
export function publicationTerms(network: string): PublicationTerms {
  if (!Object.hasOwn(TERMS, network)) {
    throw new UserError(`there is no network ${network}; there are ${Object.keys(TERMS).sort().join(', ')}`);
  }
  return TERMS[network]!;
}
