/** Ties within and between groups of nodes, by what is known of them. */
import { networkSets } from '../graph/apart-nodes.ts';
import { type Graph, hasEdge, isUnseen } from '../graph/graph.ts';
import { pairsOf } from '../graph/pairs-of.ts';
import { stateOfTie, type TieState } from '../graph/tie-state.ts';
import { isSeenWhole } from './account-ties.ts';

/**
 * k×k tables in rows; of pairs of nodes both halves are the same. Two accounts of one actor are no pair, nor are two nodes
 * on no network together.
 */
export interface GroupTies {
  /** Number of groups, k. */
  size: number;
  /** Nodes of each group, and those of them whose follows were read to the end. */
  accounts: Uint32Array;
  observed: Uint32Array;
  /** Known follows from the row's to the column's group, and those that may or may not be there. */
  follows: Float64Array;
  unknownFollows: Float64Array;
  /** Pairs known to follow each other, and those that may: no direction is known to be missing. */
  mutual: Float64Array;
  perhapsMutual: Float64Array;
  /** Pairs with both directions known, and all others. */
  comparable: Float64Array;
  unknown: Float64Array;
}

/**
 * Counts the ties in O(m + unseen + k²) steps: what is not known is counted by subtraction, never visited.
 * @param groupOf group of each node, 0…k−1, or −1 where it is in none.
 * @param of the one group whose row and column are asked for, where not all are: the other cells then say nothing.
 */
export function countGroupTies(
  graph: Graph,
  groupOf: ArrayLike<number>,
  k: number,
  of: number | null = null,
): GroupTies {
  const table = () => new Float64Array(k * k);
  const [follows, mutual, perhapsMutual] = [table(), table(), table()];
  const [accounts, observed] = [new Uint32Array(k), new Uint32Array(k)];
  // Groups of which something may be unknown.
  const isOpen = new Uint8Array(k);
  for (let i = 0; i < graph.size; i++) {
    const g = groupOf[i]!;
    if (g < 0) continue;
    accounts[g]!++;
    observed[g]! += graph.observed[i]!;
    if (graph.observed[i] === 0) isOpen[g] = 1;
  }
  const unread = accounts.map((all, g) => all - observed[g]!);
  const unknownFollows = products(unread, accounts);
  const [pairs, comparable] = [products(accounts, accounts), products(observed, observed)];
  for (let g = 0; g < k; g++) {
    pairs[g * k + g] = pairsOf(accounts[g]!);
    comparable[g * k + g] = pairsOf(observed[g]!);
  }
  const add = (counts: Float64Array, i: number, j: number, count: number) => {
    const g = groupOf[i]!;
    const h = groupOf[j]!;
    if (g >= 0 && h >= 0) counts[g * k + h]! += count;
  };
  const addPair = (counts: Float64Array, i: number, j: number, count: number) => {
    add(counts, i, j, count);
    if (groupOf[i] !== groupOf[j]) add(counts, j, i, count);
  };
  const bothObserved = (i: number, j: number) => graph.observed[i] === 1 && graph.observed[j] === 1;
  // Of most ties it is enough that they are there.
  const addTie = (i: number, j: number, isReturned: boolean) => {
    const g = groupOf[i]!;
    const h = groupOf[j]!;
    if (g < 0 || h < 0) return;
    if (graph.observed[i] === 0) unknownFollows[g * k + h]!--;
    if (isReturned) {
      if (i > j) return;
      addPair(mutual, i, j, 1);
      if (!bothObserved(i, j)) addPair(comparable, i, j, 1);
    } else if (graph.observed[j] === 0 || isUnseen(graph, j, i)) addPair(perhapsMutual, i, j, 1);
    else if (graph.observed[i] === 0) addPair(comparable, i, j, 1);
  };
  // The last node that each node was found to follow, and to be followed by: no tie back has to be looked up.
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const [follower, followed] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  const isWhole = new Uint8Array(size);
  for (let i = 0; i < size; i++) isWhole[i] = isSeenWhole(graph, i) ? 1 : 0;
  for (let i = 0; i < size; i++) {
    if (graph.observed[i] === 0) add(unknownFollows, i, i, -1);
    const g = groupOf[i]!;
    if (of === null || g === of) {
      const [first, end] = [inStart[i]!, inStart[i + 1]!];
      for (let e = first; e < end; e++) follower[inSource[e]!] = i;
      for (let e = outStart[i]!, last = outStart[i + 1]!; e < last; e++) {
        const j = outTarget[e]!;
        const h = groupOf[j]!;
        followed[j] = i;
        if (g >= 0 && h >= 0) follows[g * k + h]!++;
        const isReturned = follower[j] === i;
        if (isReturned || isWhole[i] === 0 || isWhole[j] === 0) addTie(i, j, isReturned);
      }
      if (of !== null) {
        for (let e = first; e < end; e++) {
          const j = inSource[e]!;
          const h = groupOf[j]!;
          if (h === of) continue;
          if (h >= 0) follows[h * k + g]!++;
          addTie(j, i, followed[j] === i);
        }
      }
    }
    for (let e = graph.unseenStart[i]!; e < graph.unseenStart[i + 1]!; e++) {
      const j = graph.unseenTarget[e]!;
      if (groupOf[i]! >= 0) isOpen[groupOf[i]!] = 1;
      add(unknownFollows, i, j, 1);
      if (bothObserved(i, j) && (i < j || !isUnseen(graph, j, i))) addPair(comparable, i, j, -1);
    }
  }
  for (const [i, j] of sameActorPairs(graph.actor)) {
    addPair(pairs, i, j, -1);
    if (bothObserved(i, j)) addPair(comparable, i, j, -1);
    if (graph.observed[i] === 0) add(unknownFollows, i, j, -1);
    if (graph.observed[j] === 0) add(unknownFollows, j, i, -1);
  }
  takeApart([pairs, comparable], graph, groupOf, k);
  const unknown = table();
  const addUnknown = (g: number, h: number) => {
    const cell = g * k + h;
    unknown[cell] = pairs[cell]! - comparable[cell]!;
    const back = g === h ? 0 : unknownFollows[h * k + g]!;
    // What is counted twice is unknown in both directions.
    perhapsMutual[cell]! += unknownFollows[cell]! + back - unknown[cell]!;
  };
  for (let g = 0; g < k; g++) {
    if (isOpen[g] === 0) continue;
    for (let h = 0; h < k; h++) {
      addUnknown(g, h);
      if (isOpen[h] === 0) addUnknown(h, g);
    }
  }
  return {
    size: k,
    accounts,
    observed,
    follows,
    unknownFollows,
    mutual,
    perhapsMutual,
    comparable,
    unknown,
  };
}

