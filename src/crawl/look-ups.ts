/** The first part of a crawl: every entry's account and profile, before any follows are read. */
import { groupBy } from '../group-by.ts';
import { because } from '../reasons/reasons.ts';
import { slices } from '../slices.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { Settlement } from '../store/purchases.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent, GaveUp, HeldUp } from './faults.ts';
import { contestedBy, settleIdentity } from './identity.ts';
import type { Wanted } from './known-account.ts';
import { countProfiles, lookUpAgain } from './look-up-again.ts';
import type { Network } from './network.ts';
import { forEachAtOnce, forEachInLanes, type Later } from './pool.ts';
import { openPurchase, type Purchase, payerOf } from './purchase.ts';
import { type Reach, watchReach } from './reach.ts';

/**
 * Looks up the entries not looked up yet, a batch a transaction. Where a batch cannot be had its entries are
 * asked for one at a time; those given up are tried again when the others are done, then get verdict failed.
 * Where money is left that does not reach for a batch, a smaller one is asked for, and nothing under way is given up.
 * All of this comes before the first page of follows, since a page is searched for accounts known by then.
 * @throws NetworkError where the network cannot be reached; BudgetSpent where the money does not reach for all.
 */
export async function lookUpEntries(crawl: CrawlState, ledger: readonly LedgerEntry[]): Promise<void> {
  const { network, writer, progress, budget } = crawl;
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
  progress.begin('look-ups', ledger.length - wanted.length, ledger.length, () => null);
  const missed: Missed[] = [];
  let unpaid = wanted;
  do {
    const rest = await round(batches(network, unpaid));
    missed.push(...rest.missed);
    unpaid = rest.unpaid;
  } while (unpaid.length > 0 && budget.left() > 0);
  if (unpaid.length > 0) throw new BudgetSpent();
  const [first] = missed;
  if (first === undefined) return;
  reach.demandAnswer(first.error);

  progress.begin('last round', ledger.length - missed.length, ledger.length, () => null);
  const last = await round(missed.map(({ entry }) => [entry]));
  keep(crawl, last.missed.map(toFailed));
  progress.settled(last.missed.length);
  if (last.unpaid.length > 0) throw new BudgetSpent();

  async function round(some: readonly Wanted[][]): Promise<Rest> {
    const rest: Rest = { missed: [], unpaid: [] };
    await forEachInLanes(
      some,
      ([entry]) => network.laneOf(entry!),
      crawl.atOnce,
      unlessHeldUp(crawl, reach, async (batch: readonly Wanted[]) => {
        const { missed, unpaid } = await lookUpBatch(crawl, reach, batch);
        rest.missed.push(...missed);
        rest.unpaid.push(...unpaid);
        progress.settled(batch.length - missed.length - unpaid.length);
      }),
      network.http.stop,
    );
    return rest;
  }
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

/** What of a batch could not be had, and what the money did not reach for. */
interface Rest {
  missed: Missed[];
  unpaid: Wanted[];
}

/** Keeps what comes. Where a batch as a whole cannot be had, its entries are asked for singly: one may have spoiled it. */
async function lookUpBatch(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<Rest> {
  try {
    return await buyBatch(crawl, reach, batch);
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    if (batch.length > 1) return lookUpSingly(crawl, reach, batch);
    if (!crawl.network.severalHosts) reach.demandAnswer(error);
    return { missed: batch.map((entry) => ({ entry, error })), unpaid: [] };
  }
}

/**
 * As much of a batch as the money reaches for.
 * @throws GaveUp once it is sure that the network as a whole answers.
 */
async function buyBatch(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<Rest> {
  const purchase = openPurchase(payerOf(crawl), 'profile', batch.length);
  const unpaid = batch.slice(purchase.reserved);
  if (purchase.reserved === 0) return { missed: [], unpaid };
  const asked = batch.slice(0, purchase.reserved);
  try {
    const rest = await keepFound(crawl, asked, ...(await ask(crawl, reach, asked, purchase)));
    return { missed: rest.missed, unpaid: [...rest.unpaid, ...unpaid] };
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return { missed: [], unpaid: [...batch] };
  }
}

/** Keeps what was found, and where a handle leads elsewhere than it did, the account that is meant. */
async function keepFound(
  crawl: CrawlState,
  batch: readonly Wanted[],
  found: readonly LookUp[],
  paid: Settlement | null,
): Promise<Rest> {
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
  const answered = new Set(found.map(({ number }) => number));
  const silent = batch.filter(({ number }) => !answered.has(number));
  const rest: Rest = { missed: silent.map((entry) => ({ entry, error: NO_ANSWER })), unpaid: [] };
  for (const { entry, one, earlier } of contested) {
    try {
      keep(crawl, [await settleIdentity(crawl, entry, one, earlier)]);
    } catch (error) {
      if (error instanceof BudgetSpent) rest.unpaid.push(entry);
      else if (error instanceof GaveUp) rest.missed.push({ entry, error });
      else throw error;
    }
  }
  return rest;
}

const NO_ANSWER = new GaveUp(because('answer-lost'), true, undefined);

async function lookUpSingly(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<Rest> {
  const all: Rest = { missed: [], unpaid: [] };
  await forEachAtOnce(
    batch,
    batch.length,
    async (entry) => {
      try {
        const { missed, unpaid } = await buyBatch(crawl, reach, [entry]);
        all.missed.push(...missed);
        all.unpaid.push(...unpaid);
      } catch (error) {
        if (!(error instanceof GaveUp)) throw error;
        all.missed.push({ entry, error });
      }
    },
    () => {},
  );
  for (const { error } of all.missed.slice(0, 1)) reach.demandAnswer(error);
  return all;
}

/**
 * @returns what was found, with what it costs, both to be kept.
 * @throws GaveUp once it is sure that the network as a whole answers; BudgetSpent.
 */
async function ask(
  crawl: CrawlState,
  reach: Reach,
  batch: readonly Wanted[],
  purchase: Purchase,
): Promise<[LookUp[], Settlement | null]> {
  const { network, book } = crawl;
  const host = network.hostOf(batch[0]!);
  const mark = reach.mark(host);
  try {
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
  return { number: entry.number, verdict: 'not-found', reason: because('handle-none') };
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
