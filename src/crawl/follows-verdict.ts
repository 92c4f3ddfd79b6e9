/** From what an account declares and what was listed to the verdict on its follows. Pure. */
import type { Verdict } from '../roster/verdict.ts';

/**
 * How many of its declared follows an account's list may lack and still count as read to the end: a fifth
 * of them and five. Counts on a profile and lists never match exactly, since suspended, deactivated and
 * deleted accounts stay in the count and leave the list, and both are cached; gaps of up to some percent are
 * usual, and the five keep a handful of dead accounts from spoiling a short list.
 */
const TOLERATED_GAP = { share: 0.2, slack: 5 };

/**
 * Pages a list may have beyond the fewest possible: ten times as many, and fifty. Servers filter pages after
 * cutting them, so short and empty pages are no fault in themselves, but a list has to end.
 */
const TOLERATED_PAGES = { factor: 10, slack: 50 };

/** A list this many times longer than declared, and ten pages more, repeats itself. */
const TOLERATED_LENGTH = { factor: 2, pages: 10 };

export interface Outcome {
  verdict: Verdict;
  reason: string;
}

export interface ListedFollows {
  /** What the profile states; `null` where it states nothing. */
  declaredCount: number | null;
  listedCount: number;
  malformedCount: number;
}

/** The verdict on a list read to its end. */
export function verdictOfList({ declaredCount, listedCount, malformedCount }: ListedFollows): Outcome {
  if (malformedCount > 0) {
    return { verdict: 'partial', reason: `${malformedCount} of its listed follows could not be read` };
  }
  if (declaredCount === null) {
    return listedCount > 0
      ? { verdict: 'complete', reason: '' }
      : { verdict: 'partial', reason: 'it lists no follows and states no count to compare with' };
  }
  if (listedCount === 0) {
    return declaredCount === 0
      ? { verdict: 'empty', reason: '' }
      : { verdict: 'hidden', reason: `it declares ${declaredCount} follows and lists none` };
  }
  return isFarShort(declaredCount, listedCount)
    ? { verdict: 'partial', reason: `it declares ${declaredCount} follows and lists ${listedCount}` }
    : { verdict: 'complete', reason: '' };
}

/** Whether a list lacks more of what is declared than suspended, deactivated and deleted accounts account for. */
export function isFarShort(declaredCount: number, listedCount: number): boolean {
  return declaredCount - listedCount > TOLERATED_GAP.share * declaredCount + TOLERATED_GAP.slack;
}

/** The verdict on an account for which every other account of the roster was asked about. */
export function verdictOfPairs({ declaredCount, listedCount }: ListedFollows): Outcome {
  return { verdict: declaredCount === 0 && listedCount === 0 ? 'empty' : 'complete', reason: '' };
}

/** The verdict on a reading that could not go on: what was read of it stays, if there is anything. */
export function verdictOfBreak(pageCount: number, reason: string): Outcome {
  return pageCount > 0
    ? { verdict: 'partial', reason: `reading broke off: ${reason}` }
    : { verdict: 'failed', reason };
}

/**
 * Why a list that goes on is taken to have no end; `null` while it may. Judged by what the ledger keeps, so
 * that a crawl which was stopped in between judges alike.
 */
export function endlessness(
  { declaredCount, listedCount }: ListedFollows,
  pageCount: number,
  pageSize: number,
): string | null {
  const fewest = Math.ceil(Math.max(declaredCount ?? 0, listedCount) / pageSize);
  if (pageCount > TOLERATED_PAGES.factor * fewest + TOLERATED_PAGES.slack) {
    return 'its pages go on and list next to nothing';
  }
  if (
    declaredCount !== null &&
    listedCount > TOLERATED_LENGTH.factor * declaredCount + TOLERATED_LENGTH.pages * pageSize
  ) {
    return 'its pages go on far beyond what it declares';
  }
  return null;
}
