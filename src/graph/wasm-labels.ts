/** Edges within groups under many permutations of the labels, by the compiled kernel. */
import type { Arena, KernelExports } from './wasm-memory.ts';

/** Ways to label the nodes that the kernel counts at once, and the most labels there may be. */
const WAYS = 16;
export const MOST_LABELS = 256;

/**
 * Counts the edges within a group under up to 16 ways to number the nodes' groups, 0…255.
 *
 * @param rows where the graph's rows begin in the memory.
 */
export function countAlike(
  rows: { outStart: number; outTarget: number },
  ways: readonly Uint32Array[],
  arena: Arena,
  exports: KernelExports,
): Uint32Array {
  const size = ways[0]!.length;
  const top = arena.top();
  const labels = arena.reserve(WAYS * size);
  const counts = arena.reserve(4 * WAYS);
  const bytes = new Uint8Array(arena.memory.buffer, labels, WAYS * size);
  for (const [way, groups] of ways.entries()) {
    for (let i = 0; i < size; i++) bytes[WAYS * i + way] = groups[i]!;
  }
  exports.countAlike(size, rows.outStart, rows.outTarget, labels, counts);
  const found = new Uint32Array(new Uint32Array(arena.memory.buffer, counts, ways.length));
  arena.reset(top);
  return found;
}
