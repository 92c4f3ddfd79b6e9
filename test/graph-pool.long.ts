/** The compiled kernels are held to the plain ones, and several threads to one, by the last bit. */
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.ts';
import { findClusters } from '../src/graph/clusters.ts';
import type { Graph } from '../src/graph/graph.ts';
import { type Kernels, PLAIN_KERNELS } from '../src/graph/kernels.ts';
import { buildMutualGraph } from '../src/graph/mutual-graph.ts';
import { emptyTables, startDirectedChain } from '../src/graph/null-directed.ts';
import { startUndirectedChain } from '../src/graph/null-undirected.ts';
import { numberGroups } from '../src/graph/number-groups.ts';
import { createRandom, randomBelow } from '../src/graph/random.ts';
import { startUndirectedBits } from '../src/graph/wasm-bits.ts';
import { layChainCount } from '../src/graph/wasm-chains.ts';
import { layClosedChains } from '../src/graph/wasm-closed-chains.ts';
import { startWasmDirectedChain } from '../src/graph/wasm-directed.ts';
import { createWasmKernels } from '../src/graph/wasm-kernels.ts';
import { createArena, startKernels } from '../src/graph/wasm-memory.ts';
import { startWasmUndirectedChain } from '../src/graph/wasm-undirected.ts';
import { createKernels, drawAside, loadModule, startThreads } from '../src/graph-pool.ts';
import {
  anyExamples,
  chain,
  edgesOf,
  graphOf,
  knownExamples,
  mutually,
  networkExamples,
  type Tie,
  ties,
} from './support/graphs.ts';
import { THOROUGH } from './support/thorough.ts';

const module = loadModule();
const compiled = createKernels(module, 1);
const inThrees = createWasmKernels(module, { count: () => 3, start: startThreads, aside: drawAside });

/** Everything the kernels find, for all sources and for some, all members and some. */
function allFigures(kernels: Kernels, graph: Graph) {
  const everyNode = Uint32Array.from({ length: graph.size }, (_, i) => i);
  const everyThird = Uint8Array.from({ length: graph.size }, (_, i) => (i % 3 === 0 ? 1 : 0));
  return {
    paths: kernels.shortestPathSums(graph, everyNode, new Uint8Array(graph.size).fill(1)),
    somePaths: kernels.shortestPathSums(
      graph,
      everyNode.filter((i) => i % 2 === 1),
      everyThird,
    ),
    distances: kernels.allDistances(graph, everyThird),
    mutualClusters: findClusters(graph, { of: 'mutual', runs: 3 }, kernels.prepareLeiden),
    directedClusters: findClusters(graph, { of: 'directed', runs: 3 }, kernels.prepareLeiden),
  };
}

