/** The ties of a sealed snapshot, kept from one question to the next: to read them takes longest of most answers. */

import type { Store } from '../store/driver.ts';
import { fileState } from '../store/file-state.ts';
import { keptTiesName, type TiesPart } from '../store/kept-ties.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { dayOfLog, findSnapshot, holdsContent } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import { type BuiltGraph, GRAPH_ROWS, type GraphRows, graphOfRows } from '../study/node-graph.ts';
import type { Study, StudyEntry } from '../study/study.ts';
import type { Desk, OpenSnapshot } from './open-snapshot.ts';

/** A text an edge, where it is known; `null` where none is. */
type EdgeColumn = Study['recordKey'];

/** Gives what is kept, or reads it and keeps it. */
interface TiesKept {
  graph(nodes: readonly StudyEntry[], build: () => BuiltGraph): BuiltGraph;
  column(part: 'keys' | 'dates', read: () => EdgeColumn): EdgeColumn;
}

export const NOTHING_KEPT: TiesKept = { graph: (_, build) => build(), column: (_, read) => read() };

interface KeptParts {
  read(part: TiesPart): Buffer | null;
  /** When the question has been answered. */
  keep(part: TiesPart, content: () => Uint8Array): void;
}

/** `null` of a day of a log, which may come to be known better, and of a derived snapshot, whose accounts count as read in a comparison alone. */
export function keptParts(
  { kept = null, leaving }: Desk,
  { store, snapshot }: Pick<OpenSnapshot, 'store' | 'snapshot'>,
): KeptParts | null {
  if (kept === null || dayOfLog(snapshot.name) !== null || snapshot.origin === 'derived') return null;
  // Only now: of a day of a log it takes long.
  const { contentHash } = snapshot;
  if (contentHash === null) return null;
  return {
    read: (part) => kept.cache.read(keptTiesName(kept, contentHash, part)),
    keep(part, content) {
      const write = () => {
        // What was proved of a file says itself of which.
        if (part !== 'proved' && !isAsSealed(store, snapshot)) return;
        kept.cache.write(keptTiesName(kept, contentHash, part), content());
      };
      if (leaving === undefined) write();
      else leaving.push(write);
    },
  };
}

/** Of each snapshot that is open, in which state of its file it was held against its hash, and whether it is what was sealed. */
const held = new WeakMap<SnapshotRecord, { state: string | null; holds: boolean }>();

/**
 * What is kept is found by the hash of the content, also from another file: of a database that was damaged it would stay when that
 * is mended. An archive was proved as it was opened.
 */
function isAsSealed(store: Store, snapshot: SnapshotRecord): boolean {
  if (store.memory) return true;
  const state = fileState(store);
  const known = held.get(snapshot);
  if (known?.state === state) return known.holds;
  const holds = holdsNow(store, snapshot);
  held.set(snapshot, { state, holds });
  return holds;
}

function holdsNow({ name: path }: Store, { name }: SnapshotRecord): boolean {
  // The question may have closed its own.
  const store = openExistingStore(path);
  const snapshot = store === null ? null : findSnapshot(store, name);
  const holds = store !== null && snapshot !== null && holdsContent(store, snapshot);
  store?.close();
  return holds;
}

export function tiesKept(desk: Desk, opened: Pick<OpenSnapshot, 'store' | 'snapshot'>): TiesKept {
  const parts = keptParts(desk, opened);
  if (parts === null) return NOTHING_KEPT;
  const { read, keep } = parts;
  return {
    graph(nodes, build) {
      const bytes = read('graph');
      if (bytes !== null) return graphOf(nodes, bytes);
      const built = build();
      keep('graph', () => graphBytes(built));
      return built;
    },
    column(part, readColumn) {
      const bytes = read(part);
      if (bytes !== null) return columnOf(bytes);
      const column = readColumn();
      if (column?.some((text) => text === '' || text?.includes(BETWEEN)) !== true)
        keep(part, () => columnBytes(column));
      return column;
    },
  };
}

/** Three counts of what was left out, the length of each of the rows, and these. */
function graphBytes({ graph, left }: BuiltGraph): Uint8Array {
  const rows = GRAPH_ROWS.map((name) => graph[name]);
  const head = [left.selfFollows, left.sameActor, left.duplicates, ...rows.map(({ length }) => length)];
  const words = new Uint32Array(rows.reduce((sum, { length }) => sum + length, head.length));
  words.set(head);
  let at = head.length;
  for (const row of rows) {
    words.set(row, at);
    at += row.length;
  }
  return new Uint8Array(words.buffer);
}

function graphOf(nodes: readonly StudyEntry[], bytes: Uint8Array): BuiltGraph {
  const words = new Uint32Array(new Uint8Array(bytes).buffer);
  const [selfFollows, sameActor, duplicates, ...lengths] = words.subarray(0, 3 + GRAPH_ROWS.length);
  let at = 3 + GRAPH_ROWS.length;
  const rows = GRAPH_ROWS.map((name, k) => {
    const first = at;
    at += lengths[k]!;
    return [name, words.subarray(first, at)] as const;
  });
  return {
    graph: graphOfRows(nodes, Object.fromEntries(rows) as unknown as GraphRows),
    left: { selfFollows: selfFollows!, sameActor: sameActor!, duplicates: duplicates! },
  };
}

/** Between two texts; one that is not known is empty, and where none is, nothing is written. */
const BETWEEN = '\n';

function columnBytes(column: EdgeColumn): Uint8Array {
  return Buffer.from(column === null ? '' : `${BETWEEN}${column.map((text) => text ?? '').join(BETWEEN)}`);
}

function columnOf(bytes: Buffer): EdgeColumn {
  if (bytes.length === 0) return null;
  const column: (string | null)[] = bytes.toString('utf8', BETWEEN.length).split(BETWEEN);
  for (let k = column.indexOf(''); k >= 0; k = column.indexOf('', k + 1)) column[k] = null;
  return column;
}
