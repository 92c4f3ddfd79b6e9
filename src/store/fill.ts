/** Fills an open snapshot at once from arrays: what an import or a derivation brings. */
import type { Verdict } from '../roster/verdict.ts';
import { accountKeys } from './accounts.ts';
import type { Store } from './driver.ts';
import { insertTies, NO_DETAILS } from './insert-ties.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

interface OpenTies {
  source: Uint32Array;
  target: Uint32Array;
  reason: string;
}

export interface Filling {
  /** One an entry, in entry order. */
  entries: readonly { accountId: string; verdict: Verdict; reason: string }[];
  /** Ties between entries by their index; each pair at most once. */
  source: Uint32Array;
  target: Uint32Array;
  /** Ties of observed entries that could not be seen, by index. */
  unseen?: OpenTies;
  /** Those of them that lists leave open that are short, a list each. */
  unseenByLists?: Iterable<OpenTies>;
  /** Followers that the network states of each entry; `null` where it is not known. */
  audiences?: readonly (number | null)[];
}

export function fillSnapshot(store: Store, snapshot: SnapshotRecord, filling: Filling): void {
  store
    .transaction(() => {
      const keyOf = accountKeys(store, snapshot.network);
      const setEntry = store.prepare(
        'UPDATE entry SET account = ?, verdict = ?, reason = ? WHERE snapshot = ? AND number = ?',
      );
      const keys = filling.entries.map(({ accountId, verdict, reason }, index) => {
        const key = keyOf(accountId);
        setEntry.run(key, verdict, reason, snapshot.id, index + 1);
        return key;
      });
      insertTies(store, snapshot.id, {
        source: filling.source.map((entry) => keys[entry]!),
        target: filling.target.map((entry) => keys[entry]!),
        ...NO_DETAILS,
      });
      const addProfile = store.prepare(
        `INSERT INTO profile (snapshot, account, handle, display_name, audience_count) VALUES (?, ?, '', '', ?)`,
      );
      filling.audiences?.forEach((audience, entry) => {
        if (audience !== null) addProfile.run(snapshot.id, keys[entry]!, audience);
      });
      const addUnseen = store.prepare(
        'INSERT OR IGNORE INTO unseen_tie (snapshot, source, target, reason) VALUES (?, ?, ?, ?)',
      );
      const { unseen, unseenByLists = [] } = filling;
      for (const { source, target, reason } of [
        ...(unseen === undefined ? [] : [unseen]),
        ...unseenByLists,
      ]) {
        for (let k = 0; k < source.length; k++) {
          addUnseen.run(snapshot.id, keys[source[k]!], keys[target[k]!], reason);
        }
      }
    })
    .immediate();
}
