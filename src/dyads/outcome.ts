/** What is to be explained: the ties of each pair of units. */
import { transposeRows } from '../graph/build-graph.ts';
import { type Graph, hasEdge, isSameActor, isUnseen } from '../graph/graph.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import { type TieRates, tieRates } from '../graph/tie-rates.ts';
import { groupBy } from '../group-by.ts';

/** any: whether there is a tie · follows: how many follows there are · mutual: how many mutual ties, of unordered pairs. */
export const OUTCOMES = ['any', 'follows', 'mutual'] as const;

export type OutcomeKind = (typeof OUTCOMES)[number];

/** The cell of what is no pair: a unit with itself, two accounts of one actor, two units on no network together, an unordered pair the second time. */
export const NO_PAIR = -2147483648;

/** Pairs of accounts of different units with an unknown tie. */
interface OpenTies {
  /** Units of the two accounts. */
  one: Uint32Array;
  other: Uint32Array;
  /** State of the tie from the one, and 3 times that of the tie back: 0 absent, 1 there, 2 unknown. */
  state: Uint8Array;
  rates: () => TieRates;
}

export interface Outcome {
  kind: OutcomeKind;
  /** Number of units, n. */
  size: number;
  /**
   * n×n cells in rows, the source's unit first; of an unordered pair the cell below the diagonal counts. A pair has
   * its value, 0 or more, where each of its ties could be seen, whether there or not: were those taken too of which
   * only what is there could be seen, pairs would be chosen by their outcome. Such a cell is −1 − what is known to
   * be there.
   */
  cells: Int32Array;
  open: OpenTies;
}

/**
 * The ties between units, from those of their accounts. O(ties + accounts × accounts that were not observed + units²).
 * @param unitOf unit of each node, 0…units−1, or −1 where it is in none.
 */
export function buildOutcome(graph: Graph, unitOf: Int32Array, units: number, kind: OutcomeKind): Outcome {
  const cells = pairsOf(graph, unitOf, units, kind);
  const { observed } = graph;
  const isUnseen = new Uint8Array(cells.length);
  const cellOf =
    kind === 'mutual'
      ? (one: number, other: number) => belowDiagonal(one, other, units)
      : (one: number, other: number) => one * units + other;
  const mutual = kind === 'mutual' ? buildMutualGraph(graph) : null;
  const [start, entry] = [mutual?.start ?? graph.outStart, mutual?.neighbour ?? graph.outTarget];
  for (let i = 0; i < graph.size; i++) {
    const one = unitOf[i]!;
    if (one < 0) continue;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      // Each mutual tie is in both rows.
      if (mutual !== null && entry[k]! > i) break;
      const other = unitOf[entry[k]!]!;
      if (other < 0 || one === other) continue;
      const cell = cellOf(one, other);
      cells[cell] = kind === 'any' ? 1 : cells[cell]! + 1;
    }
    if (observed[i] === 1) continue;
    // Whether they would be known is not, were they not there.
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const other = unitOf[graph.outTarget[k]!]!;
      if (other >= 0 && one !== other) isUnseen[cellOf(one, other)] = 1;
    }
  }
  const open = growing();
  eachOpenPair(graph, (i, j, there, back) => {
    const [one, other] = [unitOf[i]!, unitOf[j]!];
    if (one < 0 || other < 0 || one === other) return;
    if (there === UNKNOWN) isUnseen[cellOf(one, other)] = 1;
    if (back === UNKNOWN) isUnseen[cellOf(other, one)] = 1;
    open.push(one, other, there + 3 * back);
  });
  for (let cell = 0; cell < cells.length; cell++) if (isUnseen[cell] === 1) cells[cell] = -1 - cells[cell]!;
  return { kind, size: units, cells, open: { ...open.taken(), rates: () => tieRates(graph) } };
}

