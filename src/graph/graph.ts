import { stateOfTie, type TieState } from './tie-state.ts';

/**
 * A directed follow graph in typed arrays: source → target says "source follows target".
 *
 * Nodes are 0…size−1 in the caller's canonical order (account ids in code-unit order). Both directions are
 * kept in compressed sparse rows, each row ascending, 8 bytes an edge. A tie i → j is known to be there
 * (an edge), known not to be (i observed and the pair not unseen), or unknown.
 */
export interface Graph {
  /** Number of nodes, n. */
  readonly size: number;
  /** Number of known edges, m. */
  readonly edgeCount: number;
  /** n+1 offsets into `outTarget`. */
  readonly outStart: Uint32Array;
  /** m targets, ascending within a row. */
  readonly outTarget: Uint32Array;
  /** n+1 offsets into `inSource`. */
  readonly inStart: Uint32Array;
  /** m sources, ascending within a row. */
  readonly inSource: Uint32Array;
  /** 1 where the source's follows were read to the end. */
  readonly observed: Uint8Array;
  /** n+1 offsets into `unseenTarget`: ties of an observed source that its reading could not show. */
  readonly unseenStart: Uint32Array;
  /** Targets of unseen ties, ascending within a row; none of them is an edge. Unobserved rows are empty. */
  readonly unseenTarget: Uint32Array;
  /** Of the unseen ties of each node, as many as there can be; `null` where all of them can. See `mostUnseenOf`. */
  readonly mostUnseen: Uint32Array | null;
  /**
   * Actor number of each node; two accounts of one actor have no tie between them, neither known nor
   * unknown, and their pair counts in no census. `null` where every node is its own actor.
   */
  readonly actor: Uint32Array | null;
  /**
   * Of networks taken together, bits of those that each node is on; between two that share none there is no tie, neither
   * known nor unknown, and their pair counts in no census. `null` where all nodes are on one network. Where it is not,
   * every node is its own actor, and one that is not observed shares a network with each other.
   */
  readonly networks: Uint32Array | null;
}

/** What `buildGraph` left out, counted. */
export interface LeftOut {
  selfFollows: number;
  sameActor: number;
  duplicates: number;
}

export interface GraphInput {
  size: number;
  /** Edge k is source[k] → target[k]; any order, duplicates allowed. */
  source: Uint32Array;
  target: Uint32Array;
  /** Default: every node observed. */
  observed?: Uint8Array;
  /** Ties of observed sources that could not be seen; those that are edges are dropped. */
  unseen?: { source: Uint32Array; target: Uint32Array };
  /** See `Graph.mostUnseen`. */
  mostUnseen?: Uint32Array | null;
  /** See `Graph.actor`. */
  actor?: Uint32Array;
  /** See `Graph.networks`. */
  networks?: Uint32Array;
}

/** Whether i is known to follow j. O(log out-degree). */
export function hasEdge(graph: Graph, i: number, j: number): boolean {
  return edgeNumber(graph, i, j) >= 0;
}

/** The number of the edge i → j, its place in `outTarget`; −1 where i is not known to follow j. O(log out-degree). */
export function edgeNumber(graph: Graph, i: number, j: number): number {
  return placeInRow(graph.outStart, graph.outTarget, i, j);
}

/** Whether the reading of the observed account i could not show a tie to j. O(log row). */
export function isUnseen(graph: Graph, i: number, j: number): boolean {
  return placeInRow(graph.unseenStart, graph.unseenTarget, i, j) >= 0;
}

/** The place of the unseen tie i → j in `unseenTarget`; −1 where it is none. O(log row). */
export function unseenNumber(graph: Graph, i: number, j: number): number {
  return placeInRow(graph.unseenStart, graph.unseenTarget, i, j);
}

/** How many of the unseen ties of a node there can be. */
export function mostUnseenOf({ unseenStart, mostUnseen }: Graph, i: number): number {
  const all = unseenStart[i + 1]! - unseenStart[i]!;
  return mostUnseen === null ? all : Math.min(all, mostUnseen[i]!);
}

/** Whether i and j are accounts of one actor (or one account), between which there is no tie. */
export function isSameActor(graph: Graph, i: number, j: number): boolean {
  return i === j || (graph.actor !== null && graph.actor[i] === graph.actor[j]);
}

/** Whether there can be a tie between i and j at all: they are of two actors, on a network together. */
export function isPossible(graph: Graph, i: number, j: number): boolean {
  return (
    !isSameActor(graph, i, j) && (graph.networks === null || (graph.networks[i]! & graph.networks[j]!) !== 0)
  );
}

/**
 * The tie i → j: `yes` where it is an edge, `no` where it is known not to be there (also for i = j, for
 * two accounts of one actor and for nodes on no network together), `unknown` where i is not observed or its reading could not show j.
 */
export function tieState(graph: Graph, i: number, j: number): TieState {
  if (!isPossible(graph, i, j)) return 'no';
  const isEdge = hasEdge(graph, i, j);
  return stateOfTie(isEdge, isEdge || (graph.observed[i] === 1 && !isUnseen(graph, i, j)));
}

function placeInRow(start: Uint32Array, entry: Uint32Array, row: number, wanted: number): number {
  let low = start[row]!;
  let high = start[row + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entry[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < start[row + 1]! && entry[low] === wanted ? low : -1;
}
