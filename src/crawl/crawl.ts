/** The crawl: fills an open snapshot from a network, and goes on where an earlier run was stopped. */
import { isObserved, type Verdict } from '../roster/verdict.ts';
import type { Runtime } from '../runtime.ts';
import { carryOver } from '../store/carry-over.ts';
import { doubtDates } from '../store/doubt-dates.ts';
import type { Store } from '../store/driver.ts';
import { readEarlierHolders } from '../store/earlier-holders.ts';
import { countUnreadFeeds } from '../store/feed-ledger.ts';
import { readLedger } from '../store/ledger.ts';
import { ledgerWriter } from '../store/ledger-writer.ts';
import { dollarsLost, dollarsPaid, dollarsSpent, purchaseBook, settleAbandoned } from '../store/purchases.ts';
import { reopenEntries, withReopened } from '../store/reopen.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { countUnread } from '../store/snapshots.ts';
import { activityCrawl } from './activity.ts';
import { affordable, createBudget } from './budget.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent, GaveUp, HeldUp, Interrupted } from './faults.ts';
import { type AccountReading, knownAccount } from './follows.ts';
import { verdictOfList } from './follows-verdict.ts';
import { type HoldUp, watchHoldUps } from './hold-ups.ts';
import { noteOtherHandles } from './identity.ts';
import { lookUpEntries } from './look-ups.ts';
import type { Network } from './network.ts';
import { comparePlan, lookUpCost, type Plan, type PlanOutcome, planReadings } from './plan.ts';
import { forEachInLanes } from './pool.ts';
import { type CrawlProgress, trackProgress } from './progress.ts';
import { proveHandles } from './prove-handles.ts';
import { type LocatedEntry, openReadings, readAccounts } from './read-accounts.ts';

export interface CrawlOptions {
  /** Accounts read side by side; the network's own number where absent. */
  concurrency?: number | undefined;
  /** Called a few times a second at most. */
  onProgress(progress: CrawlProgress): void;
  /** Follows, and posts, of one account to read at most; all where absent. */
  cap?: number | undefined;
  /** US dollars that the whole crawl may cost, with what earlier runs have spent. */
  maxCost?: number | undefined;
  /** Numbers of the entries whose follows, and posts, are read by this run; all where absent. */
  only?: ReadonlySet<number> | undefined;
  /** Verdicts that are taken back first, so that their accounts are read anew. */
  retry?: readonly Verdict[] | undefined;
  /** Whether the ids of accounts outside the roster are kept beside the snapshot. */
  keepOutside?: boolean | undefined;
  /** Whether each account's handle is proved to be its own, beside what the network says of it. */
  verifyHandles?: boolean | undefined;
  /** An earlier snapshot whose readings are taken over where they still hold. */
  from?: SnapshotRecord | undefined;
  /**
   * Asked before the first look-up that is paid for, and before the first page; `false` ends the run.
   * @param left US dollars that may be spent still.
   */
  approve?(plan: Plan, left: number): Promise<boolean>;
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
  /** US dollars for what this run has asked for and never got: they count as paid. */
  lostDollars: number;
  /** Hosts that let nothing be asked for long, with the accounts that are unread for it. */
  heldUp: HoldUp[];
  /** What lay before the run was not approved. */
  refused: boolean;
  /** Readings taken over from the earlier snapshot by this run. */
  carried: number;
  /** Handles that are not proved to be their account's own; 0 where they were not checked. */
  unproved: number;
  /** Accounts that go by another handle than their row has. */
  otherHandles: number;
  /** How the reading of follows by this run went against its plan; `null` where it came to none. */
  against: PlanOutcome | null;
  /** How far this machine's clock is ahead of all servers', milliseconds, where that is more than a day; else 0. */
  clockAhead: number;
}

