/** A thread that takes part in a search and ends. */
import { workerData } from 'node:worker_threads';
import { type SearchJob, workOn } from './graph/search-job.ts';
import { startKernels } from './graph/wasm-memory.ts';

const { job, thread } = workerData as { job: SearchJob; thread: number };
workOn(job, startKernels(job.module, job.memory), thread);
