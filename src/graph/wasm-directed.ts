/** The walk of the directed null model by the compiled kernel. */

import { transposeRows } from './build-graph.ts';
import { startDirectedWalk } from './curveball.ts';
import type { Graph } from './graph.ts';
import { countMovable, type DirectedChain } from './null-directed.ts';
import type { Grouping } from './number-groups.ts';
import { isSmall } from './pair-set.ts';
import { layChainCount } from './wasm-chains.ts';
import { layClosedChains } from './wasm-closed-chains.ts';
import { type Arena, type KernelExports, seedRandom } from './wasm-memory.ts';
import { inSlices, NUMBERS_AHEAD } from './wasm-pairs.ts';

/** Bytes of a generator, and of a word for each class of accounts. */
const STATE_BYTES = 16;
const WAITING_BYTES = 36;

/** As `startDirectedChain`; the arena holds the walk. @param layCount how chains are counted; the same by either. */
export function startWasmDirectedChain(
  graph: Graph,
  seed: number,
  arena: Arena,
  exports: KernelExports,
  layCount: typeof layClosedChains = isSmall(graph.size) ? layChainCount : layClosedChains,
): DirectedChain {
  const { size, edgeCount } = graph;
  const begun = startDirectedWalk(graph);
  const { start, target, traders, trades, barredStart, barred, mark } = begun;
  const unseen = transposeRows({ start: graph.unseenStart, entry: graph.unseenTarget });
  // A walk leaves it as it is.
  const intoObserved = graph.inStart.reduce(
    (sum, from, j) => sum + (graph.observed[j] === 1 ? graph.inStart[j + 1]! - from : 0),
    0,
  );
  const targets = arena.put(target);
  const state = arena.reserve(STATE_BYTES);
  seedRandom(state, seed, arena, exports);
  const walk = arena.put(
    Uint32Array.of(
      ...[arena.put(start), targets, arena.put(traders), traders.length, arena.put(trades)],
      ...[arena.put(barredStart), arena.put(barred), arena.put(mark), state, arena.reserve(WAITING_BYTES)],
      ...[arena.put(graph.inStart), arena.reserve(4 * edgeCount), arena.reserve(4 * size)],
      ...[
        size,
        arena.reserve(STATE_BYTES + 4 * NUMBERS_AHEAD),
        arena.put(unseen.start),
        arena.put(unseen.entry),
      ],
    ),
  );
  const observed = arena.put(graph.observed);
  const counts = arena.reserve(12);
  const groupAt = new Map<Grouping, number>();
  const chainsOf = new Map<Grouping, () => Float64Array>();
  return {
    movable: countMovable(graph, traders),
    trade: () => exports.tradeRound(walk),
    census() {
      new Uint32Array(arena.memory.buffer, counts, 3).fill(0);
      inSlices(size, (first, last) => exports.transposeEdges(walk, first, last, size));
      inSlices(size, (first, last) => exports.markReturned(walk, first, last, observed, counts));
      const [pairs, ends, unknown] = new Uint32Array(arena.memory.buffer, counts, 3);
      return { mutual: 2 * pairs!, oneWay: intoObserved - ends! - unknown! };
    },
    countGroups(grouping, into) {
      const group = groupAt.get(grouping) ?? arena.put(grouping.group);
      groupAt.set(grouping, group);
      const k = grouping.groups.length;
      // The kernel counts those in no group as one more.
      const wide = k + 1;
      const top = arena.top();
      const edges = arena.reserve(8 * wide * wide);
      const returned = arena.reserve(8 * wide * wide);
      inSlices(size, (first, last) => exports.countEdges(walk, first, last, group, wide, edges));
      inSlices(size, (first, last) => exports.countReturned(walk, first, last, group, wide, returned));
      for (let g = 0; g < k; g++) {
        into.edges.set(new Float64Array(arena.memory.buffer, edges + 8 * g * wide, k), g * k);
        into.returned.set(new Float64Array(arena.memory.buffer, returned + 8 * g * wide, k), g * k);
      }
      arena.reset(top);
    },
    countChains(grouping) {
      const count = chainsOf.get(grouping) ?? layCount(walk, grouping, arena, exports, graph);
      chainsOf.set(grouping, count);
      return count();
    },
  };
}
