/** The walk of the undirected null model by the compiled kernel. */
import { visitForbiddenPairs } from './forbidden-pairs.ts';
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import { orderTies, pairUp, type UndirectedChain } from './null-undirected.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { inSlices, layAhead, layPairs, NUMBERS_AHEAD, takeSteps } from './wasm-pairs.ts';

/** As `startUndirectedChain`; the arena holds the walk, in which each node goes by its place by degree. */
export function startWasmUndirectedChain(
  graph: Graph,
  mutual: MutualGraph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
): UndirectedChain {
  const { size, pairCount } = mutual;
  const { one, other, movable } = orderTies(graph, mutual);
  const { place, nodes } = orderByDegree(mutual.start);
  const start = startsInOrder(mutual.start, nodes);
  const places = pairUp(one, other).map((i) => place[i]!);
  const ties = arena.put(places);
  const taken = layPairs(size, [places, forbiddenPlaces(graph, place)], arena, exports);
  const head = [ties, movable, taken, layAhead(seed, arena, exports)];
  const { walk, closedPaths } = layWalk(
    start,
    pairCount,
    { head, wordsAhead: 1 },
    arena,
    exports,
    exports.orientTies,
  );
  return {
    movable,
    step: (tries) => takeSteps(tries, (slice) => exports.switchUndirected(walk, slice)),
    closedPaths,
    ties: () => new Uint32Array(arena.memory.buffer, ties, 2 * pairCount).map((end) => nodes[end]!),
  };
}

/**
 * Lays down the words of a walk, and the later neighbours of each node, by which its triangles are counted.
 * @param start where the row of each node begins. @param wordsAhead of each number that is drawn ahead.
 * @param orient writes the later neighbours of some ties.
 */
export function layWalk(
  start: Uint32Array,
  pairCount: number,
  { head, wordsAhead }: { head: readonly number[]; wordsAhead: number },
  arena: Arena,
  exports: KernelExports,
  orient: (walk: number, first: number, last: number) => void,
): { walk: number } & Pick<UndirectedChain, 'closedPaths'> {
  const size = start.length;
  const laterStart = arena.put(start);
  const laterEnd = arena.reserve(4 * size);
  const later = arena.reserve(8 * pairCount);
  const ahead = arena.reserve(4 * wordsAhead * NUMBERS_AHEAD);
  const walk = arena.put(Uint32Array.of(...head, laterEnd, later, ahead));
  const mark = arena.reserve(size);
  return {
    walk,
    closedPaths() {
      let triangles = 0;
      new Uint32Array(arena.memory.buffer, laterEnd, size).set(start);
      inSlices(pairCount, (first, last) => orient(walk, first, last));
      inSlices(size, (first, last) => {
        triangles += exports.countTriangles(laterStart, laterEnd, later, mark, first, last);
      });
      return 3 * triangles;
    },
  };
}

/** The places of the nodes of each pair that must not be tied, one after the other. */
function forbiddenPlaces(graph: Graph, place: Uint32Array): Uint32Array {
  let count = 0;
  visitForbiddenPairs(graph, (i, j) => {
    if (i !== j) count++;
  });
  const pairs = new Uint32Array(2 * count);
  let at = 0;
  visitForbiddenPairs(graph, (i, j) => {
    if (i === j) return;
    pairs[at++] = place[i]!;
    pairs[at++] = place[j]!;
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

/** Where the row of each of the nodes begins, were their rows in this order. */
export function startsInOrder(start: Uint32Array, nodes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(nodes.length);
  for (let p = 1; p < nodes.length; p++) {
    starts[p] = starts[p - 1]! + start[nodes[p - 1]! + 1]! - start[nodes[p - 1]!]!;
  }
  return starts;
}
