/** A network whose answers are paid for, as a watch asks it: for no more than the money of a day, and for nothing twice. */
import { affordable, type Budget, createDayBudget } from '../crawl/budget.ts';
import { BudgetSpent } from '../crawl/faults.ts';
import { listedFollows } from '../crawl/follows.ts';
import type { Wanted } from '../crawl/known-account.ts';
import { countProfiles } from '../crawl/look-up-again.ts';
import type { FollowsAnswer, Network, Way } from '../crawl/network.ts';
import { openPurchase, type Payer } from '../crawl/purchase.ts';
import type { Store } from '../store/driver.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { WatchRecord } from '../store/watch-log.ts';
import { type WatchPurchases, watchPurchases } from '../store/watch-purchases.ts';
import type { Instant } from '../values/log-entries.ts';

export interface Buying {
  /** Its questions reject with `BudgetSpent` where the money of the day does not reach for the whole answer. */
  network: Network;
  purchases: WatchPurchases;
  /** Items that may be bought on a day. */
  perDay: number;
  /** Items that may be bought today still. */
  left(): number;
  /** Whether the profile of an account is bought, and not of use yet. */
  hasProfile(accountId: string): boolean;
}

type Page = FollowsAnswer & { kind: 'page' };

/** @param mostPerDay US dollars on a UTC day. */
export function buyingNetwork(
  network: Network,
  store: Store,
  watch: WatchRecord,
  mostPerDay: number,
  now: () => Instant,
): Buying {
  // A reservation must be known after the machine itself has died, too.
  store.pragma('synchronous = FULL');
  const purchases = watchPurchases(store, watch, now);
  const { price } = network;
  const perDay = affordable(mostPerDay, price);
  const boughtOn = (at: Instant) => Math.ceil(purchases.paidOn(at) / price - 1e-9);
  const budget: Budget = createDayBudget(perDay, now, boughtOn);
  const payer: Payer = { price, budget, book: purchases };

  /** Pays for an answer and keeps what was bought, in one transaction. */
  async function buy<T>(
    item: 'profile' | 'follow',
    wanted: number,
    ask: (lost: (() => boolean) | undefined) => Promise<T>,
    countOf: (answer: T) => number,
    keep: (answer: T) => void,
  ): Promise<T> {
    const purchase = openPurchase(payer, item, wanted);
    let isSettled = false;
    try {
      if (purchase.reserved < wanted) throw new BudgetSpent();
      const answer = await ask(purchase.lost);
      purchases.together(() => {
        isSettled = true;
        purchases.settle(purchase.settle(countOf(answer)));
        keep(answer);
      });
      return answer;
    } finally {
      if (!isSettled) purchases.settle(purchase.settle(0));
    }
  }

  async function lookUp(batch: readonly Wanted[]): Promise<LookUp[]> {
    const known: LookUp[] = [];
    const open: Wanted[] = [];
    for (const entry of batch) {
      const bought = purchases.bought(nameOf(entry), PROFILE);
      if (bought === null) open.push(entry);
      else known.push({ ...(bought.answer as LookUp), number: entry.number });
    }
    if (open.length === 0) return known;
    const found = await buy(
      'profile',
      open.length,
      (lost) => network.lookUp(open, lost),
      countProfiles,
      (answers) => {
        const asked = new Map(open.map((entry) => [entry.number, nameOf(entry)]));
        for (const one of answers) {
          if (!('profile' in one)) continue;
          for (const name of new Set([asked.get(one.number)!, one.accountId ?? ''])) {
            if (name !== '') purchases.keep(name, PROFILE, one);
          }
        }
      },
    );
    return [...known, ...found];
  }

  function buyingWay(way: Way): Way {
    return {
      ...way,
      async page(account, cursor, limit) {
        const question = `follows ${cursor ?? ''}`;
        const bought = purchases.bought(account.accountId, question);
        if (bought !== null) return { ...(bought.answer as Page), givenAt: bought.at };
        return buy(
          'follow',
          limit,
          (lost) => way.page(account, cursor, limit, lost),
          (answer) => (answer.kind === 'page' ? listedFollows(answer) : 0),
          (answer) => {
            if (answer.kind === 'page') purchases.keep(account.accountId, question, answer);
          },
        );
      },
    };
  }

  return {
    // One after another: the money of a day goes into whole lists.
    network: { ...network, atOnce: 1, lookUp, wayOf: (count) => buyingWay(network.wayOf(count)) },
    purchases,
    perDay,
    left: budget.left,
    hasProfile: (accountId) => purchases.bought(accountId, PROFILE) !== null,
  };
}

const PROFILE = 'profile';

function nameOf({ accountId, handle }: Wanted): string {
  return accountId === '' ? `@${handle.toLowerCase()}` : accountId;
}
