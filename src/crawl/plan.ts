/** What lies before a crawl: requests, time and cost, from what the profiles declare. Nothing is asked for it. */
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { AccountReading } from './follows.ts';
import { leastSeconds } from './gate.ts';
import { batches, wantedEntries } from './look-ups.ts';
import type { Network } from './network.ts';
import type { FeedPlan } from './plan-feeds.ts';

interface PlannedReading {
  handle: string;
  accountId: string;
  /** The reading chosen for it. */
  way: string;
  /** Follows its profile states; `null` where it states nothing. */
  declaredCount: number | null;
  requests: number;
  /** Of these, the ones about whom its list will not show, should it be read to its end. */
  unshownRequests: number;
  /** Accounts to be paid for. */
  users: number;
}

export interface Plan {
  step: 'look-ups' | 'follows';
  readings: PlannedReading[];
  requests: number;
  /** The least that the limits allow. */
  seconds: number;
  users: number;
  /** US dollars. */
  cost: number;
  /** What the posts will take beside it; `null` where none are read. */
  feeds: FeedPlan | null;
}

/** What the look-ups that are open will take. */
export function lookUpCost(network: Network, ledger: readonly LedgerEntry[]): Plan {
  const wanted = wantedEntries(ledger);
  const requests = batches(network, wanted).length * network.requestsPerBatch;
  const users = network.price > 0 ? wanted.length : 0;
  return {
    step: 'look-ups',
    readings: [],
    requests,
    seconds: leastSeconds(network.pace, requests),
    users,
    cost: users * network.price,
    feeds: null,
  };
}

/** What the readings will take, those first that need most. */
export function planReadings(network: Network, readings: readonly AccountReading[], cap: number): Plan {
  const planned = readings.map((reading): PlannedReading => {
    const { way, account, declaredCount, listedCount, pageCount, finished } = reading;
    const isAsked = finished || (declaredCount ?? 0) < cap;
    const unshownRequests = isAsked && way.asksEach ? (way.unshownRequests?.(account) ?? 0) : 0;
    const follows = way.kind === 'list' ? Math.min(declaredCount ?? 0, cap) : (declaredCount ?? 0);
    return {
      handle: account.handle,
      accountId: account.accountId,
      way: way.name,
      declaredCount,
      requests:
        unshownRequests +
        (finished
          ? 0
          : way.requests(declaredCount ?? 0, { cap, pageCount, listedCount, accountId: account.accountId })),
      unshownRequests,
      users: network.price > 0 ? Math.max(0, follows - listedCount) : 0,
    };
  });
  const perLane = new Map<string, number>();
  readings.forEach(({ account }, k) => {
    const lane = network.laneOf(account);
    perLane.set(lane, (perLane.get(lane) ?? 0) + planned[k]!.requests);
  });
  const users = sum(planned.map((reading) => reading.users));
  return {
    step: 'follows',
    readings: planned,
    requests: sum([...perLane.values()]),
    seconds: Math.max(0, ...[...perLane.values()].map((requests) => leastSeconds(network.pace, requests))),
    users,
    cost: users * network.price,
    feeds: null,
  };
}

/** What became of a plan. */
export interface PlanOutcome {
  /** Requests that the plan foresaw. */
  planned: number;
  /** Requests sent for follows: with those asked again after a fault, and those to find out what became of an account. */
  sent: number;
  /** Lists that needed fewer requests than their accounts' declared counts, and the requests spared. */
  shorter: { accounts: number; requests: number };
  /** Lists that needed more. */
  longer: { accounts: number; requests: number };
  /**
   * Accounts of whom less was asked about those that their lists do not show, and the requests spared: of a list that
   * was not read to its end all of them are unknown in any case, and some lists show whom a request would be about.
   */
  unasked: { accounts: number; requests: number };
}

/** Sets the requests of finished readings against their plan. A profile's count is all that a plan can go by. */
export function comparePlan(
  plan: Plan,
  readings: readonly AccountReading[],
  cap: number,
  sent: number,
): PlanOutcome {
  const shorter = { accounts: 0, requests: 0 };
  const longer = { accounts: 0, requests: 0 };
  const unasked = { accounts: 0, requests: 0 };
  const add = (side: { accounts: number; requests: number }, requests: number) => {
    if (requests <= 0) return;
    side.accounts++;
    side.requests += requests;
  };
  readings.forEach(({ entry, way, declaredCount, pageCount, unshownRequests }, k) => {
    if (way.kind !== 'list') return;
    const unexpected = unshownRequests - plan.readings[k]!.unshownRequests;
    add(unasked, -unexpected);
    const needed = (count: number) => way.requests(count, { cap, pageCount: 0 });
    const besidePages = needed(0) - 1;
    const isPaged = pageCount > 0 && !entry.reading?.finished;
    const spared = isPaged ? needed(declaredCount ?? 0) - pageCount - besidePages : 0;
    add(shorter, spared);
    add(longer, Math.max(0, -spared) + Math.max(0, unexpected));
  });
  return { planned: plan.requests, sent, shorter, longer, unasked };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
