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
  snapshot: SnapshotRecord,
  queries: readonly { sql: string; runs: readonly (readonly (string | number)[])[] }[],
): string {
  const hash = createHash('sha256').update(`${contentOf(snapshot)}\n`);
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

/** A day whose posts are in the log still is in memory alone, where nothing changes behind the triggers; its hash takes long. */
function contentOf(snapshot: SnapshotRecord): string {
  const isDay = snapshot.postsIn !== null && typeof snapshot.postsIn !== 'string';
  return isDay ? snapshot.name : snapshot.contentHash!;
}
