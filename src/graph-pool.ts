/** Gives the measures their compiled kernels, with threads where the work is worth it. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BLOCKS } from './graph/blocks.ts';
import {
  DRAW_PARTS,
  DRAWS_TAKEN,
  type DrawAnswer,
  type DrawJob,
  doDraws,
  takeDraws,
} from './graph/draw-job.ts';
import type { Kernels } from './graph/kernels.ts';
import type { NullDraws } from './graph/null-models.ts';
import type { SearchJob } from './graph/search-job.ts';
import { createWasmKernels } from './graph/wasm-kernels.ts';
import { type CompiledModule, compileKernels } from './graph/wasm-memory.ts';
import { packageFile } from './package-file.ts';

/** A thread costs 25 ms to start: below this many seconds of work one is enough. */
const WORTH_THREADS = 0.3;

const MODULE = packageFile('dist/kernels.wasm');
const WORKER = packageFile('dist/threads/graph-worker.js');

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
  // But for those that do draws: beside them another thread of a search would have no processor.
  let free = threads;
  return createWasmKernels(module, {
    count: (seconds) => (seconds < WORTH_THREADS ? 1 : Math.min(free, BLOCKS)),
    start: startThreads,
    aside(draws) {
      const wait = drawAside(draws);
      free--;
      return () => {
        const drawn = wait();
        free++;
        return drawn;
      };
    },
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
 * Does the draws on another thread; what is returned waits for them, and does the parts no thread has come to.
 * @throws Error where the draws failed.
 */
export function drawAside(draws: DrawJob): () => NullDraws {
  const { MessageChannel, receiveMessageOnPort, Worker } = process.getBuiltinModule('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  const states = new Int32Array(new SharedArrayBuffer(4 * DRAW_PARTS.length));
  new Worker(WORKER, { workerData: { draws, states, port: port2 }, transferList: [port2] }).unref();
  port1.unref();
  return () => {
    // From the last, as the other thread begins with the first.
    const parts = [...DRAW_PARTS].reverse().map((part) => {
      if (takeDraws(states, part)) return doDraws(draws, part);
      Atomics.wait(states, DRAW_PARTS.indexOf(part), DRAWS_TAKEN);
      // One message for each part, in whatever order.
      const { drawn, failure } = receiveMessageOnPort(port1)!.message as DrawAnswer;
      if (drawn === undefined) throw failure;
      return drawn;
    });
    port1.close();
    return Object.assign({}, ...parts) as NullDraws;
  };
}
