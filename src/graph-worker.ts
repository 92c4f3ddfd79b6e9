/** A thread that takes part in a search, or does draws, and ends. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { DRAWS_DONE, type DrawAnswer, type DrawJob, doDraws, takeDraws } from './graph/draw-job.ts';
import { type SearchJob, workOn } from './graph/search-job.ts';
import { startKernels } from './graph/wasm-memory.ts';

type Work = { job: SearchJob; thread: number } | { draws: DrawJob; state: Int32Array; port: MessagePort };

const work = workerData as Work;
if ('job' in work) workOn(work.job, startKernels(work.job.module, work.job.memory), work.thread);
else {
  const { draws, state, port } = work;
  if (takeDraws(state)) {
    port.postMessage(answer(draws));
    Atomics.store(state, 0, DRAWS_DONE);
    Atomics.notify(state, 0);
  }
}

function answer(draws: DrawJob): DrawAnswer {
  try {
    return { drawn: doDraws(draws) };
  } catch (error) {
    return { failure: error as Error };
  }
}
