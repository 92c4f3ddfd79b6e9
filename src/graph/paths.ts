/** Shortest chains of follows from one account to another, and whether unknown ties could make one. */
import { type Graph, isSameActor } from './graph.ts';

const UNREACHED = -1;

/**
 * A shortest path of known follows, as nodes from `from` to `to`; among several the one that goes through the
 * smallest node first. `[from]` where both are one node; null where there is none.
 */
export function shortestPath(graph: Graph, from: number, to: number): number[] | null {
  return shortestPaths(graph, from, to, 1).paths[0] ?? null;
}

/**
 * The first `limit` shortest paths in order of their nodes, and how many there are (exact to 2^53).
 * No path gives an empty list and 0.
 */
export function shortestPaths(
  graph: Graph,
  from: number,
  to: number,
  limit: number,
): { paths: number[][]; count: number } {
  const { distance, ways } = countWaysTo(graph, from, to);
  const paths: number[][] = [];
  if (distance[from] === UNREACHED) return { paths, count: 0 };
  const path = [from];
  const cursor = [graph.outStart[from]!];
  while (path.length > 0 && paths.length < limit) {
    const i = path.at(-1)!;
    if (i === to) paths.push([...path]);
    const next = i === to ? UNREACHED : nextTowards(graph, i, cursor, distance);
    if (next === UNREACHED) {
      path.pop();
      cursor.pop();
    } else {
      path.push(next);
      cursor.push(graph.outStart[next]!);
    }
  }
  return { paths, count: ways[from]! };
}

/**
 * Whether unknown ties could make a path from one node to another where none is known, or a shorter one than
 * the shortest known.
 */
export function couldExist(graph: Graph, from: number, to: number): boolean {
  const known = countWaysTo(graph, from, to).distance[from]!;
  const possible = possibleDistance(graph, from, to);
  return possible !== UNREACHED && (known === UNREACHED || possible < known);
}

/** The node after i that is one step nearer; moves the cursor of the path's last node past it. */
function nextTowards(graph: Graph, i: number, cursor: number[], distance: Int32Array): number {
  const last = cursor.length - 1;
  for (let k = cursor[last]!; k < graph.outStart[i + 1]!; k++) {
    const j = graph.outTarget[k]!;
    if (distance[j] !== distance[i]! - 1) continue;
    cursor[last] = k + 1;
    return j;
  }
  return UNREACHED;
}

/** Distance to `to` and number of shortest paths of the nodes at most as far from it as `from` is. */
function countWaysTo(graph: Graph, from: number, to: number): { distance: Int32Array; ways: Float64Array } {
  const distance = new Int32Array(graph.size).fill(UNREACHED);
  const ways = new Float64Array(graph.size);
  const queue = new Uint32Array(graph.size);
  distance[to] = 0;
  ways[to] = 1;
  queue[0] = to;
  let filled = 1;
  for (let head = 0; head < filled; head++) {
    const j = queue[head]!;
    if (distance[from] === distance[j]) break;
    for (let k = graph.inStart[j]!; k < graph.inStart[j + 1]!; k++) {
      const i = graph.inSource[k]!;
      if (distance[i] === UNREACHED) {
        distance[i] = distance[j]! + 1;
        queue[filled++] = i;
      }
      if (distance[i] === distance[j]! + 1) ways[i]! += ways[j]!;
    }
  }
  return { distance, ways };
}

/** Length of the shortest path from one node to another if every unknown tie is there; −1 if there is none. */
function possibleDistance(graph: Graph, from: number, to: number): number {
  const distance = new Int32Array(graph.size).fill(UNREACHED);
  const queue = new Uint32Array(graph.size);
  let unreached = Uint32Array.from({ length: graph.size }, (_, i) => i);
  let filled = 0;
  const reach = (j: number, steps: number) => {
    if (distance[j] !== UNREACHED) return;
    distance[j] = steps;
    queue[filled++] = j;
  };
  reach(from, 0);
  for (let head = 0; head < filled && distance[to] === UNREACHED; head++) {
    const i = queue[head]!;
    const steps = distance[i]! + 1;
    if (graph.observed[i] === 0) {
      unreached = unreached.filter((j) => distance[j] === UNREACHED);
      for (const j of unreached) if (!isSameActor(graph, i, j)) reach(j, steps);
      continue;
    }
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) reach(graph.outTarget[k]!, steps);
    for (let k = graph.unseenStart[i]!; k < graph.unseenStart[i + 1]!; k++) {
      reach(graph.unseenTarget[k]!, steps);
    }
  }
  return distance[to]!;
}
