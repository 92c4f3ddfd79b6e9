/** Where each account is drawn: a pure function of the mutual graph, the sizes of the marks and a seed. */
import { forceLayout, type Positions } from './force-layout.ts';
import { EXACT_UP_TO } from './forces.ts';
import type { MutualGraph } from './mutual-graph.ts';
import { removeOverlaps } from './overlap-removal.ts';
import { createRandom } from './random.ts';

export interface LayoutOptions {
  seed: number;
  /** Radius of each node's mark, in the units of the positions. */
  radius: Float64Array;
  /** Positions to start from, for example those of an earlier snapshot; NaN where a node had none. */
  from?: Positions;
}

/** No two marks overlap; y grows downwards; coordinates have at most two decimals. */
export interface Layout extends Positions {
  /** Whether a node stands in the block of those without a mutual tie. */
  apart: Uint8Array;
}

const ITERATIONS = 500;
/** Very large graphs get fewer, from where neighbours are near, and a start from given positions needs fewer. */
const ITERATIONS_OF_MANY = 100;
const ITERATIONS_FROM = 150;
/** So often each node goes to the middle of its neighbours. */
const ROUNDS_OF_NEARING = 10;
/** What is left of the place from which it went, so that those with the same neighbours stand apart. */
const LEFT_OF_PLACE = 0.1;
/** Share of their surroundings that the marks cover. */
const COVER = 0.09;
/** Least distance between two marks. */
const GAP = 1;

/**
 * Nodes with mutual ties by ForceAtlas2 with their longer axis laid flat and overlaps removed; the others in rows
 * below, by node number.
 */
export function layoutGraph(graph: MutualGraph, options: LayoutOptions): Layout {
  const { seed, radius, from } = options;
  const tied = Uint32Array.from(
    Array.from({ length: graph.size }, (_, i) => i).filter((i) => graph.start[i + 1]! > graph.start[i]!),
  );
  const part = inducedBy(graph, tied);
  const given = from === undefined ? null : { x: pick(from.x, tied), y: pick(from.y, tied) };
  const hasStart = given?.x.some((value) => !Number.isNaN(value)) ?? false;
  const isMany = part.size > EXACT_UP_TO;
  const startAnew = isMany ? nearStart : randomStart;
  const start = hasStart ? completeStart(part, given!, seed) : startAnew(part, seed);
  const iterations = hasStart ? ITERATIONS_FROM : isMany ? ITERATIONS_OF_MANY : ITERATIONS;
  const moved = forceLayout(part, start, iterations);
  const sizes = pick(radius, tied);
  centre(moved);
  if (!hasStart) layFlat(moved);
  fitScale(moved, sizes);
  removeOverlaps(moved, sizes, GAP);
  centre(moved);

  const layout = {
    x: new Float64Array(graph.size),
    y: new Float64Array(graph.size),
    apart: new Uint8Array(graph.size).fill(1),
  };
  tied.forEach((node, k) => {
    layout.x[node] = twoDecimals(moved.x[k]!);
    layout.y[node] = twoDecimals(moved.y[k]!);
    layout.apart[node] = 0;
  });
  placeApart(layout, radius);
  return layout;
}

function inducedBy(graph: MutualGraph, nodes: Uint32Array): MutualGraph {
  const place = new Uint32Array(graph.size);
  nodes.forEach((node, k) => {
    place[node] = k;
  });
  const start = new Uint32Array(nodes.length + 1);
  nodes.forEach((node, k) => {
    start[k + 1] = start[k]! + graph.start[node + 1]! - graph.start[node]!;
  });
  return {
    size: nodes.length,
    pairCount: graph.pairCount,
    start,
    neighbour: graph.neighbour.map((node) => place[node]!),
  };
}

function pick(values: Float64Array, nodes: Uint32Array): Float64Array {
  return Float64Array.from(nodes, (node) => values[node]!);
}

function randomStart({ size }: MutualGraph, seed: number): Positions {
  const random = createRandom(seed);
  const side = 10 * Math.sqrt(size);
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    x[i] = (random() - 0.5) * side;
    y[i] = (random() - 0.5) * side;
  }
  return { x, y };
}

