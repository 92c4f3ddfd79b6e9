/** From what was listed of an account's feed to the verdict on it. Pure. */
import { isoSeconds } from '../iso-instant.ts';
import { because } from '../reasons/reasons.ts';
import type { Feed } from './feed.ts';
import { type Outcome, verdictOfBreak } from './follows-verdict.ts';

/** A network that shows so many posts may count among them some that are deleted. */
const REACHED_SHARE = 0.97;

/**
 * How many of its declared posts a feed that does not reach the window's end may lack: a fifth of them and five.
 * Deleted and hidden posts stay in the count, and both are cached.
 */
const TOLERATED_GAP = { share: 0.2, slack: 5 };

/** Pages a feed may have beyond the fewest possible: servers filter pages after cutting them, but a feed has to end. */
const TOLERATED_PAGES = { factor: 10, slack: 50 };

/** Of one window: the accounts that post most, which are programs, make some thousand a day. */
const MOST_POSTS = 1_000_000;

export interface FeedOutcome extends Outcome {
  /** How far back its posts are known, where not to the start of the window. */
  reachedAt: number | null;
}

export interface ListedFeed {
  /** Posts in the account's life, as its profile states them. */
  declaredCount: number | null;
  itemCount: number;
  ownCount: number;
  malformedCount: number;
  /** Posts of the window that are kept. */
  keptCount: number;
  reachedAt: number | null;
}

/** @param pastStart whether posts older than the window were listed. */
export function verdictOfFeed(
  { reach, declares }: Pick<Feed, 'reach' | 'declares'>,
  listed: ListedFeed,
  pastStart: boolean,
): FeedOutcome {
  const { declaredCount, itemCount, ownCount, malformedCount, keptCount, reachedAt } = listed;
  if (malformedCount > 0) {
    const reason = because('posts-unreadable', { count: malformedCount });
    return { verdict: 'partial', reason, reachedAt: null };
  }
  if (!pastStart) {
    if (reach !== null && itemCount >= REACHED_SHARE * reach) {
      return cappedAt(reachedAt, because('feed-reach', { reach }));
    }
    const shown = declares === 'own' ? ownCount : itemCount;
    if (declares !== null && declaredCount !== null && declaredCount > 0 && itemCount === 0) {
      const reason = because('posts-hidden', { declared: declaredCount });
      return { verdict: 'hidden', reason, reachedAt: null };
    }
    if (declares !== null && declaredCount !== null && isFarShort(declaredCount, shown)) {
      return cappedAt(reachedAt, because('feed-ends', { shown, declared: declaredCount }));
    }
  }
  return { verdict: keptCount === 0 ? 'empty' : 'complete', reason: '', reachedAt: null };
}

function isFarShort(declaredCount: number, listedCount: number): boolean {
  return declaredCount - listedCount > TOLERATED_GAP.share * declaredCount + TOLERATED_GAP.slack;
}

/** Read up to the user's limit. */
export function verdictOfCap({ reachedAt }: ListedFeed, cap: number): FeedOutcome {
  return cappedAt(reachedAt, because('posts-limit', { limit: cap }));
}

/** Reading broke off: failed before the first page, partial after it. */
export function verdictOfBrokenFeed(
  { reachedAt }: ListedFeed,
  pageCount: number,
  reason: string,
): FeedOutcome {
  return { ...verdictOfBreak(pageCount, reason), reachedAt };
}

function cappedAt(reachedAt: number | null, reason: string): FeedOutcome {
  if (reachedAt === null) return { verdict: 'capped', reason, reachedAt };
  const day = isoSeconds(reachedAt).slice(0, 10);
  return { verdict: 'capped', reason: because('back-to', { why: reason, day }), reachedAt };
}

/** Why a feed that goes on is taken to have no end; `null` while it may. */
export function feedEndlessness(itemCount: number, pageCount: number, pageSize: number): string | null {
  if (itemCount > MOST_POSTS) return because('feed-beyond', { most: MOST_POSTS });
  const fewest = Math.ceil(itemCount / pageSize);
  return pageCount > TOLERATED_PAGES.factor * fewest + TOLERATED_PAGES.slack ? because('pages-empty') : null;
}
