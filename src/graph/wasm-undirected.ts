/** The walk of the undirected null model by the compiled kernel. */
import { visitForbiddenPairs } from './forbidden-pairs.ts';
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import { orderTies, type UndirectedChain } from './null-undirected.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { inSlices, layAhead, layPairs, laySlots, takeSteps } from './wasm-pairs.ts';

/** As `startUndirectedChain`; the arena holds the walk. */
export function startWasmUndirectedChain(
  graph: Graph,
  mutual: MutualGraph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): UndirectedChain {
  const { size, start, pairCount } = mutual;
  const { one, other, movable } = orderTies(graph, mutual);
  const next = start.slice();
  const slots = new Uint32Array(2 * pairCount);
  const ties = new Uint32Array(2 * pairCount);
  for (let k = 0; k < pairCount; k++) {
    const i = one[k]!;
    const j = other[k]!;
    ties[2 * k] = next[i]!++;
    ties[2 * k + 1] = next[j]!++;
    slots[ties[2 * k]!] = j;
    slots[ties[2 * k + 1]!] = i;
  }
  const { low, high } = laySlots(slots, arena);
  const { place, nodes } = orderByDegree(start);
  const tiesAt = arena.put(ties);
  const laterStart = arena.reserve(4 * (size + 1));
  const later = arena.reserve(4 * (pairCount + 1));
  const walk = arena.put(
    Uint32Array.of(
      ...[low, high, arena.put(start), tiesAt, movable],
      ...[layPairs(size, forbiddenBothWays(graph), arena, exports), layAhead(seed, arena, exports)],
      ...[arena.put(place), arena.put(nodes), laterStart, later],
    ),
  );
  const mark = arena.reserve(size);
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchUndirected(walk, slice)),
    closedPaths() {
      let triangles = 0;
      inSlices(size, (first, last) => exports.orientTies(walk, first, last));
      inSlices(size, (first, last) => {
        triangles += exports.countTriangles(laterStart, laterStart + 4, later, mark, first, last);
      });
      return 3 * triangles;
    },
    ties() {
      const lowBits = new Uint16Array(arena.memory.buffer, low, slots.length);
      const highBits = new Uint8Array(arena.memory.buffer, high, slots.length);
      return new Uint32Array(arena.memory.buffer, tiesAt, ties.length).map((_, k, now) => {
        const slot = now[k ^ 1]!;
        return lowBits[slot]! | (highBits[slot]! << 16);
      });
    },
  };
}

/** i, j, j, i, … */
function forbiddenBothWays(graph: Graph): Uint32Array {
  let count = 0;
  visitForbiddenPairs(graph, (i, j) => {
    if (i !== j) count++;
  });
  const pairs = new Uint32Array(4 * count);
  let place = 0;
  visitForbiddenPairs(graph, (i, j) => {
    if (i === j) return;
    pairs.set([i, j, j, i], place);
    place += 4;
  });
  return pairs;
}

/** The nodes by degree, among equals by number, and the place of each. @param start n+1 offsets, whose steps are degrees. */
export function orderByDegree(start: Uint32Array): { place: Uint32Array; nodes: Uint32Array } {
  const size = start.length - 1;
  const degree = (i: number) => start[i + 1]! - start[i]!;
  const nodes = Uint32Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => degree(i) - degree(j) || i - j,
  );
  const place = new Uint32Array(size);
  for (let p = 0; p < size; p++) place[nodes[p]!] = p;
  return { place, nodes };
}
