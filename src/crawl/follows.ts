/** Reads one account's follows, page by page, from wherever its reading stands. */
import { joinReasons } from '../reasons/parts.ts';
import { because } from '../reasons/reasons.ts';
import { leavesOpen, shortListText } from '../reasons/short-list.ts';
import type { Settlement } from '../store/purchases.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import { BudgetSpent, GaveUp } from './faults.ts';
import {
  endlessness,
  type Outcome,
  shortList,
  verdictOfBreak,
  verdictOfList,
  verdictOfPairs,
} from './follows-verdict.ts';
import { followsWanted } from './follows-wanted.ts';
import type { KnownAccount } from './known-account.ts';
import { cursorsFrom, type ListedIds, listedIds } from './listed-ids.ts';
import { lookUpAgain } from './look-up-again.ts';
import type { Follow, FollowsAnswer, Unshown, Way } from './network.ts';
import { openPurchase, payerOf } from './purchase.ts';

/** A page that repeats a cursor, or shows nobody new, may be a passing fault: it is asked for this many times more. */
export const CURSOR_REPEATS = 2;

export interface FollowsCrawl extends CrawlState {
  /** Ids of the accounts whose ties are kept. */
  roster: ReadonlySet<string>;
  /** Those of them that were gone when they were looked up: no list shows them. */
  gone: ReadonlySet<string>;
  keepOutside: boolean;
  /** Told of every answered page, with the question that asks for it again. */
  answered(reading: AccountReading): void;
}

/** Where the reading of one account stands; changed in place as pages arrive. */
export interface AccountReading {
  entry: LedgerEntry;
  account: KnownAccount;
  way: Way;
  declaredCount: number | null;
  cursor: string | null;
  pageCount: number;
  /** Different accounts listed. */
  listedCount: number;
  malformedCount: number;
  namelessCount: number;
  /** Items that its pages were shorter than they could be. */
  gapCount: number;
  /** Whether the page read last was as long as a page can be. */
  endsFull: boolean;
  /** The accounts listed; `null` before this run needs to know. */
  listed: ListedIds | null;
  finished: boolean;
  /** Whether its next page is the first after the cursor of an earlier run. */
  resumed: boolean;
  /** Whether every page of it was read by this run, so that all its cursors have been seen. */
  fresh: boolean;
  /** Whether this run has begun it again already. */
  begunAgain: boolean;
  /** The cursors that have led to its pages. */
  seenCursors: ListedIds;
  /** Roster accounts that its list has shown in this run. */
  shown: Set<string>;
  /** Requests that it took to ask about those that its finished list does not show. */
  unshownRequests: number;
}

/** The reading as the ledger has it, in the way that it was begun. */
export function openReading(entry: LedgerEntry & { accountId: string }, way: Way): AccountReading {
  const { reading } = entry;
  return {
    entry,
    account: knownAccount(entry),
    way,
    declaredCount: entry.declaredCount,
    cursor: reading?.cursor ?? null,
    pageCount: reading?.pageCount ?? 0,
    listedCount: reading?.listedCount ?? 0,
    malformedCount: reading?.malformedCount ?? 0,
    namelessCount: reading?.namelessCount ?? 0,
    gapCount: 0,
    endsFull: false,
    listed: null,
    finished: reading?.finished ?? false,
    resumed: reading?.cursor != null,
    fresh: reading === null,
    begunAgain: false,
    seenCursors: cursorsFrom(reading?.cursor ?? null),
    shown: new Set(),
    unshownRequests: 0,
  };
}

export function knownAccount(entry: LedgerEntry & { accountId: string }): KnownAccount {
  const { number, handle, accountId, createdAt } = entry;
  return { number, handle, accountId, createdAt };
}

type FollowsPage = FollowsAnswer & { kind: 'page' };

type Ending = { kind: 'ended' | 'capped' | 'settled' } | { kind: 'broke-off' | 'endless'; reason: string };

/**
 * Reads to the end and writes the verdict. A page and its checkpoint are written together. A reading that
 * breaks off, or that ends short after a resumption, is begun again from the first page, once, unless its way
 * does not allow it; so every verdict but complete and empty comes from pages read in one go, and does not
 * depend on where a crawl was stopped before.
 * @throws GaveUp where the account has to wait for the last round; BudgetSpent where it stays unread.
 */
export async function readFollows(crawl: FollowsCrawl, reading: AccountReading): Promise<void> {
  const { way, account } = reading;
  if (reading.pageCount === 0 && way.revision !== undefined) {
    const mark = await way.revision(account).catch(unlessSpoken);
    if (mark !== null) crawl.writer.revision(account.accountId, mark);
  }
  for (;;) {
    const ending = await readToEnd(crawl, reading).finally(() => {
      reading.listed = null;
    });
    if (ending.kind === 'settled') return;
    const outcome = outcomeOf(crawl, reading, ending);
    const observed = outcome.verdict === 'complete' || outcome.verdict === 'empty';
    const isFinal =
      observed ||
      outcome.verdict === 'capped' ||
      reading.begunAgain ||
      !way.beginsAgain ||
      ((ending.kind === 'ended' || ending.kind === 'endless') && reading.fresh);
    if (isFinal) {
      const { reason, unseen, follows } = observed
        ? await unshownBy(crawl, reading, outcome)
        : { ...outcome, ...NOTHING };
      crawl.writer.verdict(account.accountId, outcome.verdict, reason, unseen, follows);
      reading.seenCursors = cursorsFrom(null);
      reading.shown.clear();
      return;
    }
    beginAgain(crawl, reading);
  }
}

