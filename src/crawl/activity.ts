/** The part of a crawl that reads what the accounts posted, once their follows are read. */
import type { Runtime } from '../runtime.ts';
import { windowOf } from '../store/activity-content.ts';
import type { Store } from '../store/driver.ts';
import { readFeeds } from '../store/feed-ledger.ts';
import { feedWriter } from '../store/feed-writer.ts';
import { dollarsSpent } from '../store/purchases.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import type { LedgerFeed } from '../values/crawl-ledger.ts';
import { affordable, createBudget } from './budget.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent } from './faults.ts';
import { verdictOfBrokenFeed } from './feed-verdict.ts';
import type { Network } from './network.ts';
import { type FeedPlan, planFeeds, postsExpected } from './plan-feeds.ts';
import { askPaid, openPurchase } from './purchase.ts';
import { watchReach } from './reach.ts';
import { type FeedReading, type FeedsCrawl, listedPosts, openFeed, readFeed } from './read-feed.ts';
import { readInRounds } from './rounds.ts';

export interface ActivityCrawl {
  /** What reading the feeds that are open will take, by an estimate. */
  plan(): FeedPlan;
  /**
   * Reads them.
   * @returns whether the money did not reach for all.
   * @throws NetworkError where the network cannot be reached.
   */
  read(): Promise<boolean>;
}

/**
 * @param roster ids of the accounts that the look-ups have found. Feeds that were read when fewer were known are
 * read anew, since nobody looked for mentions of the others in them.
 * @param only ids of the accounts whose posts this run reads; all where absent.
 */
export function activityCrawl(
  runtime: Pick<Runtime, 'now'>,
  store: Store,
  snapshot: SnapshotRecord & { activityDays: number },
  crawl: CrawlState,
  roster: ReadonlySet<string>,
  { maxCost, only }: { maxCost: number; only?: ReadonlySet<string> | undefined },
): ActivityCrawl {
  const network = askedForPosts(crawl.network);
  const { cap } = crawl;
  const { price } = network.feed;
  const writer = feedWriter(store, snapshot);
  const window = windowOf(snapshot.date, snapshot.activityDays);
  const isStale = ({ rosterCount }: LedgerFeed) => rosterCount > 0 && rosterCount !== roster.size;
  const isWanted = ({ verdict, accountId }: LedgerFeed) => verdict === null && (only?.has(accountId) ?? true);

  return {
    plan() {
      const feeds = readFeeds(store, snapshot).map((feed) => (isStale(feed) ? { ...feed, ...UNREAD } : feed));
      return planFeeds(network, feeds.filter(isWanted), window, cap);
    },
    async read() {
      for (const { accountId } of readFeeds(store, snapshot).filter(isStale)) writer.restart(accountId);
      const feeds = readFeeds(store, snapshot);
      network.setRoster(feeds.map((feed) => openFeed(feed).account));
      const turn = feeds.filter((feed) => isWanted(feed) && feed.entryVerdict !== null);
      const isProtected = ({ entryVerdict }: LedgerFeed) => entryVerdict === 'protected';
      for (const { accountId } of turn.filter(isProtected)) {
        writer.verdict(accountId, 'protected', 'its posts and follows are for approved followers', null);
      }
      const left = turn.filter((feed) => !isProtected(feed));
      const expected = new Map(
        left.map((feed) => [feed.accountId, postsExpected(network, feed, window, cap)]),
      );
      const requestsLeft = ({ account, itemCount }: FeedReading) =>
        Math.max(1, Math.ceil((expected.get(account.accountId)! - itemCount) / network.feed.pageSize));
      const budget = createBudget(affordable(maxCost - dollarsSpent(store, snapshot), price));
      const payer = { price, budget, book: crawl.book };
      const first = (reading: FeedReading) => () => firstPage(feeding, reading);
      const reach = watchReach(network, knownQuestions(network, feeds, first));
      const feeding: FeedsCrawl = {
        network,
        writer,
        payer,
        cap,
        since: Date.parse(window.since) / 1000,
        until: Date.parse(window.until) / 1000,
        now: runtime.now,
        roster,
        pageRead: crawl.progress.page,
        answered: (reading) => reach.answered(network.hostOf(reading.account), first(reading)),
      };
      return readInRounds(
        {
          crawl: { ...crawl, network, budget },
          phase: 'posts',
          total: feeds.length,
          reach,
          requestsLeft,
          read: (reading) => readFeed(feeding, reading),
          giveUp(reading, error) {
            const listed = { ...reading, keptCount: 0 };
            const outcome = verdictOfBrokenFeed(listed, reading.pageCount, error.message);
            writer.verdict(reading.account.accountId, outcome.verdict, outcome.reason, outcome.reachedAt);
          },
        },
        left.map(openFeed).sort((a, b) => requestsLeft(b) - requestsLeft(a) || byEntry(a, b)),
      );
    },
  };
}

/** What the ledger says of a feed before its first page. */
const UNREAD = { verdict: null, itemCount: 0, finished: false } as const;

/** The network with the servers that answer for posts. */
function askedForPosts(network: Network): Network {
  const { host } = network.feed;
  return host === null ? network : { ...network, hostOf: () => host, severalHosts: false };
}

function byEntry(a: FeedReading, b: FeedReading): number {
  return a.account.number - b.account.number;
}

/** Questions that were answered in an earlier run, by host. */
function knownQuestions(
  network: Network,
  feeds: readonly LedgerFeed[],
  first: (reading: FeedReading) => () => Promise<void>,
): Map<string, () => Promise<void>> {
  return new Map(
    feeds
      .filter(({ pageCount }) => pageCount > 0)
      .map(openFeed)
      .map((reading) => [network.hostOf(reading.account), first(reading)]),
  );
}

/** Asked to see whether the network answers; where posts are paid for, as few as can be asked for. */
async function firstPage({ network, payer, since }: FeedsCrawl, { account }: FeedReading) {
  const { feed } = network;
  const posts = feed.price > 0 ? feed.leastPage : feed.pageSize;
  const charged = feed.chargedPerPost?.() ?? 1;
  const purchase = openPurchase(payer, 'post', posts * charged);
  await askPaid(payer, purchase, async () => {
    if (purchase.reserved < posts * charged) throw new BudgetSpent();
    const answer = await feed.page(account, null, posts, since, purchase.lost);
    return { value: undefined, count: answer.kind === 'page' ? listedPosts(answer) : 0 };
  });
}
