/** The networks that can be crawled: one entry each, in the order in which help and messages name them. */
import type { Network } from '../roster/handles.ts';
import type { LiveNetwork } from './live-network.ts';
import { BLUESKY_ENTRY } from './networks/bluesky/entry.ts';
import { MASTODON_ENTRY } from './networks/mastodon/entry.ts';
import { X_ENTRY } from './networks/x/entry.ts';

export const LIVE_NETWORKS = {
  bluesky: BLUESKY_ENTRY,
  x: X_ENTRY,
  mastodon: MASTODON_ENTRY,
} satisfies Readonly<Record<Exclude<Network, 'sandbox' | 'sandbox-mastodon'>, LiveNetwork>>;
