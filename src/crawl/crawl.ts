/** The crawl: fills an open snapshot from a network, and goes on where an earlier run was stopped. */
import type { Runtime } from '../runtime.ts';
import { type LedgerEntry, ledgerWriter, readLedger } from '../store/ledger.ts';
import { countUnread, type SnapshotRecord } from '../store/snapshots.ts';
import type { Store } from '../store/store.ts';
import type { CrawlState } from './crawl-state.ts';
import { GaveUp, Interrupted } from './faults.ts';
import { type AccountReading, type FollowsCrawl, openReading, readFollows } from './follows.ts';
import { verdictOfBreak } from './follows-verdict.ts';
import { lookUpEntries } from './look-ups.ts';
import type { Network } from './network.ts';
import { forEachAtOnce } from './pool.ts';
import { trackProgress } from './progress.ts';
import { watchReach } from './reach.ts';

export type CrawlPhase = 'look-ups' | 'follows' | 'last round';

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
}

export interface CrawlOutcome {
  /** Stopped by a signal before every entry had its verdict. */
  interrupted: boolean;
  /** Entries with a verdict. */
  read: number;
  /** Entries without one. */
  unread: number;
  /** Sent by this run. */
  requests: number;
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
  const crawl: CrawlState = {
    network,
    writer: ledgerWriter(store, snapshot),
    progress: trackProgress(runtime, network.http, options.onProgress),
    atOnce: options.concurrency ?? network.atOnce,
  };
  let total = 0;
  let interrupted = false;
  try {
    const ledger = readLedger(store, snapshot);
    total = ledger.length;
    await lookUpEntries(crawl, ledger);
    await readAccounts(crawl, readLedger(store, snapshot));
    crawl.progress.end();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    interrupted = true;
  }
  const unread = countUnread(store, snapshot);
  return {
    interrupted,
    read: total - unread,
    unread,
    requests: network.http.requests(),
  };
}

/** Reads the follows of every account without a verdict, longest lists first; those given up, once more. */
async function readAccounts(crawl: CrawlState, ledger: readonly LedgerEntry[]): Promise<void> {
  const { network, progress, writer } = crawl;
  const located = ledger.filter((entry): entry is LocatedEntry => entry.accountId !== null);
  const roster = new Set(located.map((entry) => entry.accountId));
  const open = new Map(
    located.filter((entry) => entry.verdict === null).map((entry) => [entry.accountId, entry]),
  );
  const readings = [...open.values()].map(openReading).sort(byLength);
  const left = new Set(readings);
  const requestsLeft = () =>
    [...left].reduce((sum, reading) => sum + pagesLeft(reading, network.pageSize), 0);

  const read = located.find((entry) => entry.reading !== null);
  const reach = watchReach(network, read === undefined ? null : () => network.page(read.accountId, null));
  const following: FollowsCrawl = {
    ...crawl,
    roster,
    async page(accountId, cursor) {
      const answer = await network.page(accountId, cursor);
      if (answer.kind === 'page') reach.answered(() => network.page(accountId, null));
      return answer;
    },
  };

  progress.begin('follows', roster.size - left.size, roster.size, requestsLeft);
  const missed = await round(readings);
  const [first] = missed;
  if (first === undefined) return;
  reach.demandAnswer(first.error);
  progress.begin('last round', roster.size - left.size, roster.size, requestsLeft);
  for (const { reading, error } of await round(missed.map(({ reading }) => reading))) {
    const outcome = verdictOfBreak(reading.pageCount, error.message);
    writer.verdict(reading.accountId, outcome.verdict, outcome.reason);
    progress.settled(1);
  }

  async function round(accounts: readonly AccountReading[]) {
    const givenUp: { reading: AccountReading; error: GaveUp }[] = [];
    await forEachAtOnce(
      accounts,
      crawl.atOnce,
      async (reading) => {
        const mark = reach.mark();
        try {
          await readFollows(following, reading);
          left.delete(reading);
          progress.settled(1);
        } catch (error) {
          if (!(error instanceof GaveUp)) throw error;
          await reach.gaveUp(mark, error);
          givenUp.push({ reading, error });
        }
      },
      network.http.stop,
    );
    return givenUp;
  }
}

type LocatedEntry = LedgerEntry & { accountId: string };

function byLength(a: AccountReading, b: AccountReading): number {
  return pagesLeft(b, 1) - pagesLeft(a, 1) || a.entry.number - b.entry.number;
}

/** Requests an account still needs, going by what it declares. */
function pagesLeft(reading: AccountReading, pageSize: number): number {
  return Math.max(1, Math.ceil(((reading.declaredCount ?? 0) - reading.listedCount) / pageSize));
}