/** A clock that is further off than this would give a snapshot another day than that of its reading. */
const MOST_OFF_MS = 24 * 3_600_000;

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
  if (network.price > 0) {
    settleAbandoned(store, snapshot);
    // What is reserved must be known after the machine itself has died, too.
    store.pragma('synchronous = FULL');
  }
  const { maxCost = Infinity } = options;
  const lostBefore = dollarsLost(store, snapshot);
  const crawl: CrawlState = {
    network,
    holders: readEarlierHolders(store, snapshot.network),
    writer: ledgerWriter(store, snapshot),
    progress: trackProgress(runtime, network.http, options.onProgress, () =>
      network.price > 0 ? { dollars: dollarsPaid(store, snapshot), most: options.maxCost ?? null } : null,
    ),
    budget: createBudget(affordable(moneyLeft(), network.price)),
    book: purchaseBook(store, snapshot),
    holdUps: watchHoldUps(runtime.now, network.http),
    atOnce: options.concurrency ?? network.atOnce,
    cap: options.cap ?? Infinity,
  };
  const ending = {
    interrupted: false,
    budgetSpent: false,
    refused: false,
    carried: 0,
    unproved: 0,
    otherHandles: 0,
    against: null as PlanOutcome | null,
  };
  try {
    await run();
  } catch (error) {
    if (error instanceof BudgetSpent) ending.budgetSpent = true;
    else if (error instanceof Interrupted) ending.interrupted = true;
    else throw error;
  } finally {
    network.http.stop();
  }
  const unread = countUnread(store, snapshot);
  return {
    ...ending,
    lostDollars: dollarsLost(store, snapshot) - lostBefore,
    heldUp: crawl.holdUps.list(),
    unreadFeeds: countUnreadFeeds(store, snapshot),
    read: readLedger(store, snapshot).length - unread,
    unread,
    requests: network.http.requests(),
    clockAhead: clockAhead(),
  };

  /** A simulated world has a time of its own. */
  function clockAhead(): number {
    const ahead = network.simulated ? 0 : network.http.clockAhead();
    return Math.abs(ahead) > MOST_OFF_MS ? ahead : 0;
  }

  function moneyLeft(): number {
    return maxCost - dollarsSpent(store, snapshot);
  }

  async function run(): Promise<void> {
    const { approve } = options;
    const reopened = { verdicts: options.retry ?? [], only: options.only };
    const before = withReopened(readLedger(store, snapshot), reopened);
    const cost = lookUpCost(network, before);
    if (approve !== undefined && cost.users > 0 && !(await approve(cost, moneyLeft()))) {
      ending.refused = true;
      return;
    }
    // What was paid for is given up only once the new reading of it is approved.
    if (options.retry !== undefined) reopenEntries(store, snapshot, reopened);
    network.expectRoster?.(
      before.map(({ number, handle, statedAccountId }) => ({ number, handle, accountId: statedAccountId })),
    );
    await lookUpEntries(crawl, before);
    // What is read under a wrong clock has wrong doubts of dates, and a window of posts that is elsewhere.
    if (clockAhead() !== 0) return;
    const ledger = readLedger(store, snapshot);
    const located = ledger.filter((entry): entry is LocatedEntry => entry.accountId !== null);
    const seen = located.filter(({ seenHandle }) => seenHandle !== '');
    network.setRoster(
      [...located, ...seen.map((entry) => ({ ...entry, handle: entry.seenHandle }))].map(knownAccount),
    );
    const readings = openReadings(network, located, options.only);
    network.expectPairs?.(
      readings
        .filter(({ way, finished }) => way.kind === 'pairs' && !finished)
        .map(({ account: { accountId }, cursor }) => ({ accountId, cursor })),
    );
    const activity = openActivity(located);
    const feeds = activity?.plan() ?? null;
    const whole = { ...planReadings(network, readings, crawl.cap), feeds };
    if (approve !== undefined && !(await approve(whole, moneyLeft()))) {
      ending.refused = true;
      return;
    }
    const left = options.from === undefined ? readings : await carryReadings(options.from, readings);
    const plan = planReadings(network, left, crawl.cap);
    const sentBefore = network.http.requests();
    ending.budgetSpent = await readAccounts(crawl, located, left, options.keepOutside === true);
    ending.against = comparePlan(plan, left, crawl.cap, network.http.requests() - sentBefore);
    if (activity !== null && !ending.budgetSpent) ending.budgetSpent = await activity.read();
    doubtDates(store, snapshot);
    ending.otherHandles = noteOtherHandles(crawl, readLedger(store, snapshot));
    if (options.verifyHandles) ending.unproved = await proveHandles(crawl, readLedger(store, snapshot));
    crawl.progress.end();
  }

  /** `null` where no posts are read for the snapshot. */
  function openActivity(located: readonly LocatedEntry[]) {
    const { activityDays } = snapshot;
    if (activityDays === null) return null;
    const { only } = options;
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
        const earlier = carry.earlier(account.accountId);
        const isUntouched =
          reading.pageCount === 0 &&
          earlier !== null &&
          isWhole({ ...reading, listedCount: earlier.listedCount });
        const unchanged =
          isUntouched && (await way.revision?.(account).catch(unlessGivenUp)) === earlier.mark;
        if (unchanged && carry.take(account.accountId)) ending.carried++;
        else left.push(reading);
      },
      network.http.stop,
    );
    return left;
  }
}

/** Whether a list would be read to the end by today's rules: an earlier version may have let more pass. */
function isWhole(list: Parameters<typeof verdictOfList>[0]): boolean {
  return isObserved(verdictOfList(list).verdict);
}

function unlessGivenUp(error: unknown): null {
  if (error instanceof GaveUp || error instanceof HeldUp) return null;
  throw error;
}
