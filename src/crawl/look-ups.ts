/** The first part of a crawl: every entry's account and profile, before any follows are read. */
import type { LedgerEntry, LookUp } from '../store/ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import { GaveUp } from './faults.ts';
import type { Wanted } from './network.ts';
import { forEachAtOnce } from './pool.ts';
import { type Reach, watchReach } from './reach.ts';

/**
 * Looks up the entries not looked up yet, a batch a transaction. Where a batch cannot be had its entries are
 * asked for one at a time; those given up are tried again when the others are done, then get verdict failed.
 * All of this comes before the first page of follows, since a page is searched for accounts known by then.
 * @throws NetworkError where the network cannot be reached.
 */
export async function lookUpEntries(crawl: CrawlState, ledger: readonly LedgerEntry[]): Promise<void> {
  const { network, writer, progress } = crawl;
  const open = ledger.filter((entry) => entry.accountId === null && entry.verdict === null);
  const wanted = open.filter(hasName).map(toWanted);
  writer.lookUps(open.filter((entry) => !hasName(entry)).map(withoutHandle));
  if (wanted.length === 0) return;

  const known = ledger.find((entry) => isAnswered(entry) && hasName(entry));
  const reach = watchReach(network, known === undefined ? null : () => network.lookUp([toWanted(known)]));
  const missed: Missed[] = [];
  progress.begin('look-ups', ledger.length - wanted.length, ledger.length, () => null);
  await forEachAtOnce(
    batches(wanted, network.batchSize),
    crawl.atOnce,
    async (batch) => {
      const { found, givenUp } = await lookUpBatch(crawl, reach, batch);
      writer.lookUps(found);
      missed.push(...givenUp);
      progress.settled(found.length);
    },
    network.http.stop,
  );
  if (missed.length === 0) return;

  progress.begin('last round', ledger.length - missed.length, ledger.length, () => null);
  await forEachAtOnce(
    missed,
    crawl.atOnce,
    async ({ entry }) => {
      const { found, givenUp } = await lookUpBatch(crawl, reach, [entry]);
      writer.lookUps([...found, ...givenUp.map(toFailed)]);
      progress.settled(1);
    },
    network.http.stop,
  );
}

interface Missed {
  entry: Wanted;
  error: GaveUp;
}

interface BatchResult {
  found: LookUp[];
  givenUp: Missed[];
}

/** Where a batch as a whole cannot be had, its entries are asked for singly: one may have spoiled it. */
async function lookUpBatch(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<BatchResult> {
  const { network } = crawl;
  const mark = reach.mark();
  try {
    const found = await network.lookUp(batch);
    reach.answered(() => network.lookUp(batch.slice(0, 1)));
    return { found, givenUp: [] };
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    await reach.gaveUp(mark, error);
    if (batch.length > 1) return lookUpSingly(crawl, reach, batch);
    reach.demandAnswer(error);
    return { found: [], givenUp: batch.map((entry) => ({ entry, error })) };
  }
}

async function lookUpSingly(crawl: CrawlState, reach: Reach, batch: readonly Wanted[]): Promise<BatchResult> {
  const found: LookUp[] = [];
  const givenUp: Missed[] = [];
  await forEachAtOnce(
    batch,
    batch.length,
    async (entry) => {
      const mark = reach.mark();
      try {
        found.push(...(await crawl.network.lookUp([entry])));
        reach.answered(() => crawl.network.lookUp([entry]));
      } catch (error) {
        if (!(error instanceof GaveUp)) throw error;
        await reach.gaveUp(mark, error);
        givenUp.push({ entry, error });
      }
    },
    () => {},
  );
  for (const { error } of givenUp.slice(0, 1)) reach.demandAnswer(error);
  return { found, givenUp };
}

function batches(wanted: readonly Wanted[], size: number): Wanted[][] {
  const count = Math.ceil(wanted.length / size);
  return Array.from({ length: count }, (_, k) => wanted.slice(k * size, (k + 1) * size));
}

/** Whether the network has said something of the entry in an earlier run. */
function isAnswered(entry: LedgerEntry): boolean {
  return entry.verdict !== 'failed' && (entry.accountId !== null || entry.verdict !== null);
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
