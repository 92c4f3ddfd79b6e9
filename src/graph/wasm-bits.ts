/** The walks of both null models by the compiled kernels, over graphs small enough for a bit a pair. */
import { listForbiddenPairs, orderEdges, pairUp } from './directed-switching.ts';
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import type { DirectedChain } from './null-directed.ts';
import { orderTies, type UndirectedChain } from './null-undirected.ts';
import type { Grouping } from './number-groups.ts';
import { countPaths } from './triangles.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { inSlices, layAhead, NUMBERS_AHEAD, takeSteps } from './wasm-pairs.ts';
import { orderByDegree } from './wasm-undirected.ts';

/** As `startDirectedChain`; the arena holds the walk. */
export function startDirectedBits(
  graph: Graph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): DirectedChain {
  const { size, edgeCount } = graph;
  const { source, target, movable, rowStart, rowEnd } = orderEdges(graph);
  const taken = layBits(size, arena);
  for (let k = 0; k < edgeCount; k++) taken.add(source[k]!, target[k]!);
  const forbidden = listForbiddenPairs(graph);
  for (let k = 0; k < forbidden.length; k += 2) taken.add(forbidden[k]!, forbidden[k + 1]!);
  const unseen = graph.unseenTarget.length === 0 ? null : layBits(size, arena);
  for (let i = 0; i < size; i++) {
    for (let k = graph.unseenStart[i]!; k < graph.unseenStart[i + 1]!; k++) {
      unseen!.add(i, graph.unseenTarget[k]!);
    }
  }
  const walk = arena.put(
    Uint32Array.of(
      ...[arena.put(packPairs(source, target)), movable, arena.put(pairUp(rowStart, rowEnd)), taken.at],
      ...[
        taken.rowBytes,
        unseen?.at ?? 0,
        layAhead(seed, arena, exports),
        arena.reserve(edgeCount),
        arena.reserve(8 * NUMBERS_AHEAD),
      ],
    ),
  );
  const observed = arena.put(graph.observed);
  const counts = arena.reserve(8);
  const groupAt = new Map<Grouping, number>();
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchDirectedBits(walk, slice)),
    census() {
      new Uint32Array(arena.memory.buffer, counts, 2).fill(0);
      inSlices(edgeCount, (first, last) => exports.censusBits(walk, first, last, observed, counts));
      const [mutual, oneWay] = new Uint32Array(arena.memory.buffer, counts, 2);
      return { mutual: mutual!, oneWay: oneWay! };
    },
    countGroups(grouping) {
      const group = groupAt.get(grouping) ?? arena.put(grouping.group);
      groupAt.set(grouping, group);
      const k = grouping.groups.length;
      const top = arena.top();
      const cells = arena.reserve(8 * k * k);
      inSlices(edgeCount, (first, last) => exports.countBits(walk, first, last, group, k, cells));
      const words = new Uint32Array(arena.memory.buffer, cells, 2 * k * k);
      const counted = {
        edges: Float64Array.from({ length: k * k }, (_, cell) => words[2 * cell]!),
        returned: Float64Array.from({ length: k * k }, (_, cell) => words[2 * cell + 1]!),
      };
      arena.reset(top);
      return counted;
    },
  };
}

/** As `startUndirectedChain`; the arena holds the walk, in which each node goes by its place by degree. */
export function startUndirectedBits(
  graph: Graph,
  mutual: MutualGraph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): UndirectedChain {
  const { size, pairCount } = mutual;
  const { one, other, movable } = orderTies(graph, mutual);
  const { place, nodes } = orderByDegree(mutual);
  const taken = layBits(size, arena);
  const take = (i: number, j: number) =>
    taken.add(Math.min(place[i]!, place[j]!), Math.max(place[i]!, place[j]!));
  for (let k = 0; k < pairCount; k++) take(one[k]!, other[k]!);
  const forbidden = listForbiddenPairs(graph);
  for (let k = 0; k < forbidden.length; k += 2) take(forbidden[k]!, forbidden[k + 1]!);
  const start = new Uint32Array(size);
  for (let p = 1; p < size; p++) {
    start[p] = start[p - 1]! + mutual.start[nodes[p - 1]! + 1]! - mutual.start[nodes[p - 1]!]!;
  }
  const ties = arena.put(
    packPairs(
      one.map((i) => place[i]!),
      other.map((j) => place[j]!),
    ),
  );
  const laterStart = arena.put(start);
  const laterEnd = arena.reserve(4 * size);
  const later = arena.reserve(8 * pairCount);
  const walk = arena.put(
    Uint32Array.of(
      ...[ties, movable, taken.at, taken.rowBytes, layAhead(seed, arena, exports)],
      ...[laterEnd, later, arena.reserve(8 * NUMBERS_AHEAD)],
    ),
  );
  const mark = arena.reserve(size);
  const paths = countPaths(mutual);
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchUndirectedBits(walk, slice)),
    transitivity() {
      let triangles = 0;
      new Uint32Array(arena.memory.buffer, laterEnd, size).set(start);
      inSlices(pairCount, (first, last) => exports.orientBits(walk, first, last));
      inSlices(size, (first, last) => {
        triangles += exports.countTriangles(laterStart, laterEnd, later, mark, first, last);
      });
      return (3 * triangles) / paths;
    },
    ties() {
      const packed = new Uint32Array(arena.memory.buffer, ties, pairCount);
      return pairUp(
        packed.map((tie) => nodes[tie >>> 16]!),
        packed.map((tie) => nodes[tie & 0xffff]!),
      );
    },
  };
}

/** Lays down a bit for each pair of nodes. */
function layBits(
  size: number,
  arena: Arena,
): { at: number; rowBytes: number; add(i: number, j: number): void } {
  const rowBytes = Math.ceil(size / 8);
  const at = arena.reserve(rowBytes * size);
  const bits = new Uint8Array(arena.memory.buffer, at, rowBytes * size);
  return {
    at,
    rowBytes,
    add: (i, j) => {
      bits[i * rowBytes + (j >>> 3)]! |= 1 << (j & 7);
    },
  };
}

function packPairs(one: Uint32Array, other: Uint32Array): Uint32Array {
  return one.map((i, k) => (i << 16) | other[k]!);
}
