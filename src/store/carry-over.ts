/** Takes the reading of an account over from an earlier snapshot, where nothing of it has changed since. */

import { because } from '../reasons/reasons.ts';
import { findAccount } from './accounts.ts';
import { readAccounts } from './content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

interface EarlierReading {
  /** The mark that the account's follows had. */
  mark: string;
  listedCount: number;
}

export interface CarryOver {
  /** What was read to the end with a mark, and with the record keys of its ties; else `null`. */
  earlier(accountId: string): EarlierReading | null;
  /** Copies the reading, its ties and its verdict; `false` where the earlier reading did not know all of today's accounts. */
  take(accountId: string): boolean;
}

/** @param from a snapshot of the same network and meaning, read with marks. */
export function carryOver(store: Store, from: SnapshotRecord, to: SnapshotRecord): CarryOver {
  const known = new Set(readAccounts(store, from).accounts);
  const todays = readAccounts(store, to).accounts;
  const knewAll = todays.every((id) => known.has(id));
  const keptOutside = store
    .prepare<[number, number], number>(
      `SELECT outside_count <= (SELECT count(*) FROM outside_tie WHERE snapshot = reading.snapshot AND source = reading.account)
       FROM reading WHERE snapshot = ? AND account = ?`,
    )
    .pluck();
  const find = findAccount(store, to.network);
  const whole = store.prepare<[number, number], EarlierReading>(
    `SELECT mark, listed_count AS listedCount
     FROM revision JOIN entry USING (snapshot, account) JOIN reading USING (snapshot, account)
     WHERE snapshot = ? AND account = ? AND verdict IN ('complete', 'empty')
       AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.snapshot = reading.snapshot AND source = account AND record_key IS NULL)
     LIMIT 1`,
  );
  const inRoster = 'SELECT account FROM entry WHERE snapshot = $to AND account IS NOT NULL';
  const copies = [
    `INSERT INTO tie (snapshot, source, target, followed_at, doubt, record_key, cid)
     SELECT $to, source, target, followed_at, doubt, record_key, cid FROM tie
     WHERE snapshot = $from AND source = $account AND target IN (${inRoster})`,
    `INSERT OR IGNORE INTO tie (snapshot, source, target)
     SELECT $to, source, target FROM outside_tie
     WHERE snapshot = $from AND source = $account AND target IN (${inRoster})`,
    `INSERT INTO unseen_tie (snapshot, source, target, reason)
     SELECT $to, source, target, reason FROM unseen_tie
     WHERE snapshot = $from AND source = $account AND target IN (${inRoster})`,
    `INSERT INTO reading (snapshot, account, way, cursor, page_count, listed_count, outside_count, malformed_count, nameless_count, finished)
     SELECT $to, account, way, NULL, page_count, listed_count,
            max(0, outside_count + (SELECT count(*) FROM tie WHERE snapshot = $from AND source = $account)
                   - (SELECT count(*) FROM tie WHERE snapshot = $to AND source = $account)),
            malformed_count, nameless_count, 1
     FROM reading WHERE snapshot = $from AND account = $account`,
    'INSERT OR REPLACE INTO revision SELECT $to, account, mark FROM revision WHERE snapshot = $from AND account = $account',
  ].map((sql) => store.prepare(sql));
  const settle = store.prepare(
    `UPDATE entry SET reason = ?,
       verdict = (SELECT verdict FROM entry AS old WHERE old.snapshot = ? AND old.account = entry.account LIMIT 1)
     WHERE snapshot = ? AND account = ?`,
  );
  const copy = store.transaction((account: number) => {
    for (const statement of copies) statement.run({ from: from.id, to: to.id, account });
    const reason = because('carried-over', { snapshot: from.name });
    settle.run(reason, from.id, to.id, account);
  }).immediate;

  return {
    earlier(accountId) {
      const account = find(accountId);
      return account === undefined ? null : (whole.get(from.id, account) ?? null);
    },
    take(accountId) {
      const account = find(accountId)!;
      const holds = knewAll || keptOutside.get(from.id, account) === 1;
      if (holds) copy(account);
      return holds;
    },
  };
}
