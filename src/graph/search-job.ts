/** Searches from many sources, shared out in blocks among threads that work on one memory. */
import { SOURCES_AT_ONCE } from './bit-parallel-bfs.ts';
import { BLOCKS } from './blocks.ts';
import type { CompiledModule, KernelExports, SharedMemory } from './wasm-memory.ts';

/** All that a thread needs to take part, as plain values; pointers are byte offsets into the memory. */
export interface SearchJob {
  module: CompiledModule;
  memory: SharedMemory;
  kind: 'paths' | 'distances';
  /** The words the kernels read: see `src/kernels`. */
  words: number;
  /** BLOCKS+1 source indices. */
  bounds: number;
  /**
   * The block to be taken next, and how many are done. Not in `memory`, which later jobs use again, so that a
   * thread that comes when all is done finds it done.
   */
  counters: SharedArrayBuffer;
  /** Result of block b begins at results + b·resultBytes. */
  results: number;
  resultBytes: number;
  /** Scratch of thread t begins at scratch + t·scratchBytes. */
  scratch: number;
  scratchBytes: number;
}

/** Sources between two calls, so that a kernel is not bound to the slow first compilation of its one call. */
const SLICE = 16;

/** Takes blocks until none is left. */
export function workOn(job: SearchJob, exports: KernelExports, thread: number): void {
  const counters = new Int32Array(job.counters);
  const bounds = new Uint32Array(job.memory.buffer, job.bounds, BLOCKS + 1);
  const scratch = job.scratch + thread * job.scratchBytes;
  for (;;) {
    const block = Atomics.add(counters, 0, 1);
    if (block >= BLOCKS) return;
    const last = bounds[block + 1]!;
    const result = job.results + block * job.resultBytes;
    if (job.kind === 'paths') {
      for (let q = bounds[block]!; q < last; q += SLICE) {
        exports.searchPaths(job.words, scratch, q, Math.min(last, q + SLICE), result);
      }
    } else {
      for (let q = bounds[block]!; q < last; q += SOURCES_AT_ONCE) {
        exports.searchDistances(job.words, scratch, q, result);
      }
    }
    Atomics.add(counters, 1, 1);
    Atomics.notify(counters, 1);
  }
}

/** Waits until the other threads have done the blocks they took. */
export function waitForAll(job: SearchJob): void {
  const counters = new Int32Array(job.counters);
  for (let done = Atomics.load(counters, 1); done < BLOCKS; done = Atomics.load(counters, 1)) {
    Atomics.wait(counters, 1, done);
  }
}
