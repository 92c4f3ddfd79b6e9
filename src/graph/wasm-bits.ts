/** The walk of the undirected null model by the compiled kernel, over graphs small enough for a bit a pair. */
import { visitForbiddenPairs } from './forbidden-pairs.ts';
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import { orderTies, pairUp, type UndirectedChain } from './null-undirected.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { layAhead, takeSteps } from './wasm-pairs.ts';
import { layWalk, orderByDegree, startsInOrder } from './wasm-undirected.ts';

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
  const { place, nodes } = orderByDegree(mutual.start);
  const taken = layBits(size, arena);
  const take = (i: number, j: number) =>
    taken.add(Math.min(place[i]!, place[j]!), Math.max(place[i]!, place[j]!));
  for (let k = 0; k < pairCount; k++) take(one[k]!, other[k]!);
  visitForbiddenPairs(graph, take);
  const start = startsInOrder(mutual.start, nodes);
  const ties = arena.put(
    packPairs(
      one.map((i) => place[i]!),
      other.map((j) => place[j]!),
    ),
  );
  const head = [ties, movable, taken.at, taken.rowBytes, layAhead(seed, arena, exports)];
  const { walk, closedPaths } = layWalk(
    start,
    pairCount,
    { head, wordsAhead: 2 },
    arena,
    exports,
    exports.orientBits,
  );
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchUndirectedBits(walk, slice)),
    closedPaths,
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
