/** What is known of the sandbox's second network: names and terms as on Mastodon, of accounts that are nobody's. */
import type { NetworkRecord } from '../network-record.ts';
import { MASTODON } from './mastodon.ts';

export const SANDBOX_MASTODON: NetworkRecord = {
  handle: MASTODON.handle,
  accountId: MASTODON.accountId,
  parseHandle: MASTODON.parseHandle,
  parseAccountId: MASTODON.parseAccountId,
  hosts: [],
  isSimulated: true,
  accompanies: 'sandbox',
  terms: {
    profiles: false,
    posts: false,
    statement:
      'The world is simulated, and held to the terms of Mastodon to rehearse them: only account addresses, ties, verdicts, the roster and figures derived from them are published.',
  },
};
