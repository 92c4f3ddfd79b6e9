/** The random walk of the directed null model, as `graph/directed-switching.ts` has it, step for step. */
import { drawAhead, keepRead, NUMBERS_AHEAD, numberAhead, scaled, TRIES_AHEAD, useNext } from './ahead';
import { real, setReal, setWord, word } from './memory';
import { add, find, hasBuckets, remove } from './pair-buckets';
import { NO_SLOT, nodeAt, setNode, slotOf, touch } from './slots';

/**
 * Of a walk: the targets of its edges in slots, the first `MOVABLE` of which may change, and its rows, one for each
 * source. Row r is two words at ROWS: its node, with bits as below, and its first edge; those of a row after the last
 * follow. The first MOVABLE_ROWS rows hold the movable edges.
 */
const LOW: u32 = 0;
const HIGH: u32 = 1;
const MOVABLE: u32 = 2;
const ROWS: u32 = 3;
const MOVABLE_ROWS: u32 = 4;
/** Row of each node, or NO_ROW. */
const ROW_OF: u32 = 5;
/**
 * To find an edge's row: of each 64 edges 16 bytes, a bit for each edge that begins a row, and how many rows begin
 * before them.
 */
const BEGINNINGS: u32 = 6;
/** Pairs that must not become edges, and the edges of long rows. */
const BUCKETS: u32 = 7;
const AHEAD: u32 = 8;
/** For the numbers drawn ahead, two words each: the movable edge one of them stands for, and its row. */
const EDGES_AHEAD: u32 = 9;
/** Rows by target: where each begins; sources; where the next goes; a byte for each node, 0 between two uses. */
const IN_START: u32 = 10;
const IN_SOURCE: u32 = 11;
const NEXT: u32 = 12;
const MARK: u32 = 13;

/** Beside a row's node stands a bit where it has buckets, and this one where they hold its edges. */
const LONG: u32 = 0x80000000;
const NODE: u32 = 0x3fffffff;
const NO_ROW: u32 = 0xffffffff;

const TRIES_A_CYCLE: u32 = 8;

/** Puts `count` pairs into buckets, each once. */
export function addPairs(buckets: usize, pairs: usize, count: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    const i = word(pairs, 2 * k);
    const j = word(pairs, 2 * k + 1);
    if (find(buckets, i, j) === 0) add(buckets, i, j);
  }
}

/** `switchEdges`. */
export function switchDirected(walk: usize, tries: u32): u32 {
  if (word(walk, MOVABLE) < 2) return 0;
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const ahead: usize = word(walk, AHEAD);
  const edges: usize = word(walk, EDGES_AHEAD);
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readAhead(walk);
    if (n % TRIES_A_CYCLE === 0) {
      changed += reverseCycle(walk);
      continue;
    }
    const first = useNext(ahead);
    const second = useNext(ahead);
    const e = word(edges, 2 * first);
    const f = word(edges, 2 * second);
    const rowA = word(edges, 2 * first + 1);
    const rowC = word(edges, 2 * second + 1);
    const b = nodeAt(low, high, e);
    const d = nodeAt(low, high, f);
    if (rowA === rowC || b === d || isTaken(walk, rowA, d) || isTaken(walk, rowC, b)) continue;
    setTarget(walk, rowA, e, d);
    setTarget(walk, rowC, f, b);
    changed++;
  }
  return changed;
}

function reverseCycle(walk: usize): u32 {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const rows: usize = word(walk, ROWS);
  const ahead: usize = word(walk, AHEAD);
  const edges: usize = word(walk, EDGES_AHEAD);
  const first = useNext(ahead);
  const xy = word(edges, 2 * first);
  const rowX = word(edges, 2 * first + 1);
  const y = nodeAt(low, high, xy);
  const rowY = word(word(walk, ROW_OF), y);
  if (rowY >= word(walk, MOVABLE_ROWS)) return 0;
  const beginning = word(rows, 2 * rowY + 1);
  const choices = word(rows, 2 * rowY + 3) - beginning;
  const yz = beginning + scaled(numberAhead(ahead, useNext(ahead)), choices);
  const z = nodeAt(low, high, yz);
  const rowZ = word(word(walk, ROW_OF), z);
  if (rowZ >= word(walk, MOVABLE_ROWS)) return 0;
  const x = word(rows, 2 * rowX) & NODE;
  if (!isTaken(walk, rowZ, x)) return 0;
  const zx = slotOf(low, high, word(rows, 2 * rowZ + 1), word(rows, 2 * rowZ + 3), x);
  if (zx === NO_SLOT || isTaken(walk, rowX, z) || isTaken(walk, rowZ, y) || isTaken(walk, rowY, x)) return 0;
  setTarget(walk, rowX, xy, z);
  setTarget(walk, rowY, yz, x);
  setTarget(walk, rowZ, zx, y);
  return 1;
}

