/** What chance gives between the groups of an attribute, kept for a sealed snapshot. */

import type { ChancePair } from '../values/chance-pair.ts';
import type { Store } from './driver.ts';
import { figuresHash, type Queries, writtenHash } from './figures-hash.ts';
import { keepAside, writing } from './kept-aside.ts';
import type { Basis } from './measures.ts';
import { withoutTriggers } from './remove-snapshot.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

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
    const groups = [...new Set(pairs.map(({ one }) => one))];
    const hashes = groups.map((one) => [
      one,
      writtenHash(store, snapshot, queriesOf(snapshot, attribute, one)),
    ]);
    store
      .prepare('UPDATE chance_set SET hash = ?, closed = 1 WHERE snapshot = ? AND attribute = ?')
      .run(JSON.stringify(hashes), snapshot.id, attribute);
  });
}

/** What the pairs of which a group is the first are read with, for their hash: who asks for few groups reads few. */
function queriesOf(snapshot: SnapshotRecord, attribute: string, one: string): Queries {
  return [
    {
      sql: 'SELECT engine, options FROM chance_set WHERE snapshot = ? AND attribute = ?',
      runs: [[snapshot.id, attribute]],
    },
    {
      sql: `SELECT one, other, observed, mean, variance FROM chance_pair
            WHERE snapshot = ? AND attribute = ? AND one = ? ORDER BY other`,
      runs: [[snapshot.id, attribute, one]],
    },
  ];
}

/** Kept hashes by the first group of their pairs; `null` where they were kept before there was one a group. */
function readHashes(kept: string): ReadonlyMap<string, string> | null {
  return kept.startsWith('[') ? new Map(JSON.parse(kept)) : null;
}

function isAnyKept(store: Store, { id }: SnapshotRecord, attribute: string, one: string): boolean {
  const any = store.prepare('SELECT 1 FROM chance_pair WHERE snapshot = ? AND attribute = ? AND one = ?');
  return any.get(id, attribute, one) !== undefined;
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
  const hashes = kept === undefined ? null : readHashes(kept);
  if (hashes === null) return null;
  const isChanged = (one: string) =>
    hashes.has(one)
      ? hashes.get(one) !== figuresHash(store, snapshot, queriesOf(snapshot, attribute, one))
      : isAnyKept(store, snapshot, attribute, one);
  if (groups.some(isChanged)) return 'changed';
  const chosen = JSON.stringify(groups);
  return store
    .prepare<[number, string, string, string], ChancePair>(
      `SELECT one, other, observed, mean, variance FROM chance_pair
       WHERE snapshot = ? AND attribute = ? AND one IN (SELECT value FROM json_each(?))
         AND other IN (SELECT value FROM json_each(?)) ORDER BY one, other`,
    )
    .all(snapshot.id, attribute, chosen, chosen);
}
