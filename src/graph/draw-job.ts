/** The draws of the directed null model as plain values, so that another thread can do them. */
import type { Graph } from './graph.ts';
import {
  BURN_IN_TRIES,
  type DirectedNull,
  drawDirectedNull,
  type NullOptions,
  SPACING_TRIES,
} from './null-directed.ts';
import type { Grouping } from './number-groups.ts';
import { isSmall } from './pair-set.ts';
import { type CompiledModule, createArena, startKernels } from './wasm-memory.ts';
import { startWasmDirectedChain } from './wasm-switching.ts';

export interface DrawJob {
  module: CompiledModule;
  graph: Graph;
  groupings: readonly Grouping[];
  options: NullOptions;
}

/** What another thread says of a job. */
export interface DrawAnswer {
  drawn?: DirectedNull;
  failure?: Error;
}

/** The word by which threads agree on who does a job is 0 until one has taken it, then one of these. */
export const DRAWS_TAKEN = 1;
export const DRAWS_DONE = 2;

/** Takes the job. @returns false where another thread has it. */
export function takeDraws(state: Int32Array): boolean {
  return Atomics.compareExchange(state, 0, 0, DRAWS_TAKEN) === 0;
}

/** Steps one thread takes a second, by a cautious measurement. */
const STEP_RATE = 1e7;

/** Seconds the job takes, about. */
export function drawSeconds({ graph, options }: DrawJob): number {
  return ((BURN_IN_TRIES + options.draws * SPACING_TRIES) * graph.edgeCount) / STEP_RATE;
}

/** Does the job. On a small graph a bit for every pair is faster than the compiled kernel. */
export function doDraws({ module, graph, groupings, options }: DrawJob): DirectedNull {
  if (isSmall(graph.size)) return drawDirectedNull(graph, groupings, options);
  const arena = createArena();
  const exports = startKernels(module, arena.memory);
  return drawDirectedNull(graph, groupings, options, (walked, seed) =>
    startWasmDirectedChain(walked, seed, arena, exports),
  );
}