test('products of rows, of any number and length', () => {
  fc.assert(
    fc.property(
      fc.record({ moved: fc.integer({ min: 1, max: 5 }), fixed: fc.integer({ min: 1, max: 7 }) }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      ({ moved, fixed }, length, seed) => {
        const found = [compiled, PLAIN_KERNELS].map((kernels) => {
          const random = createRandom(seed);
          const rows = kernels.prepareProducts(moved, fixed, length);
          const fill = (row: Float64Array) => {
            for (let t = 0; t < length; t++) row[t] = random() - 0.5;
          };
          // What a longer row has left behind is not in the products of a shorter one.
          return [length, length - 1].map((count) => {
            for (const row of [...rows.moved.slice(0, moved), ...rows.fixed.slice(0, fixed)]) fill(row);
            const products = rows.multiply(count);
            const own = rows.moved.length * rows.fixed.length;
            return Array.from({ length: moved }, (_, k) => [
              ...products.slice(k * rows.fixed.length, k * rows.fixed.length + fixed),
              products[own + k],
            ]);
          });
        });
        expect(found[0]).toEqual(found[1]);
      },
    ),
  );
});

/** Account 0 follows accounts 1…most too. */
function drawn(size: number, edgeCount: number, seed: number, most = 0): Graph {
  const random = createRandom(seed);
  const edges = Array.from({ length: edgeCount }, (): Tie => {
    // Low numbers are drawn more often, so that some rows are long.
    const i = randomBelow(random, 1 + randomBelow(random, size));
    return [i, randomBelow(random, size)];
  });
  return graphOf({
    size,
    edges: [
      ...edges.flatMap(([i, j], k) => (k % 3 === 0 ? mutually([[i, j]]) : [[i, j] as Tie])),
      ...Array.from({ length: most }, (_, j): Tie => [0, j + 1]),
    ],
  });
}

test('compiled and plain, any small graph has the same figures', () => {
  fc.assert(
    fc.property(knownExamples, (example) => {
      const graph = graphOf(example);
      expect(allFigures(compiled, graph)).toEqual(allFigures(PLAIN_KERNELS, graph));
    }),
  );
});

const GRAPHS: [string, Graph][] = [
  ['no account', graphOf({ size: 0, edges: [] })],
  ['one account', graphOf({ size: 1, edges: [] })],
  ['no tie', graphOf({ size: 40, edges: [] })],
  ['a chain longer than a search is wide', graphOf({ size: 700, edges: chain(700) })],
  [
    'a mutual chain, on which iterations do not converge',
    graphOf({ size: 800, edges: mutually(chain(800)) }),
  ],
  ['two components of one size', graphOf({ size: 6, edges: ties('0=1 1=2 3=4 4=5') })],
  ['512 accounts', drawn(512, 4000, 1)],
  ['513 accounts, sparse', drawn(513, 600, 2)],
];
function expectSameFigures(graph: Graph): void {
  const expected = allFigures(PLAIN_KERNELS, graph);
  expectEqual(allFigures(compiled, graph), expected);
  expectEqual(allFigures(inThrees, graph), expected);
}
/** To the last bit, which is seen at once; vitest goes through long arrays for seconds, and says what differs. */
function expectEqual(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}
test.each(GRAPHS)('compiled, plain and on three threads: %s', (_, graph) => expectSameFigures(graph));
test.runIf(THOROUGH)('compiled, plain and on three threads: 1500 accounts, dense', () =>
  expectSameFigures(drawn(1500, 60_000, 3)),
);

test('going from one graph to another and back leaves nothing behind', () => {
  const large = drawn(600, 9000, 4);
  const small = graphOf({ size: 5, edges: ties('0>1 1=2 2>3 3>0') });
  const first = allFigures(compiled, large);
  expect(allFigures(compiled, small)).toEqual(allFigures(PLAIN_KERNELS, small));
  expect(allFigures(compiled, large)).toEqual(first);
});

test('compiled and plain, a walk goes the same way, whatever is known', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), fc.nat(), (example, seed) => {
      const graph = graphOf(example);
      const mutual = buildMutualGraph(graph);
      const grouping = numberGroups(Array.from({ length: graph.size }, (_, i) => ['', 'a', 'b'][i % 3]!));
      const arena = createArena();
      const exports = startKernels(module, arena.memory);
      const [plain, ...compiledWalks] = [
        startDirectedChain(graph, seed),
        startWasmDirectedChain(graph, seed, arena, exports),
        startWasmDirectedChain(graph, seed, arena, exports, layClosedChains),
      ].map((walk) => {
        const tables = emptyTables(grouping);
        return [1, 2, 30].map((rounds) => {
          const traded = Array.from({ length: rounds }, () => walk.trade());
          const census = walk.census();
          walk.countGroups(grouping, tables);
          return [traded, census, structuredClone(tables), walk.countChains(grouping)];
        });
      });
      expect(compiledWalks).toEqual([plain, plain]);
      const undirected = [
        startUndirectedChain(graph, mutual, seed),
        startWasmUndirectedChain(graph, mutual, seed, arena, exports),
        startUndirectedBits(graph, mutual, seed, arena, exports),
      ].map((walk) =>
        [0, 1, 31, 500].map((tries) => [walk.step(tries), [...walk.ties()], walk.closedPaths()]),
      );
      expect(undirected.slice(1)).toEqual([undirected[0], undirected[0]]);
    }),
  );
});