/** A host that speaks and gives no mark may give the list all the same: without a mark it is only taken over by no later crawl. */
function unlessSpoken(error: unknown): null {
  if (error instanceof GaveUp && error.answered) return null;
  throw error;
}

function outcomeOf(crawl: FollowsCrawl, reading: AccountReading, ending: Ending): Outcome {
  if (ending.kind === 'broke-off' || ending.kind === 'endless')
    return verdictOfBreak(reading.pageCount, ending.reason);
  if (ending.kind === 'capped') {
    return { verdict: 'capped', reason: because('follows-limit', { limit: crawl.cap }) };
  }
  return reading.way.kind === 'pairs' ? verdictOfPairs(reading) : verdictOfList(reading);
}

const NOTHING: Unshown = { unseen: [], follows: [] };

/** What is known of those of the roster that the finished list does not show, and what is said of a list that is short. */
async function unshownBy(
  { roster, gone, writer }: FollowsCrawl,
  reading: AccountReading,
  outcome: Outcome,
): Promise<Unshown & { reason: string }> {
  const { way, account, shown } = reading;
  const undated = way.name === 'records' ? [] : writer.undatedFollows(account.accountId);
  const notIndexed = undated.map((target) => ({ target, reason: because('follow-undated') }));
  const short = shortList(way, reading);
  const isAsked = way.unshown !== undefined && (way.asksEach || short !== null);
  if (short === null && !isAsked) return { ...outcome, ...NOTHING, unseen: notIndexed };
  const targets = [...roster].filter((id) => id !== account.accountId && !shown.has(id)).sort();
  const { unseen, follows: found } = isAsked ? await way.unshown!(account, targets) : NOTHING;
  if (isAsked) reading.unshownRequests = way.unshownRequests?.(account, targets) ?? 0;
  if (short === null) return { ...outcome, ...NOTHING, unseen: [...unseen, ...notIndexed] };
  const list = { ...short, isSettled: isAsked };
  const open = leavesOpen(list) ? targets.map((target) => ({ target, reason: shortListText(list) })) : [];
  return {
    reason: joinReasons(outcome.reason, shortListText(list)),
    unseen: [...unseen, ...notIndexed, ...open],
    follows: found.filter(({ target }) => !gone.has(target)),
  };
}

async function readToEnd(crawl: FollowsCrawl, reading: AccountReading): Promise<Ending> {
  const { way } = reading;
  if (way.kind === 'list') recallListed(crawl, reading);
  while (!reading.finished) {
    if (way.kind === 'list' && reading.listedCount >= crawl.cap) return { kind: 'capped' };
    const asked = await nextPage(crawl, reading);
    const { answer } = asked;
    if (answer.kind === 'gone') return askWhyGone(crawl, reading);
    if (answer.kind === 'refused') {
      crawl.writer.verdict(reading.account.accountId, answer.verdict, answer.reason);
      return { kind: 'settled' };
    }
    if (answer.kind === 'cursor-refused' || isLostCursor(reading, answer)) {
      return { kind: 'broke-off', reason: because('list-refused') };
    }
    const isRepeated = repeatsItself(reading, answer);
    writePage(crawl, reading, answer, asked);
    if (isRepeated) {
      return { kind: 'broke-off', reason: because('list-repeats') };
    }
    if (answer.cursor === null) break;
    if (reading.seenCursors.add([answer.cursor]).count === 0) {
      return { kind: 'broke-off', reason: because('list-circles') };
    }
    const pageSize = Math.min(way.pageSize, crawl.cap);
    const limits = { pageSize, ceiling: way.ceiling };
    const reason = way.kind === 'list' ? endlessness(reading, reading.pageCount, limits) : null;
    if (reason !== null) return { kind: 'endless', reason };
  }
  return { kind: 'ended' };
}

/** Some servers answer a cursor they do not understand with an empty last page, which looks like the end. */
function isLostCursor({ way, resumed }: AccountReading, answer: FollowsAnswer): boolean {
  return (
    way.swallowsCursors &&
    resumed &&
    answer.kind === 'page' &&
    answer.cursor === null &&
    answer.follows.length === 0
  );
}

interface AskedPage {
  answer: FollowsAnswer;
  /** Follows that it was asked for. */
  wanted: number;
  /** What it costs where it is to be kept. */
  paid: Settlement | null;
}

