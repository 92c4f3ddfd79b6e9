/** The crawl: fills an open snapshot from a network, and goes on where an earlier run was stopped. */
import type { Verdict } from '../roster/verdict.ts';
import type { Runtime } from '../runtime.ts';
import { carryOver } from '../store/carry-over.ts';
import { countBoughtPosts, countUnreadFeeds } from '../store/feed-ledger.ts';
import { countBought, type LedgerEntry, ledgerWriter, readLedger } from '../store/ledger.ts';
import { reopenEntries } from '../store/reopen.ts';
import { countUnread, type SnapshotRecord } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import { activityCrawl } from './activity.ts';
import { affordable, createBudget } from './budget.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent, GaveUp, Interrupted } from './faults.ts';
import { type AccountReading, type FollowsCrawl, knownAccount, openReading, readFollows } from './follows.ts';
import { verdictOfBreak } from './follows-verdict.ts';
import { lookUpEntries } from './look-ups.ts';
import type { Network, Way } from './network.ts';
import { comparePlan, lookUpCost, type Plan, type PlanOutcome, planReadings } from './plan.ts';
import { forEachInLanes } from './pool.ts';
import { trackProgress } from './progress.ts';
import { proveHandles } from './prove-handles.ts';
import { openPurchase } from './purchase.ts';
import { watchReach } from './reach.ts';
import { readInRounds } from './rounds.ts';

export type CrawlPhase = 'look-ups' | 'follows' | 'last round' | 'handles' | 'posts';

/** How far a crawl has come. */
export interface CrawlProgress {
  phase: CrawlPhase;
  /** Entries looked up, or accounts whose follows are settled. */
  done: number;
  total: number;
  /** Pages of follows read by this run. */
  pages: number;
  /** Requests sent by this run. */
  requests: number;
  /** Requests a second in this phase; 0 before there is anything to go by. */
  rate: number;
  /** What is being waited for, in words; `null` where nothing is. */
  waiting: string | null;
  /** Milliseconds since 1970. */
  waitingUntil: number | null;
  /** Estimate from declared counts and the rate so far; `null` before there is anything to go by. */
  secondsLeft: number | null;
}

export interface CrawlOptions {
  /** Accounts read side by side; the network's own number where absent. */
  concurrency?: number | undefined;
  /** Called a few times a second at most. */
  onProgress(progress: CrawlProgress): void;
  /** Follows of one account to read at most; all where absent. */
  cap?: number | undefined;
  /** US dollars that the whole crawl may cost, with what earlier runs have spent. */
  maxCost?: number | undefined;
  /** Numbers of the entries whose follows are read by this run; all where absent. */
  only?: ReadonlySet<number> | undefined;
  /** Verdicts that are taken back first, so that their accounts are read anew. */
  retry?: readonly Verdict[] | undefined;
  /** Whether the ids of accounts outside the roster are kept beside the snapshot. */
  keepOutside?: boolean | undefined;
  /** Whether each account's handle is proved to be its own, beside what the network says of it. */
  verifyHandles?: boolean | undefined;
  /** An earlier snapshot whose readings are taken over where they still hold. */
  from?: SnapshotRecord | undefined;
  /** Asked before the first look-up that is paid for, and before the first page; `false` ends the run. */
  approve?(plan: Plan): Promise<boolean>;
}

export interface CrawlOutcome {
  /** Stopped by a signal before every entry had its verdict. */
  interrupted: boolean;
  /** Entries with a verdict. */
  read: number;
  /** Entries without one. */
  unread: number;
  /** Accounts whose posts have still to be read; 0 where the snapshot holds none. */
  unreadFeeds: number;
  /** Sent by this run. */
  requests: number;
  /** The money set for it did not reach. */
  budgetSpent: boolean;
  /** What lay before the run was not approved. */
  refused: boolean;
  /** Readings taken over from the earlier snapshot by this run. */
  carried: number;
  /** Handles that are not proved to be their account's own; 0 where they were not checked. */
  unproved: number;
  /** How the reading of follows by this run went against its plan; `null` where it came to none. */
  against: PlanOutcome | null;
}

