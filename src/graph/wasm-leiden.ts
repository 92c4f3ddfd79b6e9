/** Runs of the Leiden algorithm by the compiled kernel. */
import type { LeidenRun } from './leiden.ts';
import type { ModularityGraph } from './modularity-graph.ts';
import { type Arena, type KernelExports, seedRandom } from './wasm-memory.ts';

/** As `prepareLeiden`; the arena holds the graph until it is reset. */
export function prepareWasmLeiden(graph: ModularityGraph, arena: Arena, exports: KernelExports): LeidenRun {
  const { size } = graph;
  const words = (count: number) => arena.reserve(4 * count);
  const reals = (count: number) => arena.reserve(8 * count);
  const bytes = (count: number) => arena.reserve(count);
  const [each = 0] = graph.weight;
  const allAlike = graph.weight.every((weight) => weight === each);
  const level = arena.put(
    Uint32Array.of(
      size,
      arena.put(graph.start),
      arena.put(graph.neighbour),
      allAlike ? 0 : arena.put(Uint32Array.from(graph.weight)),
      arena.put(graph.out),
      arena.put(graph.in),
      each,
    ),
  );
  const above = () => {
    const ties = graph.neighbour.length;
    return arena.put(
      Uint32Array.of(0, words(size + 1), words(ties + 1), words(ties + 1), reals(size), reals(size), 0),
    );
  };
  const random = words(4);
  const community = words(size);
  const job = arena.reserve(13 * 8);
  const layout = [
    ...[level, above(), above(), random, community, words(size), words(size), words(size), words(size)],
    ...[
      words(size + 1),
      words(size),
      bytes(size),
      words(size),
      words(4 * size),
      words(4 * size),
      bytes(size),
    ],
    ...[words(size + 1), words(size), words(size), words(size), graph.neighbour.length + 1],
  ];
  new Uint32Array(arena.memory.buffer, job, layout.length).set(layout);
  new Float64Array(arena.memory.buffer, job, 13)[11] = graph.total;
  return (seed) => {
    seedRandom(random, seed, arena, exports);
    const found = new Int32Array(arena.memory.buffer, community, size);
    for (let i = 0; i < size; i++) found[i] = i;
    while (exports.improveClusters(job) !== 0) {}
    const within = new Float64Array(arena.memory.buffer, job, 13)[12]!;
    return { community: new Int32Array(found), within };
  };
}
