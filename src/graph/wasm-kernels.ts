/** The kernels compiled to WebAssembly, over one memory that threads may share. */
import { addBlock, SOURCES_AT_ONCE } from './bit-parallel-bfs.ts';
import { BLOCKS, blockBounds } from './blocks.ts';
import type { ShortestPathSums } from './brandes.ts';
import { type Distances, emptyDistances } from './distances.ts';
import { type DrawJob, doAllDraws, drawSeconds } from './draw-job.ts';
import type { Graph } from './graph.ts';
import type { Kernels } from './kernels.ts';
import { permuteLabels } from './label-permutation.ts';
import type { NullDraws } from './null-models.ts';
import { type SearchJob, waitForAll, workOn } from './search-job.ts';
import { countAlike, MOST_LABELS } from './wasm-labels.ts';
import { prepareWasmLeiden } from './wasm-leiden.ts';
import { type CompiledModule, createArena, startKernels } from './wasm-memory.ts';
import { prepareWasmProducts } from './wasm-products.ts';
import { keepRows } from './wasm-rows.ts';

export interface Threads {
  /** Threads worth using for so many seconds of work on one, this one included. */
  count(seconds: number): number;
  /** Lets threads 1…count−1 take part in the job. */
  start(job: SearchJob, count: number): void;
  /** Lets another thread do the job; what is returned waits for it. */
  aside(job: DrawJob): () => NullDraws;
}

/** Edges one thread reads a second, by a cautious measurement, for each source. */
const PATH_RATE = 1.5e9;
const DISTANCE_RATE = 2e10;

/**
 * @param module what `src/kernels` compiles to.
 */
export function createWasmKernels(module: CompiledModule, threads: Threads): Kernels {
  const arena = createArena();
  const exports = startKernels(module, arena.memory);
  const rows = keepRows(arena);

  const search = (
    graph: Graph,
    kind: SearchJob['kind'],
    seconds: number,
    given: { sources: Uint32Array; member: Uint8Array; bounds: Uint32Array; resultBytes: number },
  ): { job: SearchJob; sums: readonly number[] } => {
    const { size } = graph;
    const at = rows(graph);
    const count = threads.count(seconds);
    const sums = [arena.reserve(8 * size), arena.reserve(8 * size), arena.reserve(8 * size)];
    const scratchBytes =
      kind === 'paths' ? exports.pathScratchBytes(size) : exports.distanceScratchBytes(size);
    const aligned = Math.ceil(scratchBytes / 16) * 16;
    const words = arena.put(
      Uint32Array.of(
        ...[size, graph.edgeCount, at.inStart, at.inSource, at.outStart, at.outTarget],
        ...[arena.put(given.sources), arena.put(given.member), ...sums],
      ),
    );
    const job: SearchJob = {
      module,
      memory: arena.memory,
      kind,
      words,
      bounds: arena.put(given.bounds),
      counters: new SharedArrayBuffer(8),
      results: arena.reserve(BLOCKS * given.resultBytes),
      resultBytes: given.resultBytes,
      scratch: arena.reserve(count * aligned),
      scratchBytes: aligned,
    };
    if (count > 1) threads.start(job, count);
    workOn(job, exports, 0);
    waitForAll(job);
    return { job, sums };
  };

  return {
    shortestPathSums(graph, sources, member): ShortestPathSums {
      const { size } = graph;
      const { job, sums } = search(graph, 'paths', (sources.length * graph.edgeCount) / PATH_RATE, {
        sources,
        member,
        bounds: blockBounds(sources.length),
        resultBytes: 8 * (size + 2),
      });
      const dependency = new Float64Array(size);
      const distances: Distances = {
        reached: arena.reals(sums[0]!, size),
        sum: arena.reals(sums[1]!, size),
        inverseSum: arena.reals(sums[2]!, size),
        memberSum: 0,
        memberLongest: 0,
      };
      for (let b = 0; b < BLOCKS; b++) {
        const block = new Float64Array(arena.memory.buffer, job.results + b * job.resultBytes, size + 2);
        for (let i = 0; i < size; i++) dependency[i]! += block[i]!;
        distances.memberSum += block[size]!;
        distances.memberLongest = Math.max(distances.memberLongest, block[size + 1]!);
      }
      return { dependency, distances };
    },

    allDistances(graph, member): Distances {
      const { size } = graph;
      const { job } = search(graph, 'distances', (size * graph.edgeCount) / DISTANCE_RATE, {
        sources: new Uint32Array(0),
        member,
        bounds: blockBounds(size, SOURCES_AT_ONCE),
        resultBytes: 8 * (3 * size + 2),
      });
      const distances = emptyDistances(size);
      for (let b = 0; b < BLOCKS; b++) {
        const block = new Float64Array(arena.memory.buffer, job.results + b * job.resultBytes, 3 * size + 2);
        addBlock(distances, {
          reached: block.subarray(0, size),
          sum: block.subarray(size, 2 * size),
          inverseSum: block.subarray(2 * size, 3 * size),
          memberSum: block[3 * size]!,
          memberLongest: block[3 * size + 1]!,
        });
      }
      return distances;
    },

    prepareLeiden(graph) {
      rows.clear();
      return prepareWasmLeiden(graph, arena, exports);
    },

    beginNulls(nulls) {
      const job: DrawJob = { module, ...nulls };
      return threads.count(drawSeconds(job)) > 1 ? threads.aside(job) : () => doAllDraws(job);
    },

    prepareProducts(moved, fixed, length) {
      rows.clear();
      return prepareWasmProducts({ moved, fixed, length }, arena, exports);
    },

    permuteLabels(graph, grouping, options) {
      if (grouping.groups.length > MOST_LABELS) return permuteLabels(graph, grouping, options);
      const at = rows(graph);
      return permuteLabels(graph, grouping, options, (ways) => countAlike(at, ways, arena, exports));
    },
  };
}
