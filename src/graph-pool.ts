/** Gives the measures their compiled kernels, with threads where the work is worth it. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BLOCKS } from './graph/blocks.ts';
import type { Kernels } from './graph/kernels.ts';
import type { SearchJob } from './graph/search-job.ts';
import { createWasmKernels } from './graph/wasm-kernels.ts';
import { type CompiledModule, compileKernels } from './graph/wasm-memory.ts';

/** A thread costs 25 ms to start: below this many seconds of work one is enough. */
const WORTH_THREADS = 0.3;

const MODULE = new URL('../dist/kernels.wasm', import.meta.url);
const WORKER = new URL('../dist/graph-worker.js', import.meta.url);

/** The module that `npm run build` makes of `src/kernels`. */
export function loadModule(): CompiledModule {
  return compileKernels(readFileSync(MODULE));
}

/**
 * The compiled kernels. The figures are the same, to the last bit, for any number of threads.
 *
 * @param threads at most so many; default as many as the machine runs at once.
 */
export function createKernels(module: CompiledModule, threads: number = availableParallelism()): Kernels {
  return createWasmKernels(module, {
    count: (seconds) => (seconds < WORTH_THREADS ? 1 : Math.min(threads, BLOCKS)),
    start: startThreads,
  });
}

/** Threads 1…count−1; they end with the job, and do not keep the program alive. */
export function startThreads(job: SearchJob, count: number): void {
  if (count < 2) return;
  // Loading what starts threads takes a fortieth of a small job, which starts none.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  for (let thread = 1; thread < count; thread++) {
    new Worker(WORKER, { workerData: { job, thread } }).unref();
  }
}
