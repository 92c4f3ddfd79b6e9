/** Reads what one account posted in the window, page by page, from wherever its reading stands. */

import { because } from '../reasons/reasons.ts';
import type { FeedWriter, KeptPost } from '../store/feed-writer.ts';
import type { Settlement } from '../store/purchases.ts';
import type { LedgerFeed } from '../values/crawl-ledger.ts';
import { BudgetSpent } from './faults.ts';
import type { FeedAnswer, FeedItem } from './feed.ts';
import {
  type FeedOutcome,
  feedEndlessness,
  type ListedFeed,
  verdictOfBrokenFeed,
  verdictOfCap,
  verdictOfFeed,
} from './feed-verdict.ts';
import { CURSOR_REPEATS } from './follows.ts';
import type { KnownAccount } from './known-account.ts';
import { cursorsFrom, type ListedIds } from './listed-ids.ts';
import type { Network } from './network.ts';
import { openPurchase, type Payer } from './purchase.ts';

export interface FeedsCrawl {
  network: Network;
  writer: FeedWriter;
  /** Its budget is in posts. */
  payer: Payer;
  /** Posts of one account to read at most. */
  cap: number;
  /** The window; seconds since 1970, `until` exclusive. */
  since: number;
  until: number;
  now(): number;
  /** Ids of the accounts whose mentions and reposts are counted. */
  roster: ReadonlySet<string>;
  pageRead(): void;
  /** Told of every answered page, with the account it is of. */
  answered(reading: FeedReading): void;
}

/** Where the reading of one feed stands; changed in place as pages arrive. */
export interface FeedReading extends Omit<ListedFeed, 'keptCount'> {
  account: KnownAccount;
  cursor: string | null;
  pageCount: number;
  finished: boolean;
  /** Whether its next page is the first after the cursor of an earlier run. */
  resumed: boolean;
  /** Whether every page of it was read by this run, so that all its cursors have been seen. */
  fresh: boolean;
  /** Whether this run has begun it again already. */
  begunAgain: boolean;
  /** The cursors that have led to its pages. */
  seenCursors: ListedIds;
}

/** The reading as the ledger has it. */
export function openFeed(feed: LedgerFeed): FeedReading {
  const { number, handle, accountId, createdAt, cursor } = feed;
  return {
    account: { number, handle, accountId, createdAt },
    declaredCount: feed.postCount,
    cursor,
    pageCount: feed.pageCount,
    itemCount: feed.itemCount,
    ownCount: feed.ownCount,
    malformedCount: feed.malformedCount,
    reachedAt: feed.reachedAt,
    finished: feed.finished,
    resumed: cursor !== null,
    fresh: feed.pageCount === 0,
    begunAgain: false,
    seenCursors: cursorsFrom(cursor),
  };
}

type Ending =
  | { kind: 'ended' }
  | { kind: 'capped' }
  | { kind: 'broke-off' | 'endless' | 'gone'; reason: string }
  | { kind: 'refused'; outcome: FeedOutcome };

/**
 * Reads to the start of the window and writes the verdict. A page and its checkpoint are written together. A
 * reading that breaks off, or that ends short after a resumption, is begun again from the first page, once, where
 * the network allows it; so every other verdict than complete and empty comes from pages read in one go.
 * @throws GaveUp where the account has to wait for the last round; BudgetSpent where it stays unread.
 */
export async function readFeed(crawl: FeedsCrawl, reading: FeedReading): Promise<void> {
  const { feed } = crawl.network;
  for (;;) {
    const ending = await readToStart(crawl, reading);
    const { verdict, reason, reachedAt } = outcomeOf(crawl, reading, ending);
    const isWhole = verdict === 'complete' || verdict === 'empty';
    const isFinal =
      isWhole ||
      ending.kind === 'capped' ||
      ending.kind === 'refused' ||
      reading.begunAgain ||
      !feed.beginsAgain ||
      (ending.kind !== 'broke-off' && reading.fresh);
    if (isFinal) {
      crawl.writer.verdict(reading.account.accountId, verdict, reason, reachedAt);
      reading.seenCursors = cursorsFrom(null);
      return;
    }
    beginAgain(crawl, reading);
  }
}

function outcomeOf(crawl: FeedsCrawl, reading: FeedReading, ending: Ending): FeedOutcome {
  if (ending.kind === 'refused') return ending.outcome;
  const listed = { ...reading, keptCount: crawl.writer.kept(reading.account.accountId) };
  if (ending.kind === 'capped') return verdictOfCap(listed, crawl.cap);
  if ('reason' in ending) return verdictOfBrokenFeed(listed, reading.pageCount, ending.reason);
  return verdictOfFeed(crawl.network.feed, listed, isPastStart(crawl, reading.reachedAt));
}

function isPastStart({ since }: FeedsCrawl, at: number | null): boolean {
  return at !== null && at < since;
}

async function readToStart(crawl: FeedsCrawl, reading: FeedReading): Promise<Ending> {
  const { feed } = crawl.network;
  while (!reading.finished) {
    if (reading.itemCount >= crawl.cap) return { kind: 'capped' };
    const { answer, paid } = await nextPage(crawl, reading);
    if (answer.kind === 'gone') return whyGone(crawl, reading);
    if (answer.kind === 'refused') {
      const { verdict, reason } = answer;
      return { kind: 'refused', outcome: { verdict, reason, reachedAt: null } };
    }
    const isLost = feed.swallowsCursors && reading.resumed && isEmptyEnd(answer);
    if (answer.kind === 'cursor-refused' || isLost) {
      return { kind: 'broke-off', reason: because('feed-refused') };
    }
    const cursor = leavesWindow(crawl, answer.items) ? null : answer.cursor;
    writePage(crawl, reading, { ...answer, cursor }, paid);
    if (cursor === null) break;
    if (reading.seenCursors.add([cursor]).count === 0) {
      return { kind: 'broke-off', reason: because('feed-circles') };
    }
    const reason = feedEndlessness(reading.itemCount, reading.pageCount, feed.pageSize);
    if (reason !== null) return { kind: 'endless', reason };
  }
  return { kind: 'ended' };
}

