/** What chance gives between the groups of an attribute, kept for a sealed snapshot. */

import type { Store } from './driver.ts';
import { figuresHash } from './figures-hash.ts';
import { keepAside, writing } from './kept-aside.ts';
import type { Basis } from './measures.ts';
import { withoutTriggers } from './remove-snapshot.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** Mutual ties between two groups, `one` ≤ `other` in code-unit order, or within one. */
export interface ChancePair {
  one: string;
  other: string;
  observed: number;
  /** Over the random networks. */
  mean: number;
  variance: number;
}

/** Keeps the pairs of the attribute, whole and for good, as `keepMeasures` does. */
export function keepChance(
  store: Store,
  snapshot: SnapshotRecord,
  attribute: string,
  basis: Basis,
  pairs: readonly ChancePair[],
): void {
  keepAside(store, ['chance_set', 'chance_pair']);
  const add = store.prepare('INSERT INTO chance_pair VALUES (?, ?, ?, ?, ?, ?, ?)');
  writing(store, () => {
    const chosen = 'FROM chance_set WHERE snapshot = ? AND attribute = ?';
    if (store.prepare(`SELECT 1 ${chosen}`).get(snapshot.id, attribute) !== undefined) {
      withoutTriggers(store, () => {
        store.prepare(`DELETE ${chosen}`).run(snapshot.id, attribute);
      });
    }
    store
      .prepare('INSERT INTO chance_set (snapshot, attribute, engine, options) VALUES (?, ?, ?, ?)')
      .run(snapshot.id, attribute, basis.engine, basis.options);
    for (const { one, other, observed, mean, variance } of pairs) {
      add.run(snapshot.id, attribute, one, other, observed, mean, variance);
    }
    store
      .prepare('UPDATE chance_set SET hash = ?, closed = 1 WHERE snapshot = ? AND attribute = ?')
      .run(hashOf(store, snapshot, attribute), snapshot.id, attribute);
  });
}

/** Hash of the attribute's pairs as they stand in the database. */
function hashOf(store: Store, snapshot: SnapshotRecord, attribute: string): string {
  const runs = [[snapshot.id, attribute]];
  return figuresHash(store, snapshot, [
    { sql: 'SELECT engine, options FROM chance_set WHERE snapshot = ? AND attribute = ?', runs },
    {
      sql: `SELECT one, other, observed, mean, variance FROM chance_pair
            WHERE snapshot = ? AND attribute = ? ORDER BY one, other`,
      runs,
    },
  ]);
}

/**
 * Pairs between any of the groups; one that is missing has nothing observed and nothing expected. `null` where none are
 * kept, `changed` where they are not what was kept.
 */
export function readChance(
  store: Store,
  snapshot: SnapshotRecord,
  attribute: string,
  basis: Basis,
  groups: readonly string[],
): ChancePair[] | 'changed' | null {
  const kept = store
    .prepare<[number, string, string, string], string>(
      'SELECT hash FROM chance_set WHERE snapshot = ? AND attribute = ? AND engine = ? AND options = ?',
    )
    .pluck()
    .get(snapshot.id, attribute, basis.engine, basis.options);
  if (kept === undefined) return null;
  if (kept !== hashOf(store, snapshot, attribute)) return 'changed';
  const chosen = JSON.stringify(groups);
  return store
    .prepare<[number, string, string, string], ChancePair>(
      `SELECT one, other, observed, mean, variance FROM chance_pair
       WHERE snapshot = ? AND attribute = ? AND one IN (SELECT value FROM json_each(?))
         AND other IN (SELECT value FROM json_each(?)) ORDER BY one, other`,
    )
    .all(snapshot.id, attribute, chosen, chosen);
}