async function nextPage(crawl: FollowsCrawl, reading: AccountReading): Promise<AskedPage> {
  const { way, account, cursor, seenCursors } = reading;
  const payer = payerOf(crawl);
  for (let repeats = 0; ; repeats++) {
    const purchase = openPurchase(payer, 'follow', followsWanted(way, reading, payer.price, crawl.cap));
    let paid: Settlement | null = null;
    let isKept = false;
    try {
      if (purchase.reserved === 0) throw new BudgetSpent();
      const answer = await way.page(account, cursor, purchase.reserved, purchase.lost);
      paid = purchase.settle(answer.kind === 'page' ? listedFollows(answer) : 0);
      if (answer.kind === 'page' && !answer.isFromMemory) crawl.answered(reading);
      const leadsOn =
        answer.kind !== 'page' ||
        ((answer.cursor === null || seenCursors.lacks([answer.cursor])) && !repeatsItself(reading, answer));
      isKept = answer.kind === 'page' && (leadsOn || repeats === CURSOR_REPEATS);
      if (leadsOn || isKept) return { answer, wanted: purchase.reserved, paid };
    } finally {
      if (!isKept) payer.book.settle(paid ?? purchase.settle(0));
    }
  }
}

/** Follows on a page, with those that could not be read: each of them is charged. */
export function listedFollows(page: FollowsPage): number {
  return page.follows.length + page.malformedCount;
}

/** An empty page says nothing: servers filter pages after cutting them. */
function repeatsItself({ listed }: AccountReading, { follows }: FollowsPage): boolean {
  return listed !== null && follows.length > 0 && !listed.lacks(follows.map(({ target }) => target));
}

/** What an earlier run, or an earlier round, has listed of the account. */
function recallListed({ writer }: FollowsCrawl, reading: AccountReading): void {
  const pages = reading.pageCount === 0 ? [] : writer.listed(reading.account.accountId);
  reading.listed = listedIds(pages.map(({ ids }) => ids));
  reading.gapCount = pages.reduce((sum, { gap }) => sum + gap, 0);
  reading.endsFull = pages.at(-1)?.gap === 0;
}

type Added = ReturnType<ListedIds['add']>;

/** Where pairs are asked about, nobody can come twice. */
function addListed({ listed }: AccountReading, follows: readonly Follow[]): Added {
  if (listed === null) return { count: follows.length, kept: Buffer.alloc(0) };
  return listed.add(follows.map(({ target }) => target));
}

function writePage(
  crawl: FollowsCrawl,
  reading: AccountReading,
  page: FollowsPage,
  { wanted, paid }: Pick<AskedPage, 'wanted' | 'paid'>,
): void {
  const ties = page.follows.filter((follow) => crawl.roster.has(follow.target));
  const strangers = page.follows.filter(({ target }) => !crawl.roster.has(target));
  const namelessCount = page.namelessCount ?? 0;
  const [inside, outside] = [ties, strangers].map((some) => addListed(reading, some)) as [Added, Added];
  const gap = Math.max(0, wanted - listedFollows(page) - namelessCount);
  crawl.writer.page({
    accountId: reading.account.accountId,
    way: reading.way.name,
    ties,
    listedCount: inside.count + outside.count,
    outsideCount: outside.count,
    malformedCount: page.malformedCount,
    namelessCount,
    ...(reading.listed === null
      ? {}
      : {
          listed: {
            page: reading.pageCount + 1,
            ids: Buffer.concat([inside.kept, outside.kept]),
            gap,
          },
        }),
    cursor: page.cursor,
    unseen: page.unseen ?? [],
    outside: crawl.keepOutside ? strangers.map(({ target }) => target) : [],
    paid,
  });
  for (const { target } of ties) reading.shown.add(target);
  reading.cursor = page.cursor;
  reading.pageCount++;
  reading.listedCount += inside.count + outside.count;
  reading.malformedCount += page.malformedCount;
  reading.namelessCount += namelessCount;
  reading.gapCount += gap;
  reading.endsFull = gap === 0;
  reading.finished = page.cursor === null;
  reading.resumed = false;
  crawl.progress.page();
}

/** The account was there at its look-up and its follows are not to be had: it is looked up again. */
async function askWhyGone(crawl: CrawlState, { account }: AccountReading): Promise<Ending> {
  for (const found of await lookUpAgain(crawl, account)) {
    if (found.verdict !== undefined) {
      crawl.writer.verdict(account.accountId, found.verdict, found.reason ?? '');
      return { kind: 'settled' };
    }
  }
  return { kind: 'broke-off', reason: because('follows-not-shown') };
}

function beginAgain(crawl: CrawlState, reading: AccountReading): void {
  crawl.writer.restart(reading.account.accountId);
  reading.cursor = null;
  reading.pageCount = 0;
  reading.listedCount = 0;
  reading.malformedCount = 0;
  reading.namelessCount = 0;
  reading.gapCount = 0;
  reading.endsFull = false;
  reading.listed = null;
  reading.finished = false;
  reading.resumed = false;
  reading.fresh = true;
  reading.begunAgain = true;
  reading.seenCursors = cursorsFrom(null);
  reading.shown.clear();
}
