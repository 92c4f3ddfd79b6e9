/** A thread that takes part in a search, or does draws, and ends. */
import { type MessagePort, workerData } from 'node:worker_threads';
import {
  DRAW_PARTS,
  DRAWS_DONE,
  type DrawAnswer,
  type DrawJob,
  type DrawPart,
  doDraws,
  takeDraws,
} from './graph/draw-job.ts';
import { type SearchJob, workOn } from './graph/search-job.ts';
import { startKernels } from './graph/wasm-memory.ts';

type Work = { job: SearchJob; thread: number } | { draws: DrawJob; states: Int32Array; port: MessagePort };

const work = workerData as Work;
if ('job' in work) workOn(work.job, startKernels(work.job.module, work.job.memory), work.thread);
else {
  const { draws, states, port } = work;
  for (const [k, part] of DRAW_PARTS.entries()) {
    if (!takeDraws(states, part)) continue;
    port.postMessage(answer(draws, part));
    Atomics.store(states, k, DRAWS_DONE);
    Atomics.notify(states, k);
  }
}

function answer(draws: DrawJob, part: DrawPart): DrawAnswer {
  try {
    return { drawn: doDraws(draws, part) };
  } catch (error) {
    return { failure: error as Error };
  }
}
