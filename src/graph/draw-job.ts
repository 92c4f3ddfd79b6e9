/** The draws of the null models by the compiled kernels, as plain values, so that other threads can do them. */
import type { Graph } from './graph.ts';
import { BURN_IN_ROUNDS, drawDirectedNull, SPACING_ROUNDS } from './null-directed.ts';
import { type NullDraws, type NullJob, PLAIN_DRAWS } from './null-models.ts';
import { drawUndirectedNull } from './null-undirected.ts';
import { isSmall } from './pair-set.ts';
import { startUndirectedBits } from './wasm-bits.ts';
import { startWasmDirectedChain } from './wasm-directed.ts';
import { type CompiledModule, createArena, startKernels } from './wasm-memory.ts';
import { fitsSlots } from './wasm-pairs.ts';
import { startWasmUndirectedChain } from './wasm-undirected.ts';

export interface DrawJob extends NullJob {
  module: CompiledModule;
}

/** The parts of a job, which different threads may do. */
export const DRAW_PARTS = ['directed', 'undirected'] as const;
export type DrawPart = (typeof DRAW_PARTS)[number];

/** What another thread says of a part. */
export interface DrawAnswer {
  drawn?: Partial<NullDraws>;
  failure?: Error;
}

/** The words by which threads agree on who does a part are 0 until one has taken it, then one of these. */
export const DRAWS_TAKEN = 1;
export const DRAWS_DONE = 2;

/** Takes a part. @returns false where another thread has it. */
export function takeDraws(states: Int32Array, part: DrawPart): boolean {
  return Atomics.compareExchange(states, DRAW_PARTS.indexOf(part), 0, DRAWS_TAKEN) === 0;
}

/** Edges that one thread takes through a round a second, by a cautious measurement. */
const ROUND_RATE = 1e8;

/** Seconds the job takes, about. */
export function drawSeconds({ graph, options }: DrawJob): number {
  return ((BURN_IN_ROUNDS + options.draws * SPACING_ROUNDS) * graph.edgeCount) / ROUND_RATE;
}

/** Does the job. */
export function doAllDraws(job: DrawJob): NullDraws {
  return Object.assign({}, ...DRAW_PARTS.map((part) => doDraws(job, part))) as NullDraws;
}

/** Does a part of the job. */
export function doDraws({ module, ...job }: DrawJob, part: DrawPart): Partial<NullDraws> {
  const { graph, mutual, groupings, brokerages, options } = job;
  if (!fitsSlots(graph.size)) return PLAIN_DRAWS[part](job);
  const arena = createArena();
  const exports = startKernels(module, arena.memory);
  if (part === 'directed') {
    const start = (walked: Graph, seed: number) => startWasmDirectedChain(walked, seed, arena, exports);
    const directed = drawDirectedNull(graph, groupings, options, start, brokerages);
    return { directed };
  }
  const undirected =
    mutual &&
    drawUndirectedNull(graph, mutual, options, (walked, ties, seed) =>
      (isSmall(graph.size) ? startUndirectedBits : startWasmUndirectedChain)(
        walked,
        ties,
        seed,
        arena,
        exports,
      ),
    );
  return { undirected };
}
