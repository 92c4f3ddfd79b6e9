/** The crawl's book: what each entry's reading has come to. */
import type { Verdict } from '../roster/verdict.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

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

/** The ledger of a snapshot in entry order. */
export function readLedger(store: Store, snapshot: SnapshotRecord): LedgerEntry[] {
  return store
    .prepare<[number], LedgerRow>(
      `SELECT number, entry.handle, actor, entry.account_id AS statedAccountId, account.account_id AS accountId,
              declared_count AS declaredCount, created_at AS createdAt, profile.account IS NOT NULL AS hasProfile,
              coalesce(profile.handle, '') AS seenHandle, verdict, reason, way, cursor, page_count AS pageCount,
              listed_count AS listedCount, outside_count AS outsideCount, malformed_count AS malformedCount,
              nameless_count AS namelessCount, finished
       FROM entry LEFT JOIN account ON account.id = entry.account
       LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account
       LEFT JOIN reading ON reading.snapshot = entry.snapshot AND reading.account = entry.account
       WHERE entry.snapshot = ? ORDER BY number`,
    )
    .all(snapshot.id)
    .map((row) => {
      const { hasProfile, way, cursor, pageCount, finished, ...rest } = row;
      const { listedCount, outsideCount, malformedCount, namelessCount, ...entry } = rest;
      const counts = { pageCount, listedCount, outsideCount, malformedCount, namelessCount };
      const reading = way === null ? null : { way, cursor, ...counts, finished: finished === 1 };
      return { ...entry, hasProfile: hasProfile === 1, reading };
    });
}

type LedgerRow = Omit<LedgerEntry, 'hasProfile' | 'reading'> &
  Omit<LedgerReading, 'way' | 'finished'> & { hasProfile: number; way: string | null; finished: number };
