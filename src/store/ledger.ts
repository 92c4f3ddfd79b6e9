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
      `SELECT number, entry.handle, actor, entry.account_id AS stated, account.account_id AS id, declared_count,
              created_at, profile.account IS NOT NULL AS has_profile, coalesce(profile.handle, '') AS seen_handle, verdict, reason, way, cursor, page_count, listed_count, outside_count, malformed_count, nameless_count, finished
       FROM entry LEFT JOIN account ON account.id = entry.account
       LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account
       LEFT JOIN reading ON reading.snapshot = entry.snapshot AND reading.account = entry.account
       WHERE entry.snapshot = ? ORDER BY number`,
    )
    .all(snapshot.id)
    .map((row) => ({
      number: row.number,
      handle: row.handle,
      actor: row.actor,
      statedAccountId: row.stated,
      accountId: row.id,
      declaredCount: row.declared_count,
      createdAt: row.created_at,
      hasProfile: row.has_profile === 1,
      seenHandle: row.seen_handle,
      verdict: row.verdict,
      reason: row.reason,
      reading:
        row.way === null
          ? null
          : {
              way: row.way,
              cursor: row.cursor,
              pageCount: row.page_count,
              listedCount: row.listed_count,
              outsideCount: row.outside_count,
              malformedCount: row.malformed_count,
              namelessCount: row.nameless_count,
              finished: row.finished === 1,
            },
    }));
}

interface LedgerRow {
  number: number;
  handle: string;
  actor: string;
  stated: string;
  id: string | null;
  declared_count: number | null;
  created_at: string | null;
  has_profile: number;
  seen_handle: string;
  verdict: Verdict | null;
  reason: string;
  way: string | null;
  cursor: string | null;
  page_count: number;
  listed_count: number;
  outside_count: number;
  malformed_count: number;
  nameless_count: number;
  finished: number;
}
