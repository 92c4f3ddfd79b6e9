/** The walk of the directed null model by the compiled kernel. */
import { listForbiddenPairs, orderEdges } from './directed-switching.ts';
import type { Graph } from './graph.ts';
import type { DirectedChain } from './null-directed.ts';
import type { Grouping } from './number-groups.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { inSlices, layAhead, layPairs, laySlots, NUMBERS_AHEAD, takeSteps } from './wasm-pairs.ts';

/** Rows with more edges are not looked through, but found in buckets. */
const LONG_ROW = 1024;
/** Bits beside a row's node: it has buckets; they hold its edges too. */
const IN_BUCKETS = 0x40000000;
const LONG = 0x80000000;
const NO_ROW = 0xffffffff;
/** Edges that share the words by which an edge's row is found. */
const EDGES_A_BLOCK = 64;

/** As `startDirectedChain`; the arena holds the walk. */
export function startWasmDirectedChain(
  graph: Graph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): DirectedChain {
  const { size, edgeCount } = graph;
  const { source, target, movable } = orderEdges(graph);
  const firstOf = listRows(source);
  const rowCount = firstOf.length;
  const forbidden = listForbiddenPairs(graph);
  const inBuckets = new Uint8Array(size);
  const kept: number[] = [];
  for (let k = 0; k < forbidden.length; k += 2) {
    const i = forbidden[k]!;
    const j = forbidden[k + 1]!;
    if (i === j) continue;
    kept.push(i, j);
    inBuckets[i] = 1;
  }
  const rows = new Uint32Array(2 * (rowCount + 1));
  const rowOf = new Uint32Array(size).fill(NO_ROW);
  rows[2 * rowCount + 1] = edgeCount;
  let movableRows = 0;
  for (let row = 0; row < rowCount; row++) {
    const first = firstOf[row]!;
    const end = firstOf[row + 1] ?? edgeCount;
    const node = source[first]!;
    const isLong = end - first > LONG_ROW;
    if (isLong) for (let k = first; k < end; k++) kept.push(node, target[k]!);
    rows[2 * row] = node | (isLong ? LONG : 0) | (isLong || inBuckets[node] === 1 ? IN_BUCKETS : 0);
    rows[2 * row + 1] = first;
    rowOf[node] = row;
    if (first < movable) movableRows++;
  }
  const { low, high } = laySlots(target, arena);
  const words = [
    ...[low, high, movable, arena.put(rows), movableRows, arena.put(rowOf)],
    ...[
      arena.put(findBeginnings(firstOf, edgeCount)),
      layPairs(size, Uint32Array.from(kept), arena, exports),
    ],
    ...[layAhead(seed, arena, exports), arena.reserve(8 * NUMBERS_AHEAD), arena.put(graph.inStart)],
    ...[arena.reserve(4 * edgeCount), arena.reserve(4 * size), arena.reserve(size)],
  ];
  const walk = arena.put(Uint32Array.from(words));
  const observed = arena.put(graph.observed);
  const counts = arena.reserve(8);
  const groupAt = new Map<Grouping, number>();
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchDirected(walk, slice)),
    census() {
      new Uint32Array(arena.memory.buffer, counts, 2).fill(0);
      inSlices(rowCount, (first, last) => exports.transposeEdges(walk, first, last, size));
      inSlices(size, (first, last) => exports.markReturned(walk, first, last, observed, counts));
      const [mutual, oneWay] = new Uint32Array(arena.memory.buffer, counts, 2);
      return { mutual: mutual!, oneWay: oneWay! };
    },
    countGroups(grouping) {
      const group = groupAt.get(grouping) ?? arena.put(grouping.group);
      groupAt.set(grouping, group);
      const k = grouping.groups.length;
      const top = arena.top();
      const edges = arena.reserve(8 * k * k);
      const returned = arena.reserve(8 * k * k);
      inSlices(rowCount, (first, last) => exports.countEdges(walk, first, last, group, k, edges));
      inSlices(size, (first, last) => exports.countReturned(walk, first, last, group, k, returned));
      const counted = { edges: arena.reals(edges, k * k), returned: arena.reals(returned, k * k) };
      arena.reset(top);
      return counted;
    },
  };
}

/** The first edge of each row: the edges of one source follow each other. */
function listRows(source: Uint32Array): Uint32Array {
  const firstOf: number[] = [];
  for (let k = 0; k < source.length; k++) if (k === 0 || source[k] !== source[k - 1]) firstOf.push(k);
  return Uint32Array.from(firstOf);
}

/** Four words for each 64 edges: two with a bit for each that begins a row, and how many begin before them. */
function findBeginnings(firstOf: Uint32Array, edgeCount: number): Uint32Array {
  const words = new Uint32Array(4 * (Math.floor(edgeCount / EDGES_A_BLOCK) + 1));
  for (const first of firstOf) {
    words[4 * Math.floor(first / EDGES_A_BLOCK) + ((first >>> 5) & 1)]! |= 1 << (first & 31);
  }
  let row = 0;
  for (let at = 0; at < words.length; at += 4) {
    while (row < firstOf.length && firstOf[row]! < (at / 4) * EDGES_A_BLOCK) row++;
    words[at + 2] = row;
  }
  return words;
}
