/** The walks of the null models by the compiled kernel. */
import { listForbiddenPairs, orderEdges, pairUp } from './directed-switching.ts';
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import type { DirectedChain } from './null-directed.ts';
import { orderTies, type UndirectedChain } from './null-undirected.ts';
import type { Grouping } from './number-groups.ts';
import { type Arena, type KernelExports, layRandom } from './wasm-memory.ts';

/** Steps or edges between two calls; a multiple of what the kernel reads ahead. */
const SLICE = 65_536;
/** Slots of a bucket, and the share of them that is taken on average at most. */
const BUCKET_SLOTS = 8;
const BUCKET_BYTES = 4 * BUCKET_SLOTS;
const FULL = 0.4;
const FORBIDDEN = 0x80000000 | 0;
const RANDOMS_AHEAD = 64;

interface Walk {
  /** Pairs of ends, in the walk's order. */
  ends: Uint32Array;
  movable: number;
  rowStart: Uint32Array;
  rowEnd: Uint32Array;
  bothWays: boolean;
}

/** As `startDirectedChain`; the arena holds the walk. */
export function startWasmDirectedChain(
  graph: Graph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): DirectedChain {
  const { source, target, ...rows } = orderEdges(graph);
  const edgeCount = source.length;
  const walk = layWalk(
    graph,
    { ...rows, ends: pairUp(source, target), bothWays: false },
    seed,
    arena,
    exports,
  );
  const observed = arena.put(graph.observed);
  const returned = arena.reserve(edgeCount);
  const counts = arena.reserve(8);
  const groupAt = new Map<Grouping, number>();
  return {
    movable: rows.movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchDirected(walk.at, slice)),
    census() {
      new Uint32Array(arena.memory.buffer, counts, 2).fill(0);
      inSlices(edgeCount, (first, last) =>
        exports.markReturned(walk.at, first, last, observed, returned, counts),
      );
      const [mutual, oneWay] = new Uint32Array(arena.memory.buffer, counts, 2);
      return { mutual: mutual!, oneWay: oneWay! };
    },
    countGroups(grouping) {
      const group = groupAt.get(grouping) ?? arena.put(grouping.group);
      groupAt.set(grouping, group);
      const k = grouping.groups.length;
      const top = arena.top();
      const cells = [arena.reserve(8 * k * k), arena.reserve(8 * k * k)] as const;
      inSlices(edgeCount, (first, last) =>
        exports.countCells(walk.at, first, last, returned, group, k, ...cells),
      );
      const [edges, back] = cells.map((at) => arena.reals(at, k * k));
      arena.reset(top);
      return { edges: edges!, returned: back! };
    },
  };
}

/** As `startUndirectedChain`; the arena holds the walk. */
export function startWasmUndirectedChain(
  graph: Graph,
  mutual: MutualGraph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): UndirectedChain {
  const { one, other, movable } = orderTies(graph, mutual);
  const none = new Uint32Array(0);
  const given = { ends: pairUp(one, other), movable, rowStart: none, rowEnd: none, bothWays: true };
  const walk = layWalk(graph, given, seed, arena, exports);
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchUndirected(walk.at, slice)),
    ties: () => new Uint32Array(arena.memory.buffer, walk.ends, 2 * one.length),
  };
}

function inSlices(count: number, work: (first: number, last: number) => void): void {
  for (let first = 0; first < count; first += SLICE) work(first, Math.min(count, first + SLICE));
}

/** Steps of a kernel that takes so many and returns how many of them changed the graph. */
function takeSteps(tries: number, take: (tries: number) => number): number {
  let changed = 0;
  inSlices(tries, (first, last) => {
    changed += take(last - first);
  });
  return changed;
}

function layWalk(
  { size, ...graph }: Graph,
  { ends, movable, rowStart, rowEnd, bothWays }: Walk,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): { at: number; ends: number } {
  const forbidden = Uint32Array.from(listForbiddenPairs({ size, ...graph }));
  const held = new Uint32Array(size);
  for (const pairs of [ends, forbidden]) {
    for (let k = 0; k < pairs.length; k += 2) {
      held[pairs[k]!]!++;
      if (bothWays) held[pairs[k + 1]!]!++;
    }
  }
  // The word before the first row says where the buckets begin.
  const rows = new Uint32Array(size + 2);
  for (let i = 0; i < size; i++)
    rows[i + 2] = rows[i + 1]! + Math.ceil((held[i]! + 1) / (BUCKET_SLOTS * FULL));
  rows[0] = Math.ceil(arena.reserve(BUCKET_BYTES * (rows[size + 1]! + 1)) / BUCKET_BYTES) * BUCKET_BYTES;
  const edges = arena.put(ends);
  const walk = arena.put(
    Uint32Array.of(
      ...[edges, movable, arena.put(rowStart), arena.put(rowEnd), arena.put(rows) + 4],
      ...[layRandom(seed, arena, exports), arena.reserve(4 * RANDOMS_AHEAD), 0, 0],
    ),
  );
  exports.addPairs(walk, edges, ends.length / 2, 0, bothWays ? 1 : 0);
  const top = arena.top();
  exports.addPairs(walk, arena.put(forbidden), forbidden.length / 2, FORBIDDEN, bothWays ? 1 : 0);
  arena.reset(top);
  exports.startWalk(walk);
  return { at: walk, ends: edges };
}