/** Whether the row's node has an edge to j or must not have one. */
function isTaken(walk: usize, row: u32, j: u32): bool {
  const at = <usize>word(walk, ROWS) + ((<usize>row) << 3);
  const node = word(at, 0);
  const i = node & NODE;
  if (i === j) return true;
  if (node !== i) {
    if (find(word(walk, BUCKETS), i, j) !== 0) return true;
    if (node & LONG) return false;
  }
  return slotOf(word(walk, LOW), word(walk, HIGH), word(at, 1), word(at, 3), j) !== NO_SLOT;
}

function setTarget(walk: usize, row: u32, edge: u32, target: u32): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const node = word(word(walk, ROWS), 2 * row);
  if (node & LONG) {
    remove(word(walk, BUCKETS), node & NODE, nodeAt(low, high, edge));
    add(word(walk, BUCKETS), node & NODE, target);
  }
  setNode(low, high, edge, target);
}

/** The row of an edge. */
function rowOfEdge(walk: usize, edge: u32): u32 {
  const at = <usize>word(walk, BEGINNINGS) + ((<usize>(edge >>> 6)) << 4);
  return load<u32>(at, 8) + <u32>popcnt<u64>(load<u64>(at) << (63 - (edge & 63))) - 1;
}

/** Draws the next numbers, and reads what the tries with them will. */
function readAhead(walk: usize): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const rows: usize = word(walk, ROWS);
  const ahead: usize = word(walk, AHEAD);
  const edges: usize = word(walk, EDGES_AHEAD);
  const movable = word(walk, MOVABLE);
  drawAhead(ahead);
  let read: u32 = 0;
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k++) {
    const edge = scaled(numberAhead(ahead, k), movable);
    setWord(edges, 2 * k, edge);
    setWord(edges, 2 * k + 1, rowOfEdge(walk, edge));
    read |= nodeAt(low, high, edge);
  }
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k++) {
    read |= touch(low, word(rows, 2 * word(edges, 2 * k + 1) + 1));
  }
  for (let k: u32 = 2 * TRIES_A_CYCLE - 2; k < NUMBERS_AHEAD; k += 2 * TRIES_A_CYCLE) {
    read |= touchCycle(walk, k);
  }
  keepRead(ahead, read);
}

/** Reads what a try of a cycle will, up to the row that is searched first. */
function touchCycle(walk: usize, k: u32): u32 {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const rows: usize = word(walk, ROWS);
  const rowOf: usize = word(walk, ROW_OF);
  const movableRows = word(walk, MOVABLE_ROWS);
  const edges: usize = word(walk, EDGES_AHEAD);
  const ahead: usize = word(walk, AHEAD);
  const rowY = word(rowOf, nodeAt(low, high, word(edges, 2 * k)));
  if (rowY >= movableRows) return 0;
  const beginning = word(rows, 2 * rowY + 1);
  const random = numberAhead(ahead, k + 1);
  const rowZ = word(
    rowOf,
    nodeAt(low, high, beginning + scaled(random, word(rows, 2 * rowY + 3) - beginning)),
  );
  return rowZ >= movableRows ? 0 : touch(low, word(rows, 2 * rowZ + 1));
}

