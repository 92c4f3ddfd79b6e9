/** The part of a crawl that reads whom the accounts follow, once they are looked up. */
import { isNode } from '../roster/verdict.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent } from './faults.ts';
import {
  type AccountReading,
  type FollowsCrawl,
  listedFollows,
  openReading,
  readFollows,
} from './follows.ts';
import { verdictOfBreak } from './follows-verdict.ts';
import type { Network, Way } from './network.ts';
import { askPaid, openPurchase, payerOf } from './purchase.ts';
import { watchReach } from './reach.ts';
import { readInRounds } from './rounds.ts';

/** An entry whose account was found. */
export type LocatedEntry = LedgerEntry & { accountId: string };

/** The readings of every account without a verdict, those that need most requests first. */
export function openReadings(
  network: Network,
  located: readonly LocatedEntry[],
  only?: ReadonlySet<number>,
): AccountReading[] {
  const open = new Map(
    located
      .filter(
        ({ verdict, hasProfile, number }) =>
          verdict === null && hasProfile && (only === undefined || only.has(number)),
      )
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
export async function readAccounts(
  crawl: CrawlState,
  located: readonly LocatedEntry[],
  readings: readonly AccountReading[],
  keepOutside: boolean,
): Promise<boolean> {
  const { network, writer } = crawl;
  const roster = new Set(located.map((entry) => entry.accountId));
  const gone = new Set(
    located.filter(({ verdict }) => verdict !== null && !isNode(verdict)).map((entry) => entry.accountId),
  );
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
    gone,
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
  const payer = payerOf(crawl);
  const purchase = openPurchase(payer, 'follow', payer.price === 0 ? way.pageSize : 1);
  await askPaid(payer, purchase, async () => {
    if (purchase.reserved === 0) throw new BudgetSpent();
    const answer = await way.page(account, null, purchase.reserved, purchase.lost);
    return { value: undefined, count: answer.kind === 'page' ? listedFollows(answer) : 0 };
  });
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
