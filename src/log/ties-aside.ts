/** Whom the accounts of a day follow, left in the log until it is asked for. */
import { findAccount } from '../store/accounts.ts';
import type { Store } from '../store/driver.ts';
import { withoutTriggers } from '../store/remove-snapshot.ts';
import type { SnapshotRecord, TiesAside } from '../store/snapshot-record.ts';
import { withoutKeyChecks } from '../store/without-key-checks.ts';
import { layTies, type TiesOfDay } from './seal-ties.ts';

/** @param log as it was when the day was taken out of it; asked for each time that it is read. */
export function tiesAside(
  log: () => Store,
  ties: TiesOfDay,
  into: { store: Store; snapshot: SnapshotRecord },
): TiesAside {
  const { store, snapshot } = into;
  const keyOf = findAccount(store, snapshot.network);
  const left = new Map(ties.sources.map((source) => [keyOf(source.accountId)!, source]));
  return {
    takeIn(asked) {
      const keys = [...(asked ?? left.keys())].filter((key) => left.has(key));
      if (keys.length === 0) return;
      const sources = keys.map((key) => left.get(key)!);
      const take = store.transaction(() => withoutTriggers(store, () => layTies(log(), ties, sources, into)));
      withoutKeyChecks(store, () => take.immediate());
      for (const key of keys) left.delete(key);
    },
  };
}
