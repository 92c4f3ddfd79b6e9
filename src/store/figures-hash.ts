/** A hash over figures that are kept, so that a change behind the triggers is told when they are read. */
import { createHash } from 'node:crypto';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** Of all rows of the queries, in their order, and of the content that the figures are of. */
export function figuresHash(
  store: Store,
  { contentHash }: SnapshotRecord,
  queries: readonly { sql: string; values: readonly (string | number)[] }[],
): string {
  const hash = createHash('sha256').update(`${contentHash}\n`);
  for (const { sql, values } of queries) {
    let text = '';
    for (const row of store
      .prepare(sql)
      .raw()
      .iterate(...values)) {
      text += `${JSON.stringify(row)}\n`;
      if (text.length < 65_536) continue;
      hash.update(text);
      text = '';
    }
    hash.update(`${text}\n`);
  }
  return hash.digest('hex');
}
