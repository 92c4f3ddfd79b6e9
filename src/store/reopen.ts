/** Takes verdicts of an open snapshot back, so that their accounts are read anew. */
import type { Verdict } from '../roster/verdict.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { Store } from './driver.ts';
import { reopenFeeds } from './feed-ledger.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** Which entries are read anew. */
export interface Reopened {
  verdicts: readonly Verdict[];
  /** Their numbers; all where absent. */
  only?: ReadonlySet<number> | undefined;
}

/** The ledger as it will be once these entries are taken back; nothing is lost by asking. */
export function withReopened(ledger: readonly LedgerEntry[], { verdicts, only }: Reopened): LedgerEntry[] {
  return ledger.map((entry) => {
    const { verdict, number } = entry;
    if (verdict === null || !verdicts.includes(verdict) || only?.has(number) === false) return entry;
    return { ...entry, verdict: null, reason: '', hasProfile: false, seenHandle: '', reading: null };
  });
}

/**
 * Forgets the verdicts, the profiles and what was read; the ids stay. Feeds with these verdicts are read anew too.
 * @returns the number of entries concerned.
 */
export function reopenEntries(store: Store, snapshot: SnapshotRecord, { verdicts, only }: Reopened): number {
  const numbers = only === undefined ? '' : 'AND number IN (SELECT value FROM json_each(?))';
  const chosen = `snapshot = ${snapshot.id} AND verdict IN (${verdicts.map(() => '?').join(', ')}) ${numbers}`;
  const values = [...verdicts, ...(only === undefined ? [] : [JSON.stringify([...only])])];
  const accounts = `SELECT account FROM entry WHERE ${chosen} AND account IS NOT NULL`;
  return store
    .transaction(() => {
      reopenFeeds(store, snapshot, { verdicts, only });
      for (const [table, column] of [
        ['tie', 'source'],
        ['unseen_tie', 'source'],
        ['reading', 'account'],
        ['revision', 'account'],
        ['profile', 'account'],
      ] as const) {
        store
          .prepare(`DELETE FROM ${table} WHERE snapshot = ? AND ${column} IN (${accounts})`)
          .run(snapshot.id, ...values);
      }
      return store.prepare(`UPDATE entry SET verdict = NULL, reason = '' WHERE ${chosen}`).run(...values)
        .changes;
    })
    .immediate();
}