/**
 * Gives every entry of the open `snapshot` its verdict. What is written depends on what the network holds and
 * not on order, timing, retries, or how often the crawl was stopped and started again. One account never ends
 * the crawl. An interruption finishes the page being written and returns.
 * @throws NetworkError where the network cannot be reached; the state is kept.
 */
export async function crawlSnapshot(
  runtime: Runtime,
  store: Store,
  snapshot: SnapshotRecord,
  network: Network,
  options: CrawlOptions,
): Promise<CrawlOutcome> {
  const spentOnPosts = countBoughtPosts(store, snapshot) * network.feed.price;
  const limit =
    options.maxCost === undefined ? Infinity : affordable(options.maxCost - spentOnPosts, network.price);
  const crawl: CrawlState = {
    network,
    writer: ledgerWriter(store, snapshot),
    progress: trackProgress(runtime, network.http, options.onProgress),
    budget: createBudget(limit, countBought(store, snapshot)),
    atOnce: options.concurrency ?? network.atOnce,
    cap: options.cap ?? Infinity,
  };
  const ending = {
    interrupted: false,
    budgetSpent: false,
    refused: false,
    carried: 0,
    unproved: 0,
    against: null as PlanOutcome | null,
  };
  try {
    await run();
  } catch (error) {
    if (error instanceof BudgetSpent) ending.budgetSpent = true;
    else if (error instanceof Interrupted) ending.interrupted = true;
    else throw error;
  }
  const unread = countUnread(store, snapshot);
  return {
    ...ending,
    unreadFeeds: countUnreadFeeds(store, snapshot),
    read: readLedger(store, snapshot).length - unread,
    unread,
    requests: network.http.requests(),
  };

  async function run(): Promise<void> {
    const { approve } = options;
    if (options.retry !== undefined) reopenEntries(store, snapshot, options.retry);
    const before = readLedger(store, snapshot);
    const cost = lookUpCost(network, before);
    if (approve !== undefined && cost.users > 0 && !(await approve(cost))) {
      ending.refused = true;
      return;
    }
    await lookUpEntries(crawl, before);
    const ledger = readLedger(store, snapshot);
    const located = ledger.filter((entry): entry is LocatedEntry => entry.accountId !== null);
    network.setRoster(located.map(knownAccount));
    const readings = openReadings(network, located, options.only);
    network.expectPairs?.(
      readings
        .filter(({ way, finished }) => way.kind === 'pairs' && !finished)
        .map(({ account: { accountId }, cursor }) => ({ accountId, cursor })),
    );
    const activity = openActivity(located);
    const feeds = activity?.plan() ?? null;
    if (approve !== undefined && !(await approve({ ...planReadings(network, readings, crawl.cap), feeds }))) {
      ending.refused = true;
      return;
    }
    const left = options.from === undefined ? readings : await carryReadings(options.from, readings);
    const plan = planReadings(network, left, crawl.cap);
    const sentBefore = network.http.requests();
    ending.budgetSpent = await readAccounts(crawl, located, left, options.keepOutside === true);
    ending.against = comparePlan(plan, left, crawl.cap, network.http.requests() - sentBefore);
    if (activity !== null && !ending.budgetSpent) ending.budgetSpent = await activity.read();
    if (options.verifyHandles) ending.unproved = await proveHandles(crawl, readLedger(store, snapshot));
    crawl.progress.end();
  }

  /** `null` where no posts are read for the snapshot. */
  function openActivity(located: readonly LocatedEntry[]) {
    const { activityDays } = snapshot;
    if (activityDays === null) return null;
    const { only, maxCost } = options;
    const ids = (entries: readonly LocatedEntry[]) => new Set(entries.map(({ accountId }) => accountId));
    const chosen = only === undefined ? undefined : ids(located.filter(({ number }) => only.has(number)));
    return activityCrawl(runtime, store, { ...snapshot, activityDays }, crawl, ids(located), {
      maxCost,
      only: chosen,
    });
  }

  /** Takes over what still holds; what is left has to be read. */
  async function carryReadings(from: SnapshotRecord, readings: readonly AccountReading[]) {
    const left: AccountReading[] = [];
    const carry = carryOver(store, from, snapshot);
    await forEachInLanes(
      readings,
      ({ account }) => network.laneOf(account),
      crawl.atOnce,
      async (reading) => {
        const { way, account } = reading;
        const mark = carry.markOf(account.accountId);
        const isUntouched = reading.pageCount === 0 && way.revision !== undefined && mark !== null;
        const unchanged = isUntouched && (await way.revision?.(account).catch(unlessGivenUp)) === mark;
        if (unchanged && carry.take(account.accountId)) ending.carried++;
        else left.push(reading);
      },
      network.http.stop,
    );
    return left;
  }
}