/** Neighbours near one another, over as wide a square as at random. */
function nearStart(graph: MutualGraph, seed: number): Positions {
  const random = randomStart(graph, seed);
  const near = { x: amongNeighbours(graph, random.x), y: amongNeighbours(graph, random.y) };
  centre(near);
  const spread = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const widened = (values: Float64Array, before: Float64Array) => {
    const scale = spread(before) / spread(values);
    return values.map((value, i) => scale * value + LEFT_OF_PLACE * before[i]!);
  };
  return { x: widened(near.x, random.x), y: widened(near.y, random.y) };
}

function amongNeighbours({ start, neighbour }: MutualGraph, values: Float64Array): Float64Array {
  let near = values;
  for (let round = 0; round < ROUNDS_OF_NEARING; round++) {
    const before = near;
    near = before.map((own, i) => {
      let sum = own;
      for (let k = start[i]!; k < start[i + 1]!; k++) sum += before[neighbour[k]!]!;
      return sum / (start[i + 1]! - start[i]! + 1);
    });
  }
  return near;
}

/** Nodes without a position start beside the mean of their placed neighbours, or near the middle. */
function completeStart(graph: MutualGraph, given: Positions, seed: number): Positions {
  const random = createRandom(seed);
  const x = given.x.slice();
  const y = given.y.slice();
  for (let i = 0; i < graph.size; i++) {
    if (!Number.isNaN(given.x[i]!)) continue;
    const placed = [...graph.neighbour.subarray(graph.start[i]!, graph.start[i + 1]!)].filter(
      (j) => !Number.isNaN(given.x[j]!),
    );
    const mean = (values: Float64Array) =>
      placed.reduce((sum, j) => sum + values[j]!, 0) / Math.max(1, placed.length);
    x[i] = mean(given.x) + random() - 0.5;
    y[i] = mean(given.y) + random() - 0.5;
  }
  return { x, y };
}

function centre({ x, y }: Positions): void {
  for (const values of [x, y]) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (let i = 0; i < values.length; i++) values[i]! -= mean;
  }
}

/** Turns centred positions so that they spread most from left to right. */
function layFlat({ x, y }: Positions): void {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xx += x[i]! * x[i]!;
    xy += x[i]! * y[i]!;
    yy += y[i]! * y[i]!;
  }
  const spread = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  if (spread === 0) return;
  const twice = (xx - yy) / spread;
  const cos = Math.sqrt(Math.max(0, (1 + twice) / 2));
  const sin = Math.sqrt(Math.max(0, (1 - twice) / 2)) * (xy < 0 ? -1 : 1);
  for (let i = 0; i < x.length; i++) {
    const flat = cos * x[i]! + sin * y[i]!;
    y[i] = cos * y[i]! - sin * x[i]!;
    x[i] = flat;
  }
}

/** Scales centred positions so that the marks cover their share of a disc of twice the mean square distance. */
function fitScale({ x, y }: Positions, radius: Float64Array): void {
  let squares = 0;
  let area = 0;
  for (let i = 0; i < x.length; i++) {
    squares += x[i]! * x[i]! + y[i]! * y[i]!;
    area += radius[i]! * radius[i]!;
  }
  if (squares === 0) return;
  const scale = Math.sqrt(area / COVER / ((2 * squares) / x.length));
  for (let i = 0; i < x.length; i++) {
    x[i]! *= scale;
    y[i]! *= scale;
  }
}

/** Rows below the graph, as wide as two thirds of it, or as a square where there is none. */
function placeApart({ x, y, apart }: Layout, radius: Float64Array): void {
  const nodes = Array.from(apart.keys()).filter((i) => apart[i] === 1);
  if (nodes.length === 0) return;
  const step = Math.ceil(2.5 * nodes.reduce((most, i) => Math.max(most, radius[i]!), 0) + GAP);
  const tied = Array.from(apart.keys()).filter((i) => apart[i] === 0);
  const edge = (choose: (a: number, b: number) => number, of: (i: number) => number) =>
    tied.reduce((found, i) => choose(found, of(i)), 0);
  const width = edge(Math.max, (i) => x[i]!) - edge(Math.min, (i) => x[i]!);
  const columns =
    tied.length === 0
      ? Math.ceil(Math.sqrt(nodes.length))
      : Math.max(1, Math.min(nodes.length, Math.floor((2 * width) / 3 / step)));
  const top = tied.length === 0 ? 0 : edge(Math.max, (i) => y[i]! + radius[i]!) + 3 * step;
  nodes.forEach((node, k) => {
    x[node] = twoDecimals(((k % columns) - (columns - 1) / 2) * step);
    y[node] = twoDecimals(top + Math.floor(k / columns) * step);
  });
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
