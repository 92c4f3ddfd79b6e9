/** The book of a crawl: what the reading of each account, and of its posts, has come to. */
import type { Verdict } from '../roster/verdict.ts';

export interface LedgerEntry {
  /** 1-based, the row's place in the snapshot's roster. */
  number: number;
  handle: string;
  actor: string;
  /** The id the roster states, or ''. */
  statedAccountId: string;
  /** Found by the look-up; `null` before it, and where the handle resolved to nothing. */
  accountId: string | null;
  declaredCount: number | null;
  /** When the account was made, as its profile states it. */
  createdAt: string | null;
  /** Whether its profile was seen. */
  hasProfile: boolean;
  /** The handle on its profile; '' where that was not seen. */
  seenHandle: string;
  verdict: Verdict | null;
  reason: string;
  reading: LedgerReading | null;
}

interface LedgerReading {
  way: string;
  /** Token that continues after the last page kept; `null` before the first page. */
  cursor: string | null;
  pageCount: number;
  listedCount: number;
  outsideCount: number;
  malformedCount: number;
  /** Records whose subject is no account. */
  namelessCount: number;
  finished: boolean;
}

export interface LedgerFeed {
  /** The first entry of the account. */
  number: number;
  /** That of the day where its profile was seen, else the roster's. */
  handle: string;
  accountId: string;
  /** What became of its follows; `null` before that. */
  entryVerdict: Verdict | null;
  /** Posts in its life, as its profile states them. */
  postCount: number | null;
  createdAt: string | null;
  verdict: Verdict | null;
  reason: string;
  /** Token that continues after the last page kept; `null` before the first page. */
  cursor: string | null;
  pageCount: number;
  /** Posts listed, in the window and outside; one that several pages list is counted once. */
  itemCount: number;
  /** Of these, its own. */
  ownCount: number;
  /** Posts of the window that are kept. */
  keptCount: number;
  misdatedCount: number;
  malformedCount: number;
  /** Seconds since 1970 of the last post listed. */
  reachedAt: number | null;
  finished: boolean;
  /** Accounts of the roster that mentions were looked for. */
  rosterCount: number;
}
