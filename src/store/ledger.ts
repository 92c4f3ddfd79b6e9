/** The crawl's book: what each entry's reading has come to, written so that it can be killed at any moment. */
import type { Verdict } from '../roster/verdict.ts';
import { isNode } from '../roster/verdict.ts';
import { accountKeys } from './accounts.ts';
import type { Profile } from './content.ts';
import type { SnapshotRecord } from './snapshots.ts';
import type { Store } from './store.ts';

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
  verdict: Verdict | null;
  reason: string;
  reading: LedgerReading | null;
}

export interface LedgerReading {
  way: string;
  /** Token that continues after the last page kept; `null` before the first page. */
  cursor: string | null;
  pageCount: number;
  listedCount: number;
  outsideCount: number;
  malformedCount: number;
  finished: boolean;
}

/** The ledger of a snapshot in entry order. */
export function readLedger(store: Store, snapshot: SnapshotRecord): LedgerEntry[] {
  return store
    .prepare<[number], LedgerRow>(
      `SELECT number, entry.handle, actor, entry.account_id AS stated, account.account_id AS id, declared_count,
              verdict, reason, way, cursor, page_count, listed_count, outside_count, malformed_count, finished
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
  verdict: Verdict | null;
  reason: string;
  way: string | null;
  cursor: string | null;
  page_count: number;
  listed_count: number;
  outside_count: number;
  malformed_count: number;
  finished: number;
}

/** What the look-up of one entry came to: an account with its profile, or a verdict that ends the matter. */
export type LookUp =
  | { number: number; accountId: string; profile: Profile; verdict?: Verdict; reason?: string }
  | { number: number; accountId?: string; verdict: Verdict; reason: string };

export interface PageTie {
  /** A roster account's id. */
  target: string;
  followedAt?: string | null;
  doubt?: string | null;
}

/** One page of one account's follows, with the checkpoint after it. */
export interface ReadPage {
  accountId: string;
  way: string;
  /** Ties to roster accounts only; a tie listed twice is kept once. */
  ties: readonly PageTie[];
  /** Follows on the page, inside the roster and outside. */
  listedCount: number;
  outsideCount: number;
  malformedCount: number;
  /** `null` where the list has ended. */
  cursor: string | null;
}

export interface LedgerWriter {
  /** One transaction for the whole batch. */
  lookUps(batch: readonly LookUp[]): void;
  /** A page's ties and its checkpoint, in one transaction. */
  page(page: ReadPage): void;
  /** Forgets what was read of an account's follows, so that the reading begins again. */
  restart(accountId: string): void;
  /** The verdict of every entry of this account; an account that is gone keeps no ties. */
  verdict(accountId: string, verdict: Verdict, reason: string): void;
}

/** Prepares the statements once for a crawl. The snapshot must be open; the database refuses otherwise. */
export function ledgerWriter(store: Store, snapshot: SnapshotRecord): LedgerWriter {
  const keyOf = accountKeys(store, snapshot.network);
  const setAccount = store.prepare('UPDATE entry SET account = ? WHERE snapshot = ? AND number = ?');
  const setEntryVerdict = store.prepare(
    'UPDATE entry SET verdict = ?, reason = ? WHERE snapshot = ? AND number = ?',
  );
  const setAccountVerdict = store.prepare(
    'UPDATE entry SET verdict = ?, reason = ? WHERE snapshot = ? AND account = ?',
  );
  const setProfile = store.prepare(
    `INSERT OR REPLACE INTO profile (snapshot, account, handle, display_name, audience_count, declared_count, post_count, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTie = store.prepare(
    'INSERT OR IGNORE INTO tie (snapshot, source, target, followed_at, doubt) VALUES (?, ?, ?, ?, ?)',
  );
  const checkpoint = store.prepare(
    `INSERT INTO reading (snapshot, account, way, cursor, page_count, listed_count, outside_count, malformed_count, finished)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)
     ON CONFLICT (snapshot, account) DO UPDATE SET
       way = excluded.way, cursor = excluded.cursor, page_count = page_count + 1,
       listed_count = listed_count + excluded.listed_count, outside_count = outside_count + excluded.outside_count,
       malformed_count = malformed_count + excluded.malformed_count, finished = excluded.finished`,
  );
  const dropTies = store.prepare('DELETE FROM tie WHERE snapshot = ? AND source = ?');
  const dropReading = store.prepare('DELETE FROM reading WHERE snapshot = ? AND account = ?');

  const forgetReading = (account: number) => {
    dropTies.run(snapshot.id, account);
    dropReading.run(snapshot.id, account);
  };

  return {
    lookUps: store.transaction((batch: readonly LookUp[]) => {
      for (const found of batch) {
        if (found.accountId !== undefined) {
          const account = keyOf(found.accountId);
          setAccount.run(account, snapshot.id, found.number);
          if ('profile' in found) {
            const { profile } = found;
            setProfile.run(
              snapshot.id,
              account,
              profile.handle,
              profile.displayName,
              profile.audienceCount,
              profile.declaredCount,
              profile.postCount,
              profile.createdAt,
            );
          }
        }
        if (found.verdict !== undefined) {
          setEntryVerdict.run(found.verdict, found.reason ?? '', snapshot.id, found.number);
        }
      }
    }).immediate,
    page: store.transaction((page: ReadPage) => {
      const source = keyOf(page.accountId);
      for (const tie of page.ties) {
        addTie.run(snapshot.id, source, keyOf(tie.target), tie.followedAt ?? null, tie.doubt ?? null);
      }
      checkpoint.run(
        snapshot.id,
        source,
        page.way,
        page.cursor,
        page.listedCount,
        page.outsideCount,
        page.malformedCount,
        page.cursor === null ? 1 : 0,
      );
    }).immediate,
    restart: store.transaction((accountId: string) => forgetReading(keyOf(accountId))).immediate,
    verdict: store.transaction((accountId: string, verdict: Verdict, reason: string) => {
      const account = keyOf(accountId);
      if (!isNode(verdict)) forgetReading(account);
      setAccountVerdict.run(verdict, reason, snapshot.id, account);
    }).immediate,
  };
}
