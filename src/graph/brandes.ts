/** All shortest paths from many sources in one pass (Brandes 2001), each level by the cheaper direction. */
import { BLOCKS, blockBounds } from './blocks.ts';
import { type Distances, emptyDistances } from './distances.ts';
import type { Graph } from './graph.ts';

export interface ShortestPathSums {
  /** Of each node, Σ over the sources s of the share of shortest paths to s that pass through it, ends excluded. */
  dependency: Float64Array;
  /** Of the sources; 0 for all other nodes. */
  distances: Distances;
}

/**
 * Breadth-first search against the follows from each of `sources`, so that distances are those of the paths
 * that lead to it, with the dependencies of all nodes. O(sources · m) at worst.
 *
 * Going out, a level is found from the rows of the level before (push) or from the rows of the nodes not yet
 * found (pull: a neighbour is in the level before or counts 0 paths); going back likewise. Graphs of follows have
 * few levels, most nodes in one or two of them, so that the cheaper choice reads a quarter of the edges.
 *
 * @param member 1 for the nodes whose distances to each other are summed in `memberSum`.
 */
export function shortestPathSums(graph: Graph, sources: Uint32Array, member: Uint8Array): ShortestPathSums {
  const dependency = new Float64Array(graph.size);
  const distances = emptyDistances(graph.size);
  const bounds = blockBounds(sources.length);
  for (let b = 0; b < BLOCKS; b++) {
    const block = searchPaths(graph, sources.subarray(bounds[b]!, bounds[b + 1]!), member, distances);
    for (let i = 0; i < graph.size; i++) dependency[i]! += block[i]!;
  }
  return { dependency, distances };
}

/** Dependencies summed over a block of sources, whose distances go into `distances`. */
function searchPaths(
  graph: Graph,
  sources: Uint32Array,
  member: Uint8Array,
  distances: Distances,
): Float64Array {
  const { size, inStart: near, inSource: nearer, outStart: far, outTarget: farther } = graph;
  const dependency = new Float64Array(size);
  const paths = new Float64Array(size);
  const level = new Uint32Array(size);
  const share = new Float64Array(size);
  const gathered = new Float64Array(size);
  const order = new Uint32Array(size);
  const found = new Float64Array(size);
  const rest = new Uint32Array(size);
  const levelStart = new Uint32Array(size + 2);
  const pushCost = new Uint32Array(size + 1);
  const pullCost = new Uint32Array(size + 1);

  for (let q = 0; q < sources.length; q++) {
    const source = sources[q]!;
    if (near[source] === near[source + 1]) continue;
    paths.fill(0);
    share.fill(0);
    gathered.fill(0);
    paths[source] = 1;
    level[source] = 0;
    order[0] = source;
    levelStart[0] = 0;
    levelStart[1] = 1;
    pushCost[0] = near[source + 1]! - near[source]!;
    let filled = 1;
    let depth = 0;
    let unfoundCost = graph.edgeCount - (far[source + 1]! - far[source]!);
    let restCount = -1;

    while (pushCost[depth]! > 0) {
      const first = levelStart[depth]!;
      const last = filled;
      if (pushCost[depth]! <= unfoundCost) {
        for (let p = first; p < last; p++) {
          const v = order[p]!;
          const count = paths[v]!;
          for (let k = near[v]!, end = near[v + 1]!; k < end; k++) {
            const u = nearer[k]!;
            if (paths[u] === 0) {
              paths[u] = count;
              level[u] = depth + 1;
              order[filled++] = u;
            } else if (level[u] === depth + 1) {
              paths[u]! += count;
            }
          }
        }
      } else {
        if (restCount < 0) {
          restCount = 0;
          for (let u = 0; u < size; u++) {
            if (paths[u] === 0 && far[u] !== far[u + 1]) rest[restCount++] = u;
          }
        }
        let kept = 0;
        for (let p = 0; p < restCount; p++) {
          const u = rest[p]!;
          if (paths[u] !== 0) continue;
          let count = 0;
          for (let k = far[u]!, end = far[u + 1]!; k < end; k++) count += paths[farther[k]!]!;
          if (count === 0) {
            rest[kept++] = u;
          } else {
            found[filled] = count;
            order[filled++] = u;
          }
        }
        restCount = kept;
        for (let p = last; p < filled; p++) {
          paths[order[p]!] = found[p]!;
          level[order[p]!] = depth + 1;
        }
      }
      if (filled === last) break;
      depth++;
      let push = 0;
      let pull = 0;
      for (let p = last; p < filled; p++) {
        const u = order[p]!;
        push += near[u + 1]! - near[u]!;
        pull += far[u + 1]! - far[u]!;
      }
      pushCost[depth] = push;
      pullCost[depth] = pull;
      unfoundCost -= pull;
      levelStart[depth + 1] = filled;
    }

    addDistances(distances, source, order, levelStart, depth, member);

    for (let p = levelStart[depth]!; p < filled; p++) share[order[p]!] = 1 / paths[order[p]!]!;
    for (let d = depth; d > 1; d--) {
      const first = levelStart[d - 1]!;
      const last = levelStart[d]!;
      if (pushCost[d - 1]! <= pullCost[d]!) {
        for (let p = first; p < last; p++) {
          const v = order[p]!;
          let sum = 0;
          for (let k = near[v]!, end = near[v + 1]!; k < end; k++) sum += share[nearer[k]!]!;
          const through = paths[v]! * sum;
          dependency[v]! += through;
          found[p] = (1 + through) / paths[v]!;
        }
      } else {
        for (let p = last, end = levelStart[d + 1]!; p < end; p++) {
          const u = order[p]!;
          const part = share[u]!;
          for (let k = far[u]!, rowEnd = far[u + 1]!; k < rowEnd; k++) gathered[farther[k]!]! += part;
        }
        for (let p = first; p < last; p++) {
          const v = order[p]!;
          const through = paths[v]! * gathered[v]!;
          dependency[v]! += through;
          found[p] = (1 + through) / paths[v]!;
        }
      }
      for (let p = first; p < last; p++) share[order[p]!] = found[p]!;
    }
  }
  return dependency;
}

/** Adds up the levels of one search: `order` from `levelStart[d]` on is at distance d. */
function addDistances(
  distances: Distances,
  source: number,
  order: Uint32Array,
  levelStart: Uint32Array,
  depth: number,
  member: Uint8Array,
): void {
  let sum = 0;
  let inverseSum = 0;
  for (let d = 1; d <= depth; d++) {
    const count = levelStart[d + 1]! - levelStart[d]!;
    sum += d * count;
    inverseSum += count / d;
  }
  distances.reached[source] = levelStart[depth + 1]! - 1;
  distances.sum[source] = sum;
  distances.inverseSum[source] = inverseSum;
  if (member[source] === 0) return;
  for (let d = 1; d <= depth; d++) {
    let count = 0;
    for (let p = levelStart[d]!, end = levelStart[d + 1]!; p < end; p++) count += member[order[p]!]!;
    distances.memberSum += d * count;
    if (count > 0 && d > distances.memberLongest) distances.memberLongest = d;
  }
}
