/** A hash over figures that are kept, so that a change behind the triggers is told when they are read. */
import { createHash } from 'node:crypto';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

interface Proved {
  /** Of the store as it was hashed. */
  state: string;
  hashes: Map<string, string>;
}

const proved = new WeakMap<Store, Proved>();

/** Another wherever this connection has changed a row since, or another connection anything. */
function stateOf(store: Store): string {
  const sql = "SELECT total_changes() || ' ' || data_version FROM pragma_data_version";
  return store.prepare<[], string>(sql).pluck().get()!;
}

export type Queries = readonly { sql: string; runs: readonly (readonly (string | number)[])[] }[];

/**
 * Of all rows of the queries, in their order, and of the content that the figures are of. What stays open and as it is is read
 * once.
 * @param queries each is run for every set of its values: the fewer rows a run has, the less is held at a time.
 */
export function figuresHash(store: Store, snapshot: SnapshotRecord, queries: Queries): string {
  const state = stateOf(store);
  const known = proved.get(store);
  const { hashes } = known?.state === state ? known : { hashes: new Map<string, string>() };
  proved.set(store, { state, hashes });
  const key = keyOf(snapshot.id, queries);
  const hash = hashes.get(key) ?? writtenHash(store, snapshot, queries);
  hashes.set(key, hash);
  return hash;
}

/**
 * For the end of a transaction that wrote them with their hash: what it gives is called when it has held, and what is then as
 * it was is not read again to be proved.
 */
export function proofOfWritten(
  store: Store,
  { id }: SnapshotRecord,
  queries: Queries,
  hash: string,
): () => void {
  // Before another connection may write.
  const state = stateOf(store);
  return () => void proved.set(store, { state, hashes: new Map([[keyOf(id, queries), hash]]) });
}

function keyOf(id: number, queries: Queries): string {
  return JSON.stringify([id, queries]);
}

/** The same as it stands, of which nothing is remembered: what a transaction has just written may still be undone. */
export function writtenHash(store: Store, { id }: SnapshotRecord, queries: Queries): string {
  const content = store
    .prepare<[number], string>('SELECT content_hash FROM snapshot WHERE id = ?')
    .pluck()
    .get(id);
  const hash = createHash('sha256').update(`${content}\n`);
  for (const { sql, runs } of queries) {
    const query = store.prepare(sql).raw();
    for (const values of runs) {
      hash.update(linesOf(query.all(...values)));
    }
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** A line of JSON a row. Of numbers alone all are written at once: most are such, and one by one they take thrice as long. */
function linesOf(rows: readonly unknown[]): string {
  if (rows.length === 0) return '';
  const text = JSON.stringify(rows);
  return text.includes('"')
    ? rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    : `${text.slice(1, -1).replaceAll('],[', ']\n[')}\n`;
}