/** The product of each of the one with each of the other, in rows; rows of equal factors are counted once. */
function products(one: Uint32Array, other: Uint32Array): Float64Array {
  const table = new Float64Array(one.length * other.length);
  const rows = new Map<number, Float64Array>();
  for (const [g, factor] of one.entries()) {
    if (factor === 0) continue;
    const row = rows.get(factor) ?? Float64Array.from(other, (value) => factor * value);
    rows.set(factor, row);
    table.set(row, g * other.length);
  }
  return table;
}

/** Takes the pairs on no network together from the tables; both of such a pair are observed. */
function takeApart(
  tables: readonly Float64Array[],
  { networks }: Graph,
  groupOf: ArrayLike<number>,
  k: number,
): void {
  if (networks === null) return;
  const { setOf, apart } = networkSets(networks);
  const nodes = apart.map(() => new Uint32Array(k));
  setOf.forEach((set, i) => {
    if (groupOf[i]! >= 0) nodes[set]![groupOf[i]!]!++;
  });
  for (const [s, others] of apart.entries()) {
    for (const t of others) {
      for (let g = 0; g < k; g++) {
        for (let h = 0; h < k; h++) {
          // Within a group a pair is found from both of its ends.
          const pairs = (nodes[s]![g]! * nodes[t]![h]!) / (g === h ? 2 : 1);
          for (const table of tables) table[g * k + h]! -= pairs;
        }
      }
    }
  }
}

/** Pairs of accounts of one actor, between which there is no tie. */
function* sameActorPairs(actor: Uint32Array | null): Iterable<[number, number]> {
  if (actor === null) return;
  const seen = new Map<number, number[]>();
  for (let i = 0; i < actor.length; i++) {
    const others = seen.get(actor[i]!) ?? [];
    for (const j of others) yield [j, i];
    others.push(i);
    seen.set(actor[i]!, others);
  }
}

/** The tables of some of the groups, in the order in which they are named. */
export function pickGroups(ties: GroupTies, groups: readonly number[]): GroupTies {
  const size = groups.length;
  const counts = (of: Uint32Array) => Uint32Array.from(groups, (g) => of[g]!);
  const table = (of: Float64Array) =>
    Float64Array.from(
      { length: size * size },
      (_, cell) => of[groups[Math.floor(cell / size)]! * ties.size + groups[cell % size]!]!,
    );
  return {
    size,
    accounts: counts(ties.accounts),
    observed: counts(ties.observed),
    follows: table(ties.follows),
    unknownFollows: table(ties.unknownFollows),
    mutual: table(ties.mutual),
    perhapsMutual: table(ties.perhapsMutual),
    comparable: table(ties.comparable),
    unknown: table(ties.unknown),
  };
}

/** Whether any node of one group follows any of another. */
export function groupFollows(
  { size, follows, unknownFollows }: GroupTies,
  from: number,
  to: number,
): TieState {
  const cell = from * size + to;
  return stateOfTie(follows[cell]! > 0, unknownFollows[cell]! === 0);
}

/** Mutual ties of a node with each of k groups. */
export function mutualWithGroups(
  graph: Graph,
  groupOf: ArrayLike<number>,
  k: number,
  node: number,
): number[] {
  const counts = new Array<number>(k).fill(0);
  for (let e = graph.outStart[node]!; e < graph.outStart[node + 1]!; e++) {
    const other = graph.outTarget[e]!;
    if (groupOf[other]! >= 0 && hasEdge(graph, other, node)) counts[groupOf[other]!]!++;
  }
  return counts;
}