function unlessGivenUp(error: unknown): null {
  if (error instanceof GaveUp) return null;
  throw error;
}

type LocatedEntry = LedgerEntry & { accountId: string };

/** The readings of every account without a verdict, those that need most requests first. */
function openReadings(
  network: Network,
  located: readonly LocatedEntry[],
  only?: ReadonlySet<number>,
): AccountReading[] {
  const open = new Map(
    located
      .filter((entry) => entry.verdict === null && (only === undefined || only.has(entry.number)))
      .map((entry) => [entry.accountId, entry]),
  );
  return [...open.values()].map((entry) => openReading(entry, wayFor(network, entry))).sort(byLength);
}

function wayFor(network: Network, entry: LedgerEntry): Way {
  const begun = entry.reading === null ? undefined : network.wayNamed(entry.reading.way);
  return begun ?? network.wayOf(entry.declaredCount);
}

/**
 * Reads the follows of these accounts; those given up, once more. Those for which the money does not reach
 * stay unread.
 * @returns whether there are such.
 */
async function readAccounts(
  crawl: CrawlState,
  located: readonly LocatedEntry[],
  readings: readonly AccountReading[],
  keepOutside: boolean,
): Promise<boolean> {
  const { network, writer } = crawl;
  const roster = new Set(located.map((entry) => entry.accountId));
  const known = new Map(
    located
      .filter((entry) => entry.reading !== null)
      .map((entry) => openReading(entry, wayFor(network, entry)))
      .map((reading) => [network.hostOf(reading.account), () => firstPage(crawl, reading)]),
  );
  const reach = watchReach(network, known);
  const following: FollowsCrawl = {
    ...crawl,
    roster,
    keepOutside,
    answered(reading) {
      reach.answered(network.hostOf(reading.account), () => firstPage(crawl, reading));
    },
  };

  return readInRounds(
    {
      crawl,
      phase: 'follows',
      total: roster.size,
      reach,
      requestsLeft: pagesLeft,
      read: (reading) => readFollows(following, reading),
      giveUp(reading, error) {
        const outcome = verdictOfBreak(reading.pageCount, error.message);
        writer.verdict(reading.account.accountId, outcome.verdict, outcome.reason);
      },
    },
    readings,
  );
}

/** Asked to see whether the network answers; where accounts are paid for, one of them is enough. */
async function firstPage(crawl: CrawlState, { way, account }: AccountReading): Promise<void> {
  if (way.test !== undefined) return way.test(account);
  const isFree = crawl.network.price === 0;
  const purchase = openPurchase(crawl, isFree ? way.pageSize : 1);
  if (purchase.reserved === 0) throw new BudgetSpent();
  let bought = 0;
  try {
    const answer = await way.page(account, null, purchase.reserved, purchase.lost);
    if (!isFree && answer.kind === 'page') {
      bought = answer.follows.length + answer.malformedCount;
      crawl.writer.bought(bought);
    }
  } finally {
    purchase.settle(bought);
  }
}

function byLength(a: AccountReading, b: AccountReading): number {
  return pagesLeft(b) - pagesLeft(a) || a.entry.number - b.entry.number;
}

/** Requests an account still needs, going by what it declares. */
function pagesLeft({ way, declaredCount, listedCount, pageCount }: AccountReading): number {
  if (way.kind === 'pairs')
    return Math.max(1, way.requests(declaredCount ?? 0, { cap: Infinity, pageCount }));
  return Math.max(1, Math.ceil(((declaredCount ?? 0) - listedCount) / way.pageSize));
}
