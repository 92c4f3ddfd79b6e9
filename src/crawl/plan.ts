/** What lies before a crawl: requests, time and cost, from what the profiles declare. Nothing is asked for it. */
import type { LedgerEntry } from '../store/ledger.ts';
import type { AccountReading } from './follows.ts';
import { leastSeconds } from './gate.ts';
import { batches, wantedEntries } from './look-ups.ts';
import type { Network } from './network.ts';

export interface PlannedReading {
  handle: string;
  accountId: string;
  /** The reading chosen for it. */
  way: string;
  /** Follows its profile states; `null` where it states nothing. */
  declaredCount: number | null;
  requests: number;
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
  };
}

/** What the readings will take, those first that need most. */
export function planReadings(network: Network, readings: readonly AccountReading[], cap: number): Plan {
  const planned = readings.map((reading): PlannedReading => {
    const { way, account, declaredCount, listedCount, pageCount } = reading;
    const follows = way.kind === 'list' ? Math.min(declaredCount ?? 0, cap) : (declaredCount ?? 0);
    return {
      handle: account.handle,
      accountId: account.accountId,
      way: way.name,
      declaredCount,
      requests: Math.max(pageCount > 0 ? 0 : 1, way.requests(follows) - pageCount),
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
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