/** Makes the rows by target, of the rows from `first` to the one before `last`; those before `first` were done. */
export function transposeEdges(walk: usize, first: u32, last: u32, size: u32): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const rows: usize = word(walk, ROWS);
  const source: usize = word(walk, IN_SOURCE);
  const next: usize = word(walk, NEXT);
  if (first === 0) memory.copy(next, word(walk, IN_START), (<usize>size) << 2);
  for (let row = first; row < last; row++) {
    const i = word(rows, 2 * row) & NODE;
    const end = word(rows, 2 * row + 3);
    for (let k = word(rows, 2 * row + 1); k < end; k++) {
      const j = nodeAt(low, high, k);
      const at = word(next, j);
      setWord(next, j, at + 1);
      setWord(source, at, i);
    }
  }
}

/**
 * Of the rows by target of the nodes from `first` to the one before `last`, leaves the sources that the node has an
 * edge back to, and sets `NEXT` behind them. Counts these edges, and those whose reverse is known not to be one.
 */
export function markReturned(walk: usize, first: u32, last: u32, observed: usize, counts: usize): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const rows: usize = word(walk, ROWS);
  const rowOf: usize = word(walk, ROW_OF);
  const buckets: usize = word(walk, BUCKETS);
  const start: usize = word(walk, IN_START);
  const source: usize = word(walk, IN_SOURCE);
  const next: usize = word(walk, NEXT);
  const mark: usize = word(walk, MARK);
  let mutual: u32 = 0;
  let oneWay: u32 = 0;
  for (let j = first; j < last; j++) {
    const row = word(rowOf, j);
    const out = row === NO_ROW ? 0 : word(rows, 2 * row + 1);
    const outEnd = row === NO_ROW ? 0 : word(rows, 2 * row + 3);
    for (let k = out; k < outEnd; k++) store<u8>(mark + nodeAt(low, high, k), 1);
    const inStart = word(start, j);
    const inEnd = word(start, j + 1);
    let end = inStart;
    if (load<u8>(observed + j)) {
      oneWay += inEnd - inStart;
      if (hasBuckets(buckets, j)) {
        for (let k = inStart; k < inEnd; k++) oneWay -= u32(isUnseen(walk, j, word(source, k)));
      }
    }
    for (let k = inStart; k < inEnd; k++) {
      const i = word(source, k);
      setWord(source, end, i);
      end += load<u8>(mark + i);
    }
    mutual += end - inStart;
    if (load<u8>(observed + j)) oneWay -= end - inStart;
    for (let k = out; k < outEnd; k++) store<u8>(mark + nodeAt(low, high, k), 0);
    setWord(next, j, end);
  }
  setWord(counts, 0, word(counts, 0) + mutual);
  setWord(counts, 1, word(counts, 1) + oneWay);
}

/** Whether j, whose edges are marked, must not have an edge to i. */
function isUnseen(walk: usize, j: u32, i: u32): bool {
  return load<u8>(<usize>word(walk, MARK) + i) === 0 && find(word(walk, BUCKETS), j, i) !== 0;
}

/** Adds the edges of the rows first…last−1 to the k×k cells of their ends' groups. */
export function countEdges(walk: usize, first: u32, last: u32, group: usize, k: u32, cells: usize): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const rows: usize = word(walk, ROWS);
  for (let row = first; row < last; row++) {
    const at = cells + ((<usize>(word(group, word(rows, 2 * row) & NODE) * k)) << 3);
    const end = word(rows, 2 * row + 3);
    for (let e = word(rows, 2 * row + 1); e < end; e++) {
      const cell = word(group, nodeAt(low, high, e));
      setReal(at, cell, real(at, cell) + 1);
    }
  }
}

/** Adds the edges to the nodes first…last−1 that are returned to the k×k cells of their ends' groups. */
export function countReturned(walk: usize, first: u32, last: u32, group: usize, k: u32, cells: usize): void {
  const start: usize = word(walk, IN_START);
  const source: usize = word(walk, IN_SOURCE);
  const next: usize = word(walk, NEXT);
  for (let j = first; j < last; j++) {
    const end = word(next, j);
    for (let e = word(start, j); e < end; e++) {
      const cell = word(group, word(source, e)) * k + word(group, j);
      setReal(cells, cell, real(cells, cell) + 1);
    }
  }
}
