/** The counts of open chains by the compiled kernel, over graphs of any size. */
import { BROKER_ROLES } from './broker-roles.ts';
import type { Graph } from './graph.ts';
import type { Grouping } from './number-groups.ts';
import type { Arena, KernelExports } from './wasm-memory.ts';
import { orderByDegree } from './wasm-undirected.ts';

/** Nodes between two calls: so that a kernel is not bound to the slow first compilation of its one call. */
const SLICE = 1024;

/** As `countOpenChains`, of the walk as it stands. @param walk the words of a compiled walk. */
export function layClosedChains(
  walk: number,
  { group, groups }: Grouping,
  arena: Arena,
  exports: KernelExports,
  { size, edgeCount, outStart, inStart }: Graph,
): () => Float64Array {
  const rows = () => arena.reserve(4 * (size + 2));
  const { place, nodes } = orderByDegree(outStart.map((start, i) => start + inStart[i]!));
  const length = BROKER_ROLES.length * size;
  const counts = arena.reserve(8 * length);
  const count = arena.put(
    Uint32Array.of(
      ...[size, arena.put(group), arena.reserve(4 * groups.length), arena.put(place), arena.put(nodes)],
      ...[rows(), arena.reserve(4 * edgeCount), rows(), arena.reserve(4 * edgeCount)],
      ...[arena.reserve(size), counts, 0, groups.length],
    ),
  );
  const inSlices = (work: (first: number, last: number) => void) => {
    for (let first = 0; first < size; first += SLICE) work(first, Math.min(size, first + SLICE));
  };
  return () => {
    new Float64Array(arena.memory.buffer, counts, length).fill(0);
    exports.layChainRows(walk, count);
    inSlices((first, last) => exports.countAllChains(walk, count, first, last));
    inSlices((first, last) => exports.takeClosedChains(count, first, last));
    inSlices((first, last) => exports.takeBarredChains(walk, count, first, last));
    return arena.reals(counts, length);
  };
}
