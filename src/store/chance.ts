/** What chance gives between the groups of an attribute, kept for a sealed snapshot. */
import type { Basis } from './measures.ts';
import type { SnapshotRecord } from './snapshots.ts';
import type { Store } from './store.ts';

/** Mutual ties between two groups, `one` ≤ `other` in code-unit order, or within one. */
export interface ChancePair {
  one: string;
  other: string;
  observed: number;
  /** Over the random networks. */
  mean: number;
  variance: number;
}

/** Keeps the pairs in place of any that were kept before for the attribute. */
export function keepChance(
  store: Store,
  snapshot: SnapshotRecord,
  attribute: string,
  basis: Basis,
  pairs: readonly ChancePair[],
): void {
  const add = store.prepare('INSERT INTO chance_pair VALUES (?, ?, ?, ?, ?, ?, ?)');
  store
    .transaction(() => {
      store
        .prepare('DELETE FROM chance_set WHERE snapshot = ? AND attribute = ?')
        .run(snapshot.id, attribute);
      store
        .prepare('INSERT INTO chance_set VALUES (?, ?, ?, ?)')
        .run(snapshot.id, attribute, basis.engine, basis.options);
      for (const { one, other, observed, mean, variance } of pairs) {
        add.run(snapshot.id, attribute, one, other, observed, mean, variance);
      }
    })
    .immediate();
}

/** Pairs between any of the groups; one that is missing has nothing observed and nothing expected. `null`: none kept. */
export function readChance(
  store: Store,
  snapshot: SnapshotRecord,
  attribute: string,
  basis: Basis,
  groups: readonly string[],
): ChancePair[] | null {
  const kept = store
    .prepare('SELECT 1 FROM chance_set WHERE snapshot = ? AND attribute = ? AND engine = ? AND options = ?')
    .get(snapshot.id, attribute, basis.engine, basis.options);
  if (kept === undefined) return null;
  const chosen = JSON.stringify(groups);
  return store
    .prepare<[number, string, string, string], ChancePair>(
      `SELECT one, other, observed, mean, variance FROM chance_pair
       WHERE snapshot = ? AND attribute = ? AND one IN (SELECT value FROM json_each(?))
         AND other IN (SELECT value FROM json_each(?)) ORDER BY one, other`,
    )
    .all(snapshot.id, attribute, chosen, chosen);
}
