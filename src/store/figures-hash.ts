/** A hash over figures that are kept, so that a change behind the triggers is told when they are read. */
import { createHash } from 'node:crypto';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/**
 * Of all rows of the queries, in their order, and of the content that the figures are of.
 * @param queries each is run for every set of its values: the fewer rows a run has, the less is held at a time.
 */
export function figuresHash(
  store: Store,
  { id }: SnapshotRecord,
  queries: readonly { sql: string; runs: readonly (readonly (string | number)[])[] }[],
): string {
  const content = store
    .prepare<[number], string>('SELECT content_hash FROM snapshot WHERE id = ?')
    .pluck()
    .get(id);
  const hash = createHash('sha256').update(`${content}\n`);
  for (const { sql, runs } of queries) {
    const query = store.prepare(sql).raw();
    for (const values of runs) {
      const rows = query.all(...values);
      hash.update(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}
