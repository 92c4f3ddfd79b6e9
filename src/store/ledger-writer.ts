/** Writes what a crawl reads of accounts and their follows, so that it can be killed at any moment. */

import { because } from '../reasons/reasons.ts';
import { leavesOpen, parseShortList, SHORT_LIST, shortListText } from '../reasons/short-list.ts';
import { isNode, type Verdict } from '../roster/verdict.ts';
import { accountKeys } from './accounts.ts';
import type { Profile } from './content.ts';
import type { Store } from './driver.ts';
import { addOutsideTies } from './outside-ties.ts';
import { purchaseBook, type Settlement } from './purchases.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** What the look-up of one entry came to: an account with its profile, or a verdict that ends the matter. */
export type LookUp =
  | { number: number; accountId: string; profile: Profile; verdict?: Verdict; reason?: string }
  | { number: number; accountId?: string; verdict: Verdict; reason: string }
  /** It was not to be had yet. */
  | { number: number; accountId: string; verdict?: undefined; reason?: undefined };

export interface PageTie {
  /** A roster account's id. */
  target: string;
  followedAt?: string | null;
  doubt?: string | null;
  /** The key and the hash of the record that makes the tie, where the network told them. */
  recordKey?: string | null;
  cid?: string | null;
}

/** A roster account of which a reading leaves open whether it is followed. */
export interface UnseenTarget {
  target: string;
  reason: string;
}

/** One page of one account's follows, with the checkpoint after it. */
interface ReadPage {
  accountId: string;
  way: string;
  /** Ties to roster accounts only; a tie listed twice is kept once, with the earlier date and the keys of both. */
  ties: readonly PageTie[];
  /** Accounts on the page that no earlier page has shown, inside the roster and outside. */
  listedCount: number;
  outsideCount: number;
  malformedCount: number;
  namelessCount?: number;
  /** What tells these accounts from those of later pages, kept until the verdict. */
  listed?: ListedPage;
  /** `null` where the list has ended. */
  cursor: string | null;
  unseen?: readonly UnseenTarget[];
  /** Accounts outside the roster, kept beside the snapshot; none where absent. */
  outside?: readonly string[];
  /** What it costs. */
  paid?: Settlement | null;
}

interface ListedPage {
  /** 1-based. */
  page: number;
  ids: Buffer;
  /** Items that the page was shorter than it could be. */
  gap: number;
}

export interface LedgerWriter {
  /** One transaction for the whole batch, and what it costs. */
  lookUps(batch: readonly LookUp[], paid?: Settlement | null): void;
  /** A page's ties and its checkpoint, in one transaction. */
  page(page: ReadPage): void;
  /** The pages of an account's list that are kept while it has no verdict, in order. */
  listed(accountId: string): ListedPage[];
  /** Roster accounts that an earlier reading of the account's records saw followed without a date that is one. */
  undatedFollows(accountId: string): string[];
  /** Forgets what was read of an account's follows, so that the reading begins again. */
  restart(accountId: string): void;
  /**
   * The verdict of every entry of this account; an account that is gone keeps no ties.
   * @param found ties that its list did not show.
   */
  verdict(
    accountId: string,
    verdict: Verdict,
    reason: string,
    unseen?: readonly UnseenTarget[],
    found?: readonly PageTie[],
  ): void;
  /** What is unknown of an account's follows although it was read to the end. */
  leaveOpen(accountId: string, unseen: readonly UnseenTarget[]): void;
  /** Says something of an entry beside its verdict. */
  reason(number: number, reason: string): void;
  /** Keeps the mark that the account's follows had before their reading. */
  revision(accountId: string, mark: string): void;
}

const NOT_KNOWN = because('target-late');

/**
 * An account found after lists were read was looked for by none of them. Those that kept all their ties to the
 * outside know of it; for the others it is open whether they follow it.
 */
const LATE_STEPS = [
  `INSERT OR IGNORE INTO tie (snapshot, source, target)
   SELECT snapshot, source, target FROM outside_tie WHERE snapshot = $snapshot AND target = $target`,
  `UPDATE reading SET outside_count = outside_count - 1
   WHERE snapshot = $snapshot AND account IN
     (SELECT source FROM outside_tie WHERE snapshot = $snapshot AND target = $target)`,
  'DELETE FROM outside_tie WHERE snapshot = $snapshot AND target = $target',
  `INSERT OR IGNORE INTO unseen_tie (snapshot, source, target, reason)
   SELECT snapshot, account, $target, '${NOT_KNOWN}'
   FROM reading WHERE snapshot = $snapshot AND account <> $target
     AND outside_count > (SELECT count(*) FROM outside_tie WHERE outside_tie.snapshot = $snapshot AND source = account)
     AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.snapshot = $snapshot AND source = account AND target = $target)`,
] as const;

