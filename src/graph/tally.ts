/** Counts of ties that are kept up as nodes leave and come back. */
import type { Graph } from './graph.ts';
import { buildMutualGraph } from './mutual-graph.ts';

export interface Tally {
  /** What one of those that are ranked counts; −1 where it has no rank, as all are missing of whom one gives it one. */
  count(ranked: number): number;
  isThere(node: number): boolean;
  leave(node: number): void;
  /** Undoes what leaving did, whoever has come and gone since. */
  comeBack(node: number): void;
  /** All are there again. @param missing who is not. */
  restore(missing: Uint32Array): void;
}

/** Whom each node is tied to, ascending, in compressed rows. */
export interface Rows {
  start: Uint32Array;
  node: Uint32Array;
}

export const followersIn = ({ inStart, inSource }: Graph): Rows => ({ start: inStart, node: inSource });
export const followsIn = ({ outStart, outTarget }: Graph): Rows => ({ start: outStart, node: outTarget });

export function peersIn(graph: Graph): Rows {
  const { start, neighbour } = buildMutualGraph(graph);
  return { start, node: neighbour };
}

/** Ties of the ranked nodes. */
export function tallyNodes({ start, node: others }: Rows, ranked: readonly number[]): Tally {
  const size = start.length - 1;
  const full = Int32Array.from(ranked, (node) => start[node + 1]! - start[node]!);
  const counts = full.slice();
  // Of each node the ranked that are tied to it.
  const by: number[][] = Array.from({ length: size }, () => []);
  for (const [k, node] of ranked.entries()) {
    for (let e = start[node]!; e < start[node + 1]!; e++) by[others[e]!]!.push(k);
  }
  const there = new Uint8Array(size).fill(1);
  const turn = (node: number, change: 1 | -1) => {
    there[node]! += change;
    const tied = by[node]!;
    for (let k = 0; k < tied.length; k++) counts[tied[k]!]! += change;
  };
  return {
    count: (k) => (there[ranked[k]!] === 1 ? counts[k]! : -1),
    isThere: (node) => there[node] === 1,
    leave: (node) => turn(node, -1),
    comeBack: (node) => turn(node, 1),
    restore: () => {
      counts.set(full);
      there.fill(1);
    },
  };
}

/** Nodes in groups that are ranked. */
export interface Grouped {
  /** −1 where it is in none of them. */
  groupOf: Int32Array;
  /** 1 for each node by which its group has a rank. */
  carries: Uint8Array;
}

/** Ties of all nodes of a group with nodes outside. @param ties each by both of its ends. */
export function tallyTies(ties: Rows, grouped: Grouped): Tally {
  const { groupOf } = grouped;
  return tallyGroups(grouped, (counts, there, node, change) => {
    const own = groupOf[node]!;
    for (let k = ties.start[node]!, end = ties.start[node + 1]!; k < end; k++) {
      const other = ties.node[k]!;
      const group = groupOf[other]!;
      if (there[other] === 0 || group === own) continue;
      if (own >= 0) counts[own]! += change;
      if (group >= 0) counts[group]! += change;
    }
  });
}

/** Nodes outside a group that are tied to any of it, each once. @param to their ties. @param by the same, by the nodes of groups. */
export function tallyOthers(to: Rows, by: Rows, grouped: Grouped): Tally {
  const { groupOf } = grouped;
  const size = groupOf.length;
  // Pairs of a node and a group that it is tied to, in rows of the nodes.
  const start = new Uint32Array(size + 1);
  const groups: number[] = [];
  // The pair of each tie in `by`.
  const pairOf = new Int32Array(by.node.length).fill(-1);
  const next = by.start.slice();
  const last = new Map<number, number>();
  for (let node = 0; node < size; node++) {
    last.clear();
    for (let k = to.start[node]!; k < to.start[node + 1]!; k++) {
      const member = to.node[k]!;
      const group = groupOf[member]!;
      const at = next[member]!++;
      if (group < 0 || group === groupOf[node]) continue;
      let pair = last.get(group);
      if (pair === undefined) {
        pair = groups.push(group) - 1;
        last.set(group, pair);
      }
      pairOf[at] = pair;
    }
    start[node + 1] = groups.length;
  }
  const pairGroup = Int32Array.from(groups);
  // How many of the group are there to whom the node is tied.
  const members = new Uint32Array(groups.length);
  return tallyGroups(grouped, (counts, there, node, change) => {
    for (let pair = start[node]!; pair < start[node + 1]!; pair++) {
      if (members[pair]! > 0) counts[pairGroup[pair]!]! += change;
    }
    if (groupOf[node]! < 0) return;
    for (let k = by.start[node]!, end = by.start[node + 1]!; k < end; k++) {
      const pair = pairOf[k]!;
      if (pair < 0) continue;
      members[pair]! += change;
      const isTurned = members[pair] === (change === 1 ? 1 : 0);
      if (isTurned && there[by.node[k]!] === 1) counts[pairGroup[pair]!]! += change;
    }
  });
}

/** @param turn what changes where a node leaves (−1) or comes back (1), which is not there then. */
function tallyGroups(
  { groupOf, carries }: Grouped,
  turn: (counts: Int32Array, there: Uint8Array, node: number, change: 1 | -1) => void,
): Tally {
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const counts = new Int32Array(groups);
  const carriers = new Int32Array(groups);
  const there = new Uint8Array(groupOf.length);
  const leave = (node: number) => {
    there[node] = 0;
    if (groupOf[node]! >= 0) carriers[groupOf[node]!]! -= carries[node]!;
    turn(counts, there, node, -1);
  };
  const comeBack = (node: number) => {
    turn(counts, there, node, 1);
    if (groupOf[node]! >= 0) carriers[groupOf[node]!]! += carries[node]!;
    there[node] = 1;
  };
  for (let node = 0; node < there.length; node++) comeBack(node);
  return {
    count: (k) => (carriers[k]! > 0 ? counts[k]! : -1),
    isThere: (node) => there[node] === 1,
    leave,
    comeBack,
    restore: (missing) => missing.forEach(comeBack),
  };
}
