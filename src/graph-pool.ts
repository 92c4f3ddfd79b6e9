/** Gives the measures their compiled kernels, with threads where the work is worth it. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BLOCKS } from './graph/blocks.ts';
import { DRAWS_TAKEN, type DrawAnswer, type DrawJob, doDraws, takeDraws } from './graph/draw-job.ts';
import type { Kernels } from './graph/kernels.ts';
import type { DirectedNull } from './graph/null-directed.ts';
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
    aside: drawAside,
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

/**
 * Does the draws on another thread; what is returned waits for them, or does them where no thread has come to it.
 * @throws Error where the draws failed.
 */
export function drawAside(draws: DrawJob): () => DirectedNull {
  const { MessageChannel, receiveMessageOnPort, Worker } = process.getBuiltinModule('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(4));
  new Worker(WORKER, { workerData: { draws, state, port: port2 }, transferList: [port2] }).unref();
  port1.unref();
  return () => {
    if (takeDraws(state)) return doDraws(draws);
    Atomics.wait(state, 0, DRAWS_TAKEN);
    const { drawn, failure } = receiveMessageOnPort(port1)!.message as DrawAnswer;
    port1.close();
    if (drawn === undefined) throw failure;
    return drawn;
  };
}
