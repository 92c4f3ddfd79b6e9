/** The crawl's book: what each entry's reading has come to. */

import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

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
  Omit<NonNullable<LedgerEntry['reading']>, 'way' | 'finished'> & {
    hasProfile: number;
    way: string | null;
    finished: number;
  };
