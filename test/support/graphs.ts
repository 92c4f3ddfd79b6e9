/** Small graphs for tests: written by hand, drawn at random, renumbered, and with their unknown ties decided. */
import fc from 'fast-check';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { type Graph, tieState } from '../../src/graph/graph.ts';

export type Tie = readonly [source: number, target: number];

export interface Example {
  size: number;
  edges: readonly Tie[];
  unobserved?: readonly number[];
  unseen?: readonly Tie[];
  actor?: readonly number[];
  /** Bits of the networks that each node is on. */
  networks?: readonly number[];
}

export function inputOf({ size, edges, unobserved = [], unseen = [], actor, networks }: Example) {
  const observed = new Uint8Array(size).fill(1);
  for (const i of unobserved) observed[i] = 0;
  return {
    size,
    ...columns(edges),
    observed,
    unseen: columns(unseen),
    ...(actor && { actor: Uint32Array.from(actor) }),
    ...(networks && { networks: Uint32Array.from(networks) }),
  };
}

export function graphOf(example: Example): Graph {
  return buildGraph(inputOf(example)).graph;
}

/** `0>1` says 0 follows 1, `0=1` that they follow each other; ties are separated by spaces. */
export function ties(text: string): Tie[] {
  return text.split(' ').flatMap((tie): Tie[] => {
    const [i, sign, j] = tie.split(/([>=])/);
    return sign === '=' ? mutually([[Number(i), Number(j)]]) : [[Number(i), Number(j)]];
  });
}

/** Every tie both ways. */
export function mutually(pairs: readonly Tie[]): Tie[] {
  return pairs.flatMap(([i, j]): Tie[] => [
    [i, j],
    [j, i],
  ]);
}

/** 0 → 1 → … → size−1. */
export function chain(size: number): Tie[] {
  return Array.from({ length: size - 1 }, (_, i): Tie => [i, i + 1]);
}

export function edgesOf(graph: Graph): Tie[] {
  const edges: Tie[] = [];
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) edges.push([i, graph.outTarget[k]!]);
  }
  return edges;
}

/** The example with node i called `name[i]`. */
export function renumber(example: Example, name: readonly number[]): Example {
  const rename = (ties: readonly Tie[]) => ties.map(([i, j]): Tie => [name[i]!, name[j]!]);
  const moved = (values: readonly number[] | undefined) => {
    const placed = new Array<number>(example.size);
    values?.forEach((value, i) => {
      placed[name[i]!] = value;
    });
    return values && placed;
  };
  const [actor, networks] = [moved(example.actor), moved(example.networks)];
  return {
    size: example.size,
    edges: rename(example.edges),
    unseen: rename(example.unseen ?? []),
    unobserved: (example.unobserved ?? []).map((i) => name[i]!),
    ...(actor && { actor }),
    ...(networks && { networks }),
  };
}

/** A graph in which nothing is unknown: those unknown ties that `isThere` admits have become edges. */
export function complete(graph: Graph, isThere: (i: number, j: number) => boolean): Graph {
  const edges = edgesOf(graph);
  for (let i = 0; i < graph.size; i++) {
    for (let j = 0; j < graph.size; j++) {
      if (tieState(graph, i, j) === 'unknown' && isThere(i, j)) edges.push([i, j]);
    }
  }
  return graphOf({
    size: graph.size,
    edges,
    ...(graph.actor && { actor: [...graph.actor] }),
    ...(graph.networks && { networks: [...graph.networks] }),
  });
}

/** Graphs of up to 9 nodes, dense and sparse, in which everything is known and each node is its own actor. */
export const knownExamples: fc.Arbitrary<Example> = fc
  .integer({ min: 0, max: 9 })
  .chain((size) => fc.record({ size: fc.constant(size), edges: drawTies(size, 30) }));

/** As `knownExamples`, with unobserved sources, unseen ties, and actors of several accounts. */
export const anyExamples: fc.Arbitrary<Example> = fc.integer({ min: 0, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    edges: drawTies(size, 30),
    unobserved: fc.subarray(Array.from({ length: size }, (_, i) => i)),
    unseen: drawTies(size, 10),
    actor: fc.array(fc.nat({ max: 12 }), { minLength: size, maxLength: size }),
  }),
);

/** As `anyExamples`, each node its own actor, and on some of three networks; who is not observed, on all of them. */
export const networkExamples: fc.Arbitrary<Example> = anyExamples.chain(({ actor: _, ...example }) => {
  const { size, edges, unobserved = [], unseen = [] } = example;
  return fc.array(fc.integer({ min: 1, max: 7 }), { minLength: size, maxLength: size }).map((drawn) => {
    const networks = drawn.map((set, i) => (unobserved.includes(i) ? 7 : set));
    const isPossible = ([i, j]: Tie) => (networks[i]! & networks[j]!) !== 0;
    return { ...example, edges: edges.filter(isPossible), unseen: unseen.filter(isPossible), networks };
  });
});

/** An example and a new number for each of its nodes. */
export const renumbered = anyExamples.chain((example) => {
  const numbers = Array.from({ length: example.size }, (_, i) => i);
  return fc.tuple(
    fc.constant(example),
    fc.shuffledSubarray(numbers, { minLength: example.size, maxLength: example.size }),
  );
});

function drawTies(size: number, maxLength: number): fc.Arbitrary<Tie[]> {
  if (size === 0) return fc.constant([]);
  const node = fc.nat({ max: size - 1 });
  return fc.array(fc.tuple(node, node), { maxLength });
}

function columns(ties: readonly Tie[]) {
  return {
    source: Uint32Array.from(ties, ([i]) => i),
    target: Uint32Array.from(ties, ([, j]) => j),
  };
}
