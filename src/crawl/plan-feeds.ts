/** What reading posts will take: an estimate, since a profile states only how many there are in an account's life. */
import type { ActivityWindow } from '../store/activity-content.ts';
import type { LedgerFeed } from '../values/crawl-ledger.ts';
import { leastSeconds } from './gate.ts';
import type { Network } from './network.ts';

const DAY_MS = 86_400_000;

interface PlannedFeed {
  handle: string;
  accountId: string;
  requests: number;
}

export interface FeedPlan {
  feeds: PlannedFeed[];
  requests: number;
  /** The least that the limits allow. */
  seconds: number;
  /** Posts to be paid for. */
  posts: number;
  /** US dollars, and those where as much as can be comes beside them. */
  cost: number;
  mostCost: number;
}

/** Posts of an account in the window, by its life's average, within what the network shows and the user's limit. */
export function postsExpected(
  { feed }: Pick<Network, 'feed'>,
  { postCount, createdAt }: Pick<LedgerFeed, 'postCount' | 'createdAt'>,
  { days, until }: ActivityWindow,
  cap: number,
): number {
  if (postCount === null || createdAt === null) return 0;
  const age = Math.max(1, (Date.parse(until) - Date.parse(createdAt)) / DAY_MS);
  const expected = Math.ceil(postCount * Math.min(1, days / age));
  return Math.min(expected, feed.reach ?? Number.POSITIVE_INFINITY, cap);
}

/** What these feeds still take. */
export function planFeeds(
  network: Network,
  feeds: readonly LedgerFeed[],
  window: ActivityWindow,
  cap: number,
): FeedPlan {
  const { feed } = network;
  const { price } = feed;
  const perLane = new Map<string, number>();
  let posts = 0;
  const planned = feeds.map((ledgerFeed): PlannedFeed => {
    const { handle, accountId, number, entryVerdict, finished, itemCount } = ledgerFeed;
    const isAsked = !finished && entryVerdict !== 'protected';
    const left = isAsked ? Math.max(0, postsExpected(network, ledgerFeed, window, cap) - itemCount) : 0;
    const requests = isAsked ? Math.max(1, Math.ceil(left / feed.pageSize)) : 0;
    if (price > 0) posts += left;
    const lane = network.laneOf({ number, handle, accountId });
    perLane.set(lane, (perLane.get(lane) ?? 0) + requests);
    return { handle, accountId, requests };
  });
  return {
    feeds: planned,
    requests: [...perLane.values()].reduce((sum, requests) => sum + requests, 0),
    seconds: Math.max(0, ...[...perLane.values()].map((requests) => leastSeconds(network.pace, requests))),
    posts,
    cost: posts * price,
    mostCost: posts * price * (feed.chargedPerPost?.() ?? 1),
  };
}
