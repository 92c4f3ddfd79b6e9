/** The first part of a crawl: every entry's account and profile, before any follows are read. */
import { groupBy } from '../group-by.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { Settlement } from '../store/purchases.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent, GaveUp, HeldUp } from './faults.ts';
import { contestedBy, settleIdentity } from './identity.ts';
import type { Wanted } from './known-account.ts';
import { countProfiles, lookUpAgain } from './look-up-again.ts';
import type { Network } from './network.ts';
import { forEachAtOnce, forEachInLanes, type Later } from './pool.ts';
import { openPurchase, payerOf } from './purchase.ts';
import { type Reach, watchReach } from './reach.ts';

/**
 * Looks up the entries not looked up yet, a batch a transaction. Where a batch cannot be had its entries are
 * asked for one at a time; those given up are tried again when the others are done, then get verdict failed.
 * All of this comes before the first page of follows, since a page is searched for accounts known by then.
 * @throws NetworkError where the network cannot be reached; BudgetSpent where the money does not reach for all.
 */
export async function lookUpEntries(crawl: CrawlState, ledger: readonly LedgerEntry[]): Promise<void> {
  const { network, writer, progress } = crawl;
  const wanted = wantedEntries(ledger);
  writer.lookUps(ledger.filter((entry) => isOpen(entry) && !hasName(entry)).map(withoutHandle));
  if (wanted.length === 0) return;

  const known = new Map(
    ledger
      .filter((entry) => isAnswered(entry) && hasName(entry))
      .map(toWanted)
      .map((entry) => [network.hostOf(entry), () => lookUpAgain(crawl, entry)]),
  );
  const reach = watchReach(network, known);
  const missed: Missed[] = [];
  progress.begin('look-ups', ledger.length - wanted.length, ledger.length, () => null);
  await forEachInLanes(
    batches(network, wanted),
    ([first]) => network.laneOf(first!),
    crawl.atOnce,
    unlessHeldUp(crawl, reach, async (batch: readonly Wanted[]) => {
      const givenUp = await lookUpBatch(crawl, reach, batch);
      missed.push(...givenUp);
      progress.settled(batch.length - givenUp.length);
    }),
    network.http.stop,
  );
  const [first] = missed;
  if (first === undefined) return;
  reach.demandAnswer(first.error);

  progress.begin('last round', ledger.length - missed.length, ledger.length, () => null);
  await forEachInLanes(
    missed.map(({ entry }) => [entry] as const),
    ([entry]) => network.laneOf(entry),
    crawl.atOnce,
    unlessHeldUp(crawl, reach, async (batch) => {
      const givenUp = await lookUpBatch(crawl, reach, batch);
      keep(crawl, givenUp.map(toFailed));
      progress.settled(1);
    }),
    network.http.stop,
  );
}

/** Those that a host holds up for long stay open; their followers' ties are found all the same where the roster has the id. */
function unlessHeldUp<B extends readonly Wanted[]>(
  { network, holdUps, writer }: CrawlState,
  reach: Reach,
  work: (batch: B) => Promise<void>,
): (batch: B) => Promise<Later | undefined> {
  return async (batch) => {
    try {
      await work(batch);
      return undefined;
    } catch (error) {
      if (!(error instanceof HeldUp)) throw error;
      const again = holdUps.turn(error, reach.mark(network.hostOf(batch[0]!)), batch.length);
      if (again === undefined) writer.lookUps(batch.filter(({ accountId }) => accountId !== '').map(toOpen));
      return again;
    }
  };
}

function toOpen({ number, accountId }: Wanted): LookUp {
  return { number, accountId };
}

/** The entries that have to be looked up. */
export function wantedEntries(ledger: readonly LedgerEntry[]): Wanted[] {
  return ledger.filter((entry) => isOpen(entry) && hasName(entry)).map(toWanted);
}

/** Batches as the network takes them: of one kind, and no longer than it allows. */
export function batches(network: Network, wanted: readonly Wanted[]): Wanted[][] {
  const kinds = groupBy(wanted, (entry) => network.batchOf(entry));
  return [...kinds.values()].flatMap((of) => slices(of, network.batchSize));
}

interface Missed {
  entry: Wanted;
  error: GaveUp;
}

/**
 * Keeps what comes. Where a batch as a whole cannot be had, its entries are asked for singly: one may have spoiled it.
 * @returns those given up.
 */