/**
 * Two records of one follow: either holds the tie, so that the keys of both are kept. A record that is listed twice
 * adds nothing. Clients make a few by mistake; of a server that makes up ever more, as many are kept as fill a page.
 */
const LONGEST_KEYS = 4096;
const IS_NEW_KEY = `length(record_key) < ${LONGEST_KEYS} AND instr(' ' || record_key || ' ', ' ' || excluded.record_key || ' ') = 0`;
const LISTED_TWICE = `ON CONFLICT DO UPDATE SET
  followed_at = CASE WHEN excluded.followed_at < followed_at THEN excluded.followed_at ELSE followed_at END,
  doubt = CASE WHEN excluded.followed_at < followed_at THEN excluded.doubt ELSE doubt END,
  cid = CASE WHEN ${IS_NEW_KEY} THEN cid || ' ' || excluded.cid ELSE cid END,
  record_key = CASE WHEN ${IS_NEW_KEY} THEN record_key || ' ' || excluded.record_key ELSE record_key END`;

/** Ties in one statement, where there are so many. */
const TIES_AT_ONCE = 10;

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
  const setReason = store.prepare('UPDATE entry SET reason = ? WHERE snapshot = ? AND number = ?');
  const setProfile = store.prepare(
    `INSERT OR REPLACE INTO profile (snapshot, account, handle, display_name, audience_count, declared_count, post_count, created_at, verified_by, verified_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const tieInsert = (count: number) =>
    store.prepare(
      `INSERT INTO tie (snapshot, source, target, followed_at, doubt, record_key, cid)
       VALUES ${Array(count).fill('(?, ?, ?, ?, ?, ?, ?)').join(', ')} ${LISTED_TWICE}`,
    );
  const addTies = tieInsert(TIES_AT_ONCE);
  const addTie = tieInsert(1);
  const checkpoint = store.prepare(
    `INSERT INTO reading (snapshot, account, way, cursor, page_count, listed_count, outside_count, malformed_count, nameless_count, finished)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
     ON CONFLICT (snapshot, account) DO UPDATE SET
       way = excluded.way, cursor = excluded.cursor, page_count = page_count + 1,
       listed_count = listed_count + excluded.listed_count, outside_count = outside_count + excluded.outside_count,
       malformed_count = malformed_count + excluded.malformed_count,
       nameless_count = nameless_count + excluded.nameless_count, finished = excluded.finished`,
  );
  const addUnseen = store.prepare(
    `INSERT OR IGNORE INTO unseen_tie (snapshot, source, target, reason)
     SELECT $snapshot, $source, $target, $reason
     WHERE NOT EXISTS (SELECT 1 FROM tie WHERE snapshot = $snapshot AND source = $source AND target = $target)`,
  );
  const isKnown = store.prepare('SELECT 1 FROM entry WHERE snapshot = ? AND account = ? LIMIT 1').pluck();
  const lateSteps = LATE_STEPS.map((sql) => store.prepare(sql));
  const shortReadings = store.prepare<[number, number], { source: number; reason: string }>(
    `SELECT DISTINCT account AS source, reason FROM reading CROSS JOIN entry USING (snapshot, account)
     WHERE snapshot = ? AND account <> ? AND reason LIKE '%${SHORT_LIST}%'`,
  );
  const { settle } = purchaseBook(store, snapshot);
  const setRevision = store.prepare(
    'INSERT OR REPLACE INTO revision (snapshot, account, mark) VALUES (?, ?, ?)',
  );
  const addListed = store.prepare(
    'INSERT INTO listed_page (snapshot, account, page, ids, gap) VALUES (?, ?, ?, ?, ?)',
  );
  const readListed = store.prepare<[number, number], ListedPage>(
    'SELECT page, ids, gap FROM listed_page WHERE snapshot = ? AND account = ? ORDER BY page',
  );
  // CROSS keeps the order of the joins: left to choose, SQLite goes through all ties there are, once an account.
  const readUndated = store
    .prepare<[string, number, number, number], string>(
      `SELECT DISTINCT account.account_id
       FROM snapshot CROSS JOIN reading ON reading.snapshot = snapshot.id
       CROSS JOIN tie ON tie.snapshot = snapshot.id AND tie.source = reading.account
       JOIN account ON account.id = tie.target
       WHERE snapshot.network = ? AND snapshot.id <> ? AND reading.account = ? AND way = 'records'
         AND followed_at IS NULL
         AND (record_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM tie AS keyed
           WHERE keyed.snapshot = tie.snapshot AND keyed.source = tie.source AND keyed.record_key IS NOT NULL))
         AND target IN (SELECT entry.account FROM entry WHERE entry.snapshot = ?)
       ORDER BY 1`,
    )
    .pluck();
  const hasUnseen = store
    .prepare('SELECT 1 FROM unseen_tie WHERE snapshot = ? AND source = ? LIMIT 1')
    .pluck();
  const dropSeen = store.prepare('DELETE FROM unseen_tie WHERE snapshot = ? AND source = ? AND target = ?');
  const dropUnseen = store.prepare('DELETE FROM unseen_tie WHERE snapshot = ? AND source = ?');
  const dropTies = store.prepare('DELETE FROM tie WHERE snapshot = ? AND source = ?');
  const dropReading = store.prepare('DELETE FROM reading WHERE snapshot = ? AND account = ?');

  const forgetReading = (account: number) => {
    dropTies.run(snapshot.id, account);
    dropUnseen.run(snapshot.id, account);
    dropReading.run(snapshot.id, account);
  };

  const leaveOpen = (source: number, unseen: readonly UnseenTarget[]) => {
    for (const { target, reason } of unseen) {
      addUnseen.run({ snapshot: snapshot.id, source, target: keyOf(target), reason });
    }
  };

  /** Leaves open whether a list follows an account found after it that lacks some and was not held against that account. */
  const leaveOpenLate = (target: number) => {
    for (const { source, reason: said } of shortReadings.all(snapshot.id, target)) {
      const short = parseShortList(said);
      if (short === null || !(short.isSettled || leavesOpen(short))) continue;
      const reason = short.isSettled ? NOT_KNOWN : shortListText(short);
      addUnseen.run({ snapshot: snapshot.id, source, target, reason });
    }
  };

  const insertTies = (source: number, ties: readonly PageTie[]) => {
    const rows = ties.map(({ target, followedAt = null, doubt = null, recordKey = null, cid = null }) => {
      return [snapshot.id, source, keyOf(target), followedAt, doubt, recordKey, cid] as const;
    });
    const rest = rows.length % TIES_AT_ONCE;
    for (const row of rows.slice(0, rest)) addTie.run(...row);
    for (let start = rest; start < rows.length; start += TIES_AT_ONCE) {
      addTies.run(...rows.slice(start, start + TIES_AT_ONCE).flat());
    }
    if (hasUnseen.get(snapshot.id, source) !== undefined) {
      for (const [, , target] of rows) dropSeen.run(snapshot.id, source, target);
    }
  };

  return {
    lookUps: store.transaction((batch: readonly LookUp[], paid: Settlement | null = null) => {
      settle(paid);
      for (const found of batch) {
        if (found.accountId !== undefined) {
          const account = keyOf(found.accountId);
          if (isKnown.get(snapshot.id, account) === undefined) {
            for (const step of lateSteps) step.run({ snapshot: snapshot.id, target: account });
            leaveOpenLate(account);
          }
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
              profile.verified?.by ?? null,
              profile.verified?.at ?? null,
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
      insertTies(source, page.ties);
      checkpoint.run(
        snapshot.id,
        source,
        page.way,
        page.cursor,
        page.listedCount,
        page.outsideCount,
        page.malformedCount,
        page.namelessCount ?? 0,
        page.cursor === null ? 1 : 0,
      );
      if (page.listed !== undefined) {
        const { page: number, ids, gap } = page.listed;
        addListed.run(snapshot.id, source, number, ids, gap);
      }
      leaveOpen(source, page.unseen ?? []);
      if (page.outside?.length) addOutsideTies(store, snapshot, page.accountId, page.outside);
      settle(page.paid ?? null);
    }).immediate,
    listed: (accountId) => readListed.all(snapshot.id, keyOf(accountId)),
    undatedFollows: (accountId) =>
      readUndated.all(snapshot.network, snapshot.id, keyOf(accountId), snapshot.id),
    restart: store.transaction((accountId: string) => forgetReading(keyOf(accountId))).immediate,
    verdict: store.transaction(
      (
        accountId: string,
        verdict: Verdict,
        reason: string,
        unseen: readonly UnseenTarget[] = [],
        found: readonly PageTie[] = [],
      ) => {
        const account = keyOf(accountId);
        if (!isNode(verdict)) forgetReading(account);
        insertTies(account, found);
        leaveOpen(account, unseen);
        setAccountVerdict.run(verdict, reason, snapshot.id, account);
      },
    ).immediate,
    leaveOpen(accountId, unseen) {
      leaveOpen(keyOf(accountId), unseen);
    },
    reason(number, reason) {
      setReason.run(reason, snapshot.id, number);
    },
    revision(accountId, mark) {
      setRevision.run(snapshot.id, keyOf(accountId), mark);
    },
  };
}
