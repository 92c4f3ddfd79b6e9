/** The networks, by the name that a roster and `--network` give them: one entry each, in the order of the alphabet. */
import type { NetworkRecord } from './network-record.ts';
import { BLUESKY } from './networks/bluesky.ts';
import { MASTODON } from './networks/mastodon.ts';
import { SANDBOX } from './networks/sandbox.ts';
import { SANDBOX_MASTODON } from './networks/sandbox-mastodon.ts';
import { X } from './networks/x.ts';

export const NETWORK_RECORDS = {
  bluesky: BLUESKY,
  mastodon: MASTODON,
  sandbox: SANDBOX,
  'sandbox-mastodon': SANDBOX_MASTODON,
  x: X,
} satisfies Readonly<Record<string, NetworkRecord>>;
