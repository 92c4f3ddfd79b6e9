/** From what an account declares and what was listed to the verdict on its follows. Pure. */

import { because } from '../reasons/reasons.ts';
import type { ShortList } from '../reasons/short-list.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { Way } from './network.ts';

/**
 * How many of its declared follows an account's list may lack and still count as read to the end: one, or a
 * twentieth of them. The profile's count and the list are two answers, and never match exactly:
 * - `appview` (Bluesky): the app counts follow records, and leaves out of the list those accounts that are
 *   suspended, deactivated, deleted, or blocked either way, since the follow or since the profile was read;
 * - `records` (Bluesky): the count is still the app's, the list is the account's own; it lacks what was ended
 *   between the two answers, and follows of which the app has missed the end;
 * - `following` (X): suspended and deactivated accounts stay in the count and leave the list;
 * - `following` (Mastodon): the count is a counter of its own, which drifts from the list, and the server leaves
 *   accounts out that it has suspended;
 * - `pairs` (Bluesky) lists nothing: every account is asked about, and no count is compared.
 * The one keeps a single dead account from spoiling a short list. Whoever lacks more has ties that nobody saw; what a
 * list within these bounds lacks is told, and may leave ties open (`shortList`).
 */
const TOLERATED_SHORTFALL = { share: 0.05, least: 1 };

/**
 * Pages a list may have beyond the fewest possible for what it has listed: ten times as many; and as many more
 * as what is declared would fill, and fifty. Servers filter pages after cutting them, so short and empty pages
 * are no fault in themselves, but a list has to end.
 */
const TOLERATED_PAGES = { factor: 10, slack: 50 };

/** A list this many times longer than declared, and ten pages more, goes on for ever. */
const TOLERATED_LENGTH = { factor: 2, pages: 10 };

export interface Outcome {
  verdict: Verdict;
  reason: string;
}

export interface ListedFollows {
  /** What the profile states; `null` where it states nothing. */
  declaredCount: number | null;
  /** Different accounts listed. */
  listedCount: number;
  malformedCount: number;
  /** Records whose subject is no account. */
  namelessCount: number;
  /** Items that its pages were shorter than they could be: servers filter pages after cutting them. */
  gapCount: number;
  /** Whether its last page was as long as a page can be: what comes after it may have been cut off. */
  endsFull: boolean;
}

/** The verdict on a list read to its end. */
export function verdictOfList(list: ListedFollows): Outcome {
  const { declaredCount, listedCount, malformedCount, namelessCount, gapCount, endsFull } = list;
  if (malformedCount > 0) {
    return { verdict: 'partial', reason: because('follows-unreadable', { count: malformedCount }) };
  }
  const nameless = namelessCount === 0 ? '' : because('records-nameless', { count: namelessCount });
  if (declaredCount === null) {
    return listedCount > 0
      ? { verdict: 'complete', reason: nameless }
      : { verdict: 'partial', reason: because('follows-uncounted') };
  }
  if (listedCount === 0) {
    return declaredCount === 0
      ? { verdict: 'empty', reason: nameless }
      : { verdict: 'hidden', reason: because('follows-hidden', { declared: declaredCount }) };
  }
  const counts = { declared: declaredCount, listed: listedCount };
  if (isShort(declaredCount, listedCount))
    return { verdict: 'partial', reason: because('follows-short', counts) };
  const mayGoOn =
    declaredCount - listedCount > gapCount || listedCount > (1 + TOLERATED_SHORTFALL.share) * declaredCount;
  return endsFull && mayGoOn
    ? { verdict: 'partial', reason: because('last-page-full', counts) }
    : { verdict: 'complete', reason: nameless };
}

/**
 * What a list read to its end lacks of what is declared; `null` where it lacks nothing, and where the count says nothing
 * of it: pairs are no list.
 */
export function shortList(
  { kind, isWhole }: Pick<Way, 'kind' | 'isWhole'>,
  { declaredCount, listedCount }: Pick<ListedFollows, 'declaredCount' | 'listedCount'>,
): ShortList | null {
  if (kind === 'pairs' || isWhole || declaredCount === null || declaredCount <= listedCount) return null;
  return { lacks: declaredCount - listedCount, declared: declaredCount, isSettled: false };
}

/** Whether a list lacks more of what is declared than accounts that are gone or blocked account for. */
function isShort(declaredCount: number, listedCount: number): boolean {
  const { share, least } = TOLERATED_SHORTFALL;
  return declaredCount - listedCount > Math.max(least, share * declaredCount);
}

/** The verdict on an account for which every other account of the roster was asked about. */
export function verdictOfPairs({
  declaredCount,
  listedCount,
}: Pick<ListedFollows, 'declaredCount' | 'listedCount'>): Outcome {
  return { verdict: declaredCount === 0 && listedCount === 0 ? 'empty' : 'complete', reason: '' };
}

/** The verdict on a reading that could not go on: what was read of it stays, if there is anything. */
export function verdictOfBreak(pageCount: number, reason: string): Outcome {
  return pageCount > 0
    ? { verdict: 'partial', reason: because('broke-off', { why: reason }) }
    : { verdict: 'failed', reason };
}

export interface PageLimits {
  pageSize: number;
  /** Follows that no account of the platform has. */
  ceiling: number;
}

/**
 * Why a list that goes on is taken to have no end; `null` while it may. Judged by what the ledger keeps, so
 * that a crawl which was stopped in between judges alike.
 */
export function endlessness(
  { declaredCount, listedCount }: Pick<ListedFollows, 'declaredCount' | 'listedCount'>,
  pageCount: number,
  { pageSize, ceiling }: PageLimits,
): string | null {
  if (listedCount > ceiling) return because('list-beyond', { most: ceiling });
  const declaredPages = Math.ceil(Math.min(declaredCount ?? 0, ceiling) / pageSize);
  const listedPages = Math.ceil(listedCount / pageSize);
  if (pageCount > declaredPages + TOLERATED_PAGES.factor * listedPages + TOLERATED_PAGES.slack) {
    return because('pages-empty');
  }
  if (
    declaredCount !== null &&
    listedCount > TOLERATED_LENGTH.factor * declaredCount + TOLERATED_LENGTH.pages * pageSize
  ) {
    return because('pages-beyond');
  }
  return null;
}
