/** Builds the graph from edges in any order: counting sort into rows both ways, in O(n + m). */
import { type Graph, type GraphInput, hasEdge, type LeftOut } from './graph.ts';

/**
 * The graph of the edges, and what was left out of it. A duplicate counts once; self-follows and ties between
 * two accounts of one actor are dropped. Unseen ties are dropped where they are edges, where their source is
 * not observed (all its other ties are unknown anyway), and where there can be no tie.
 *
 * Neither depends on the order of the input. Every given edge is in the graph or in exactly one count of
 * `left`: a tie that is dropped is counted once, its repetitions are duplicates.
 *
 * @throws RangeError where an edge or an unseen tie names a node outside 0…size−1, or arrays differ in length.
 */
export function buildGraph(input: GraphInput): { graph: Graph; left: LeftOut } {
  const { size } = input;
  const observed = input.observed ?? new Uint8Array(size).fill(1);
  const actor = input.actor ?? null;
  const networks = input.networks ?? null;
  if ([observed, actor, networks].some((values) => values !== null && values.length !== size)) {
    throw new RangeError(
      `a graph of ${size} nodes needs ${size} values of observed, of actor and of networks`,
    );
  }
  const sorted = sortRows(size, input.source, input.target);
  const left: LeftOut = { selfFollows: 0, sameActor: 0, duplicates: 0 };
  const out = keepTies(sorted, actor, left);
  const incoming = transposeRows(out);
  const seen: Graph = {
    size,
    edgeCount: out.entry.length,
    outStart: out.start,
    outTarget: out.entry,
    inStart: incoming.start,
    inSource: incoming.entry,
    observed,
    unseenStart: new Uint32Array(size + 1),
    unseenTarget: new Uint32Array(0),
    mostUnseen: input.mostUnseen ?? null,
    actor,
    networks,
  };
  if (input.unseen === undefined) return { graph: seen, left };
  const unseen = filterRows(
    sortRows(size, input.unseen.source, input.unseen.target),
    (source, target, repeated) =>
      !repeated &&
      source !== target &&
      observed[source] === 1 &&
      (actor === null || actor[source] !== actor[target]) &&
      !hasEdge(seen, source, target),
  );
  return { graph: { ...seen, unseenStart: unseen.start, unseenTarget: unseen.entry }, left };
}

/** Compressed sparse rows: row i is `entry[start[i]…start[i+1]−1]`. */
export interface Rows {
  start: Uint32Array;
  entry: Uint32Array;
}

/** Rows by source, each ascending, repetitions kept. */
function sortRows(size: number, source: Uint32Array, target: Uint32Array): Rows {
  if (source.length !== target.length) throw new RangeError('as many sources as targets are needed');
  if (areInOrder(size, source, target)) return { start: rowStarts(size, source), entry: target };
  return transposeRows(scatter(size, target, source));
}

/** Whether ties between such nodes come by source, then target, as those of a snapshot do. */
function areInOrder(size: number, source: Uint32Array, target: Uint32Array): boolean {
  let before = -1;
  for (let k = 0; k < source.length; k++) {
    const place = source[k]! * size + target[k]!;
    if (place < before || target[k]! >= size) return false;
    before = place;
  }
  return source.length === 0 || source.at(-1)! < size;
}

/** Where the entries of each row begin, n+1 offsets. @param row of each entry. */
function rowStarts(size: number, row: Uint32Array): Uint32Array {
  const start = new Uint32Array(size + 1);
  for (let k = 0; k < row.length; k++) start[row[k]! + 1]!++;
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!;
  return start;
}

/** Rows by `key`, each in the order of the input. */
function scatter(size: number, key: Uint32Array, value: Uint32Array): Rows {
  for (let k = 0; k < key.length; k++) {
    if (key[k]! >= size || value[k]! >= size) {
      throw new RangeError(`tie ${k} (${value[k]}, ${key[k]}) is outside a graph of ${size} nodes`);
    }
  }
  const start = rowStarts(size, key);
  const next = start.slice();
  const entry = new Uint32Array(key.length);
  for (let k = 0; k < key.length; k++) entry[next[key[k]!]!++] = value[k]!;
  return { start, entry };
}

/** The same ties by their other end; rows come out ascending. */
export function transposeRows(rows: Rows): Rows {
  const size = rows.start.length - 1;
  const start = rowStarts(size, rows.entry);
  const next = start.slice();
  const entry = new Uint32Array(rows.entry.length);
  for (let i = 0; i < size; i++) {
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) entry[next[rows.entry[k]!]!++] = i;
  }
  return { start, entry };
}

/** The ties of the graph; those that are none are counted in `left`. */
function keepTies(rows: Rows, actor: Uint32Array | null, left: LeftOut): Rows {
  const size = rows.start.length - 1;
  const start = new Uint32Array(size + 1);
  const entry = new Uint32Array(rows.entry.length);
  let count = 0;
  for (let i = 0; i < size; i++) {
    let before = -1;
    for (let k = rows.start[i]!, end = rows.start[i + 1]!; k < end; k++) {
      const value = rows.entry[k]!;
      if (value === before) left.duplicates++;
      else if (value === i) left.selfFollows++;
      else if (actor !== null && actor[i] === actor[value]) left.sameActor++;
      else entry[count++] = value;
      before = value;
    }
    start[i + 1] = count;
  }
  return { start, entry: entry.slice(0, count) };
}

/** The ties for which `keep` is true; `repeated` says that the row's entry before is the same. */
function filterRows(rows: Rows, keep: (row: number, entry: number, repeated: boolean) => boolean): Rows {
  const size = rows.start.length - 1;
  const start = new Uint32Array(size + 1);
  const entry = new Uint32Array(rows.entry.length);
  let count = 0;
  for (let i = 0; i < size; i++) {
    const first = rows.start[i]!;
    for (let k = first; k < rows.start[i + 1]!; k++) {
      const value = rows.entry[k]!;
      if (keep(i, value, k > first && rows.entry[k - 1] === value)) entry[count++] = value;
    }
    start[i + 1] = count;
  }
  return { start, entry: entry.slice(0, count) };
}
