/** Reads one account's follows, page by page, from wherever its reading stands. */
import type { LedgerEntry } from '../store/ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import { endlessness, type Outcome, verdictOfBreak, verdictOfList } from './follows-verdict.ts';
import type { FollowsAnswer, Network } from './network.ts';

/** A page that repeats a cursor may be a passing fault: it is asked for this many times more. */
const CURSOR_REPEATS = 2;

export interface FollowsCrawl extends CrawlState {
  /** Ids of the accounts whose ties are kept. */
  roster: ReadonlySet<string>;
  page: Network['page'];
}

/** Where the reading of one account stands; changed in place as pages arrive. */
export interface AccountReading {
  entry: LedgerEntry;
  accountId: string;
  declaredCount: number | null;
  cursor: string | null;
  pageCount: number;
  listedCount: number;
  malformedCount: number;
  finished: boolean;
  /** Whether its next page is the first after the cursor of an earlier run. */
  resumed: boolean;
  /** Whether every page of it was read by this run, so that all its cursors have been seen. */
  fresh: boolean;
  /** Whether this run has begun it again already. */
  begunAgain: boolean;
  seenCursors: Set<string>;
}

/** The reading as the ledger has it. */
export function openReading(entry: LedgerEntry & { accountId: string }): AccountReading {
  const { reading } = entry;
  return {
    entry,
    accountId: entry.accountId,
    declaredCount: entry.declaredCount,
    cursor: reading?.cursor ?? null,
    pageCount: reading?.pageCount ?? 0,
    listedCount: reading?.listedCount ?? 0,
    malformedCount: reading?.malformedCount ?? 0,
    finished: reading?.finished ?? false,
    resumed: reading?.cursor != null,
    fresh: reading === null,
    begunAgain: false,
    seenCursors: new Set(reading?.cursor == null ? [] : [reading.cursor]),
  };
}

type Ending = { kind: 'ended' } | { kind: 'broke-off'; reason: string } | { kind: 'absent' };

/**
 * Reads to the end and writes the verdict. A page and its checkpoint are written together. A reading that
 * breaks off, or that ends short after a resumption, is begun again from the first page, once; so every
 * verdict but complete and empty comes from pages read in one go, and does not depend on where a crawl was
 * stopped before.
 * @throws GaveUp where the account has to wait for the last round.
 */
export async function readFollows(crawl: FollowsCrawl, reading: AccountReading): Promise<void> {
  for (;;) {
    const ending = await readToEnd(crawl, reading);
    if (ending.kind === 'absent') return;
    const outcome: Outcome =
      ending.kind === 'ended' ? verdictOfList(reading) : verdictOfBreak(reading.pageCount, ending.reason);
    const observed = outcome.verdict === 'complete' || outcome.verdict === 'empty';
    if (observed || reading.begunAgain || (ending.kind === 'ended' && reading.fresh)) {
      crawl.writer.verdict(reading.accountId, outcome.verdict, outcome.reason);
      return;
    }
    beginAgain(crawl, reading);
  }
}

async function readToEnd(crawl: FollowsCrawl, reading: AccountReading): Promise<Ending> {
  while (!reading.finished) {
    const answer = await nextPage(crawl, reading);
    if (answer.kind === 'gone') return askWhyGone(crawl, reading);
    if (answer.kind === 'cursor-refused' || isLostCursor(reading, answer)) {
      return { kind: 'broke-off', reason: 'the network refused to continue its list' };
    }
    writePage(crawl, reading, answer);
    if (answer.cursor === null) break;
    if (reading.seenCursors.has(answer.cursor)) {
      return { kind: 'broke-off', reason: 'its list leads back to a page already read' };
    }
    reading.seenCursors.add(answer.cursor);
    const reason = endlessness(reading, reading.pageCount, crawl.network.pageSize);
    if (reason !== null) return { kind: 'broke-off', reason };
  }
  return { kind: 'ended' };
}

/** Some servers answer a cursor they do not understand with an empty last page, which looks like the end. */
function isLostCursor(reading: AccountReading, answer: FollowsAnswer): boolean {
  return reading.resumed && answer.kind === 'page' && answer.cursor === null && answer.follows.length === 0;
}

async function nextPage(crawl: FollowsCrawl, reading: AccountReading): Promise<FollowsAnswer> {
  for (let repeats = 0; ; repeats++) {
    const answer = await crawl.page(reading.accountId, reading.cursor);
    const leadsOn =
      answer.kind !== 'page' || answer.cursor === null || !reading.seenCursors.has(answer.cursor);
    if (leadsOn || repeats === CURSOR_REPEATS) return answer;
  }
}

function writePage(
  crawl: FollowsCrawl,
  reading: AccountReading,
  page: FollowsAnswer & { kind: 'page' },
): void {
  const ties = page.follows.filter((follow) => crawl.roster.has(follow.target));
  crawl.writer.page({
    accountId: reading.accountId,
    way: crawl.network.way,
    ties,
    listedCount: page.follows.length,
    outsideCount: page.follows.length - ties.length,
    malformedCount: page.malformedCount,
    cursor: page.cursor,
  });
  reading.cursor = page.cursor;
  reading.pageCount++;
  reading.listedCount += page.follows.length;
  reading.malformedCount += page.malformedCount;
  reading.finished = page.cursor === null;
  reading.resumed = false;
  crawl.progress.page();
}

/** The account was there at its look-up and its follows are not to be had: it is looked up again. */
async function askWhyGone(crawl: CrawlState, reading: AccountReading): Promise<Ending> {
  const { number, handle } = reading.entry;
  const { accountId } = reading;
  for (const found of await crawl.network.lookUp([{ number, handle, accountId }])) {
    if (found.verdict !== undefined) {
      crawl.writer.verdict(accountId, found.verdict, found.reason ?? '');
      return { kind: 'absent' };
    }
  }
  return { kind: 'broke-off', reason: 'its profile is shown, but its follows are not' };
}

function beginAgain(crawl: CrawlState, reading: AccountReading): void {
  crawl.writer.restart(reading.accountId);
  reading.cursor = null;
  reading.pageCount = 0;
  reading.listedCount = 0;
  reading.malformedCount = 0;
  reading.finished = false;
  reading.resumed = false;
  reading.fresh = true;
  reading.begunAgain = true;
  reading.seenCursors.clear();
}