async function lookUpBatch(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<Missed[]> {
  try {
    return await keepFound(crawl, batch, ...(await ask(crawl, reach, batch)));
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    if (batch.length > 1) return lookUpSingly(crawl, reach, batch);
    if (!crawl.network.severalHosts) reach.demandAnswer(error);
    return batch.map((entry) => ({ entry, error }));
  }
}

/**
 * Keeps what was found, and where a handle leads elsewhere than it did, the account that is meant.
 * @returns the entries of which that could not be told yet.
 */
async function keepFound(
  crawl: CrawlState,
  batch: readonly Wanted[],
  found: readonly LookUp[],
  paid: Settlement | null,
): Promise<Missed[]> {
  const entryOf = new Map(batch.map((entry) => [entry.number, entry]));
  const contested = found.flatMap((one) => {
    const entry = entryOf.get(one.number)!;
    const earlier = contestedBy(crawl, entry, one);
    return earlier === undefined ? [] : [{ entry, one, earlier }];
  });
  const taken = new Set(contested.map(({ one }) => one));
  keep(
    crawl,
    found.filter((one) => !taken.has(one)),
    paid,
  );
  const missed: Missed[] = [];
  for (const { entry, one, earlier } of contested) {
    try {
      keep(crawl, [await settleIdentity(crawl, entry, one, earlier)]);
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      missed.push({ entry, error });
    }
  }
  return missed;
}

async function lookUpSingly(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<Missed[]> {
  const givenUp: Missed[] = [];
  await forEachAtOnce(
    batch,
    batch.length,
    async (entry) => {
      try {
        givenUp.push(...(await keepFound(crawl, [entry], ...(await ask(crawl, reach, [entry])))));
      } catch (error) {
        if (!(error instanceof GaveUp)) throw error;
        givenUp.push({ entry, error });
      }
    },
    () => {},
  );
  for (const { error } of givenUp.slice(0, 1)) reach.demandAnswer(error);
  return givenUp;
}

/**
 * @returns what was found, with what it costs, both to be kept.
 * @throws GaveUp once it is sure that the network as a whole answers; BudgetSpent.
 */
async function ask(
  crawl: CrawlState,
  reach: Reach,
  batch: readonly Wanted[],
): Promise<[LookUp[], Settlement | null]> {
  const { network, book } = crawl;
  const host = network.hostOf(batch[0]!);
  const mark = reach.mark(host);
  const purchase = openPurchase(payerOf(crawl), 'profile', batch.length);
  try {
    if (purchase.reserved < batch.length) throw new BudgetSpent();
    const found = await network.lookUp(batch, purchase.lost);
    reach.answered(network.hostOf(batch[0]!), () => lookUpAgain(crawl, batch[0]!));
    return [found, purchase.settle(countProfiles(found))];
  } catch (error) {
    book.settle(purchase.settle(0));
    if (error instanceof GaveUp) await reach.gaveUp(host, mark, error);
    throw error;
  }
}

function keep({ writer }: CrawlState, found: readonly LookUp[], paid: Settlement | null = null): void {
  writer.lookUps(found, paid);
}

function slices(wanted: readonly Wanted[], size: number): Wanted[][] {
  const count = Math.ceil(wanted.length / size);
  return Array.from({ length: count }, (_, k) => wanted.slice(k * size, (k + 1) * size));
}

/** Whether the network has said something of the entry in an earlier run. */
function isAnswered(entry: LedgerEntry): boolean {
  return entry.verdict !== 'failed' && (entry.accountId !== null || entry.verdict !== null);
}

function isOpen(entry: LedgerEntry): boolean {
  return entry.verdict === null && !entry.hasProfile;
}

function hasName(entry: LedgerEntry): boolean {
  return entry.handle !== '' || entry.statedAccountId !== '';
}

function toWanted(entry: LedgerEntry): Wanted {
  return { number: entry.number, handle: entry.handle, accountId: entry.accountId ?? entry.statedAccountId };
}

function withoutHandle(entry: LedgerEntry): LookUp {
  return { number: entry.number, verdict: 'not-found', reason: 'the roster has no handle' };
}

/** The roster's own id, where it states one, keeps the account in the graph and its followers' ties with it. */
function toFailed({ entry, error }: Missed): LookUp {
  return {
    number: entry.number,
    ...(entry.accountId === '' ? {} : { accountId: entry.accountId }),
    verdict: 'failed',
    reason: error.message,
  };
}
