/** Takes verdicts of an open snapshot back, so that their accounts are read anew. */
import type { Verdict } from '../roster/verdict.ts';
import { reopenFeeds } from './feed-ledger.ts';
import type { SnapshotRecord } from './snapshots.ts';
import type { Store } from './store.ts';

/**
 * Forgets the verdicts, the profiles and what was read; the ids stay. Feeds with these verdicts are read anew too.
 * @returns the number of entries concerned.
 */
export function reopenEntries(store: Store, snapshot: SnapshotRecord, verdicts: readonly Verdict[]): number {
  const chosen = `snapshot = ${snapshot.id} AND verdict IN (${verdicts.map(() => '?').join(', ')})`;
  const accounts = `SELECT account FROM entry WHERE ${chosen} AND account IS NOT NULL`;
  return store
    .transaction(() => {
      reopenFeeds(store, snapshot, verdicts);
      for (const [table, column] of [
        ['tie', 'source'],
        ['unseen_tie', 'source'],
        ['reading', 'account'],
        ['revision', 'account'],
        ['profile', 'account'],
      ] as const) {
        store
          .prepare(`DELETE FROM ${table} WHERE snapshot = ? AND ${column} IN (${accounts})`)
          .run(snapshot.id, ...verdicts);
      }
      return store.prepare(`UPDATE entry SET verdict = NULL, reason = '' WHERE ${chosen}`).run(...verdicts)
        .changes;
    })
    .immediate();
}