test('compiled and plain, a walk is the same where there are so many ties that some buckets of their set are full', () => {
  const graph = drawn(300, 60_000, 9);
  const mutual = buildMutualGraph(graph);
  const arena = createArena();
  const exports = startKernels(module, arena.memory);
  const [plain, large] = [
    startUndirectedChain(graph, mutual, 3),
    startWasmUndirectedChain(graph, mutual, 3, arena, exports),
  ].map((walk) => [walk.step(200_000), walk.ties(), walk.closedPaths()]);
  expect(mutual.pairCount).toBeGreaterThan(10_000);
  expect(large).toEqual(plain);
});

test('open chains are the same by bits, by triangles and one by one where much is unknown', () => {
  const size = 1300;
  const every = (step: number) => Array.from({ length: Math.floor(size / step) }, (_, k) => k * step);
  const graph = graphOf({
    size,
    edges: edgesOf(drawn(size, 12_000, 8, 900)),
    unobserved: every(9),
    unseen: every(4).map((i) => [i, (7 * i + 1) % 40]),
    actor: Array.from({ length: size }, (_, i) => Math.floor(i / 3)),
  });
  const grouping = numberGroups(Array.from({ length: size }, (_, i) => (i % 5 === 0 ? '' : `${i % 5}`)));
  const arena = createArena();
  const exports = startKernels(module, arena.memory);
  const [plain, bits, triangles] = [
    startDirectedChain(graph, 1),
    startWasmDirectedChain(graph, 1, arena, exports, layChainCount),
    startWasmDirectedChain(graph, 1, arena, exports, layClosedChains),
  ].map((walk) => [walk.countChains(grouping), walk.trade(), walk.countChains(grouping)]);
  expect(bits).toEqual(plain);
  expect(triangles).toEqual(plain);
});

test.runIf(THOROUGH)('more triangles than a signed word holds are counted', () => {
  const size = 2350;
  const source = new Uint32Array(size * size).map((_, k) => Math.floor(k / size));
  const target = source.map((_, k) => k % size);
  const { graph } = buildGraph({ size, source, target });
  const arena = createArena();
  const exports = startKernels(module, arena.memory);
  const walk = startUndirectedBits(graph, buildMutualGraph(graph), 1, arena, exports);
  expect(walk.closedPaths()).toBe((size * (size - 1) * (size - 2)) / 2);
});

const DRAWN: [string, number, number, number?][] = THOROUGH
  ? [
      ['small', 700, 12_000],
      ['too large for a bit a pair', 17_000, 30_000],
      ['one that follows very many', 17_000, 9_000, 3000],
    ]
  : [['small', 300, 3000]];
test.each(DRAWN)(
  'compiled, plain and on a thread of their own, the draws are the same: %s',
  (_, size, edgeCount, most = 0) => {
    const graph = drawn(size, edgeCount, 5, most);
    const mutual = buildMutualGraph(graph);
    const options = { draws: 3, seed: 7 };
    const few = numberGroups(Array.from({ length: size }, (__, i) => `${i % 7}`));
    const many = numberGroups(Array.from({ length: size }, (__, i) => `${i % 300}`));
    const [plain, ...others] = [PLAIN_KERNELS, compiled, inThrees].map((kernels) => {
      const wait = kernels.beginNulls({ graph, mutual, groupings: [few, many], brokerages: [many], options });
      const labels = [few, many].map((grouping) =>
        kernels.permuteLabels(graph, grouping, { draws: 20, seed: 7 }),
      );
      return { ...wait(), labels };
    });
    expect(new Set(plain!.directed.mutualPairs).size).toBeGreaterThan(1);
    for (const other of others) expectEqual(other, plain);
  },
);

test('what goes wrong with the draws is told, whoever does them', async () => {
  const graph = drawn(50, 90, 1);
  const job = { module, graph, mutual: null, groupings: [], options: { draws: -1, seed: 1 } };
  const [atOnce, later] = [drawAside(job), drawAside(job)];
  expect(atOnce).toThrow(RangeError);
  // By now the other thread has come to it.
  await setTimeout(500);
  expect(later).toThrow(RangeError);
});
