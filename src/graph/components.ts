/** Weak and strong components; iterative, so that a long chain of accounts does not exhaust the stack. */
import type { Graph } from './graph.ts';

/** A partition of the nodes. */
export interface Components {
  count: number;
  /** Component of each node, 0…count−1 by smallest node. */
  component: Uint32Array;
  /** Number of nodes of each component. */
  sizes: Uint32Array;
}

/** Components of the graph without regard to direction, in O(n + m). */
export function weakComponents(graph: Graph): Components {
  return connectedComponents(graph.size, [
    { start: graph.outStart, entry: graph.outTarget },
    { start: graph.inStart, entry: graph.inSource },
  ]);
}

/** Components that the rows of all `directions` together connect. */
export function connectedComponents(
  size: number,
  directions: readonly { start: Uint32Array; entry: Uint32Array }[],
): Components {
  const label = new Int32Array(size).fill(-1);
  const queue = new Uint32Array(size);
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (label[root] !== -1) continue;
    label[root] = count;
    queue[0] = root;
    let filled = 1;
    for (let head = 0; head < filled; head++) {
      const i = queue[head]!;
      for (const { start, entry } of directions) {
        for (let k = start[i]!, end = start[i + 1]!; k < end; k++) {
          const j = entry[k]!;
          if (label[j] !== -1) continue;
          label[j] = count;
          queue[filled++] = j;
        }
      }
    }
    count++;
  }
  return numberBySmallestNode(label, count);
}

/** Largest sets of nodes in which each reaches each other along follows (Tarjan 1972), in O(n + m). */
export function strongComponents(graph: Graph): Components {
  const { size, outStart, outTarget } = graph;
  const label = new Int32Array(size).fill(-1);
  const visit = new Uint32Array(size);
  const low = new Uint32Array(size);
  const cursor = outStart.slice(0, size);
  const path = new Uint32Array(size);
  const open = new Uint32Array(size);
  let visits = 0;
  let opened = 0;
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (visit[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    visit[root] = low[root] = ++visits;
    open[opened++] = root;
    while (depth >= 0) {
      const i = path[depth]!;
      if (cursor[i]! < outStart[i + 1]!) {
        const j = outTarget[cursor[i]!++]!;
        if (visit[j] === 0) {
          visit[j] = low[j] = ++visits;
          open[opened++] = j;
          path[++depth] = j;
        } else if (label[j] === -1 && visit[j]! < low[i]!) {
          low[i] = visit[j]!;
        }
        continue;
      }
      if (low[i] === visit[i]) {
        let member: number;
        do {
          member = open[--opened]!;
          label[member] = count;
        } while (member !== i);
        count++;
      }
      depth--;
      if (depth >= 0 && low[i]! < low[path[depth]!]!) low[path[depth]!] = low[i]!;
    }
  }
  return numberBySmallestNode(label, count);
}

/** Number of nodes of the largest component; 0 for the graph without nodes. */
export function largestSize(components: Components): number {
  return components.sizes[largestComponent(components)] ?? 0;
}

/** The largest component; among equals the one with the smallest node. −1 for the graph without nodes. */
export function largestComponent(components: Components): number {
  let largest = -1;
  for (let c = 0; c < components.count; c++) {
    if (largest === -1 || components.sizes[c]! > components.sizes[largest]!) largest = c;
  }
  return largest;
}

function numberBySmallestNode(label: Int32Array, count: number): Components {
  const number = new Int32Array(count).fill(-1);
  const component = new Uint32Array(label.length);
  const sizes = new Uint32Array(count);
  let numbered = 0;
  for (let i = 0; i < label.length; i++) {
    if (number[label[i]!] === -1) number[label[i]!] = numbered++;
    component[i] = number[label[i]!]!;
    sizes[component[i]!]!++;
  }
  return { count, component, sizes };
}