function isEmptyEnd(answer: FeedAnswer): boolean {
  return answer.kind === 'page' && answer.cursor === null && answer.items.length === 0;
}

/** Whether the page ends before the window. One post alone says nothing: it may have been dated back. */
function leavesWindow(crawl: FeedsCrawl, items: readonly FeedItem[]): boolean {
  return items.length >= 2 && items.slice(-2).every(({ sortedAt }) => isPastStart(crawl, sortedAt));
}

/** The posts on a page, and what they cost where it is to be kept. */
async function nextPage(
  crawl: FeedsCrawl,
  reading: FeedReading,
): Promise<{ answer: FeedAnswer; paid: Settlement | null }> {
  const { feed } = crawl.network;
  const { account, cursor, seenCursors } = reading;
  for (let repeats = 0; ; repeats++) {
    const charged = feed.chargedPerPost?.() ?? 1;
    const purchase = openPurchase(crawl.payer, 'post', postsWanted(crawl, reading) * charged);
    const posts = Math.floor(purchase.reserved / charged);
    let paid: Settlement | null = null;
    let isKept = false;
    try {
      if (posts < feed.leastPage) throw new BudgetSpent();
      const answer = await feed.page(account, cursor, posts, crawl.since, purchase.lost);
      paid = purchase.settle(answer.kind === 'page' ? listedPosts(answer) : 0);
      if (answer.kind === 'page') crawl.answered(reading);
      const leadsOn = answer.kind !== 'page' || answer.cursor === null || seenCursors.lacks([answer.cursor]);
      isKept = answer.kind === 'page' && (leadsOn || repeats === CURSOR_REPEATS);
      if (leadsOn || isKept) return { answer, paid };
    } finally {
      if (!isKept) crawl.payer.book.settle(paid ?? purchase.settle(0));
    }
  }
}

/** Posts to ask for: where they are paid for, not more than the account has, as long as its count holds. */
function postsWanted({ network, cap }: FeedsCrawl, { declaredCount, itemCount }: FeedReading): number {
  const { pageSize, leastPage, price } = network.feed;
  const room = Math.min(pageSize, cap - itemCount);
  const left = price > 0 && declaredCount !== null ? declaredCount - itemCount : Infinity;
  return Math.max(leastPage, Math.min(room, left > 0 || itemCount === 0 ? left : room));
}

/** Posts on a page, with those that could not be read and what came beside them: each of them is charged. */
export function listedPosts(page: FeedAnswer & { kind: 'page' }): number {
  return page.items.length + page.malformedCount + (page.besideCount ?? 0);
}

function writePage(
  crawl: FeedsCrawl,
  reading: FeedReading,
  page: FeedAnswer & { kind: 'page' },
  paid: Settlement | null,
): void {
  const { since, until } = crawl;
  const observed = crawl.now() / 1000;
  const isMisdated = ({ at, sortedAt }: FeedItem) => (at === null || at > observed) && sortedAt >= since;
  const ofWindow = page.items.filter(({ at }) => at !== null && at >= since && at < until && at <= observed);
  const reachedAt = page.items.at(-1)?.sortedAt ?? null;
  const added = crawl.writer.page({
    accountId: reading.account.accountId,
    rosterCount: crawl.roster.size,
    posts: ofWindow.map((item) => toKept(crawl, reading.account.accountId, item)),
    itemCount: page.items.length,
    ownCount: page.items.filter(({ kind }) => kind !== 'repost').length,
    misdatedCount: page.items.filter(isMisdated).length,
    malformedCount: page.malformedCount,
    cursor: page.cursor,
    reachedAt,
    paid,
  });
  reading.cursor = page.cursor;
  reading.pageCount++;
  reading.itemCount += added.items;
  reading.ownCount += added.own;
  reading.malformedCount += page.malformedCount;
  reading.reachedAt = reachedAt ?? reading.reachedAt;
  reading.finished = page.cursor === null;
  reading.resumed = false;
  crawl.pageRead();
}

/** Of its ties, those to other accounts of the roster. */
function toKept({ roster }: FeedsCrawl, accountId: string, item: FeedItem): KeptPost {
  const isOther = (id: string) => id !== accountId && roster.has(id);
  return {
    ...item,
    at: item.at!,
    mentions: item.mentions.filter(isOther),
    repostOf: item.repostOf !== null && isOther(item.repostOf) ? item.repostOf : null,
  };
}

/** The account was there when its follows were read, and its posts are not to be had: it is looked up again. */
async function whyGone({ network }: FeedsCrawl, { account }: FeedReading): Promise<Ending> {
  const found = await network.lookUp([account]);
  const verdict = found.find((one) => one.verdict !== undefined)?.verdict;
  const reason = verdict === undefined ? because('posts-not-shown') : because('gone-meanwhile', { verdict });
  return { kind: 'gone', reason };
}

function beginAgain(crawl: FeedsCrawl, reading: FeedReading): void {
  crawl.writer.restart(reading.account.accountId);
  reading.cursor = null;
  reading.pageCount = 0;
  reading.itemCount = 0;
  reading.ownCount = 0;
  reading.malformedCount = 0;
  reading.reachedAt = null;
  reading.finished = false;
  reading.resumed = false;
  reading.fresh = true;
  reading.begunAgain = true;
  reading.seenCursors = cursorsFrom(null);
}