/** 0 in the cell of each pair of units, as far as not all their accounts are of one actor. */
function pairsOf(
  { actor, networks }: Graph,
  unitOf: Int32Array,
  units: number,
  kind: OutcomeKind,
): Int32Array {
  const cells = new Int32Array(units * units).fill(NO_PAIR);
  const accounts = new Float64Array(units);
  for (const unit of unitOf) if (unit >= 0) accounts[unit]!++;
  const ofOneActor = new Map<number, number>();
  for (const nodes of actor === null ? [] : groupBy([...actor.keys()], (node) => actor[node]!).values()) {
    for (const i of nodes) {
      for (const j of nodes) {
        const cell = unitOf[i]! * units + unitOf[j]!;
        if (i !== j && unitOf[i]! >= 0 && unitOf[j]! >= 0)
          ofOneActor.set(cell, (ofOneActor.get(cell) ?? 0) + 1);
      }
    }
  }
  const on = new Uint32Array(units);
  unitOf.forEach((unit, node) => {
    if (unit >= 0) on[unit]! |= networks?.[node] ?? 1;
  });
  for (let one = 0; one < units; one++) {
    for (let other = 0; other < (kind === 'mutual' ? one : units); other++) {
      const cell = one * units + other;
      if ((on[one]! & on[other]!) === 0) continue;
      if (one !== other && accounts[one]! * accounts[other]! > (ofOneActor.get(cell) ?? 0)) cells[cell] = 0;
    }
  }
  return cells;
}

/** What is known of a tie, as numbers. */
const [ABSENT, THERE, UNKNOWN] = [0, 1, 2];

/** Pairs of accounts with an unknown tie, in the order of the later one, then of the earlier one. */
function eachOpenPair(
  graph: Graph,
  take: (later: number, earlier: number, there: number, back: number) => void,
): void {
  const { size, observed, unseenStart, unseenTarget } = graph;
  const unseenBy = transposeRows({ start: unseenStart, entry: unseenTarget });
  const all = Uint32Array.from({ length: size }, (_, i) => i);
  const unobserved = all.filter((i) => observed[i] === 0);
  const stateOf = (i: number, j: number) =>
    hasEdge(graph, i, j) ? THERE : observed[i] === 1 && !isUnseen(graph, i, j) ? ABSENT : UNKNOWN;
  for (let i = 0; i < size; i++) {
    const unseen = [
      ...unseenTarget.subarray(unseenStart[i]!, unseenStart[i + 1]!),
      ...unseenBy.entry.subarray(unseenBy.start[i]!, unseenBy.start[i + 1]!),
    ];
    const some =
      unseen.length === 0 ? unobserved : Uint32Array.from(new Set([...unobserved, ...unseen])).sort();
    for (const j of observed[i] === 0 ? all : some) {
      if (j >= i) break;
      if (isSameActor(graph, i, j)) continue;
      const [there, back] = [stateOf(i, j), stateOf(j, i)];
      if (there === UNKNOWN || back === UNKNOWN) take(i, j, there, back);
    }
  }
}

/** What is known to be there of a pair, in its cell. */
export function knownOf(cell: number): number {
  return cell < 0 ? -1 - cell : cell;
}

/** The cell of an unordered pair of units. */
export function belowDiagonal(one: number, other: number, units: number): number {
  return one > other ? one * units + other : other * units + one;
}

/** Columns that take half of the pairs of thousands of accounts, without an object for each. */
function growing() {
  let one = new Uint32Array(1024);
  let other = new Uint32Array(1024);
  let state = new Uint8Array(1024);
  let count = 0;
  const larger = <T extends Uint32Array | Uint8Array>(column: T, copy: T): T => {
    copy.set(column);
    return copy;
  };
  return {
    push(from: number, to: number, states: number): void {
      if (count === one.length) {
        one = larger(one, new Uint32Array(2 * count));
        other = larger(other, new Uint32Array(2 * count));
        state = larger(state, new Uint8Array(2 * count));
      }
      one[count] = from;
      other[count] = to;
      state[count++] = states;
    },
    taken: () => ({
      one: one.subarray(0, count),
      other: other.subarray(0, count),
      state: state.subarray(0, count),
    }),
  };
}
