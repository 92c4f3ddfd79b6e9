/** What is to be explained: the ties of each pair of units. */
import { type Graph, isSameActor } from '../graph/graph.ts';
import { type TieRates, tieRates } from '../graph/tie-rates.ts';
import { createTieRows } from '../graph/tie-rows.ts';

/** any: whether there is a tie · follows: how many follows there are · mutual: how many mutual ties, of unordered pairs. */
export const OUTCOMES = ['any', 'follows', 'mutual'] as const;

export type OutcomeKind = (typeof OUTCOMES)[number];

/** The cell of what is no pair: a unit with itself, two accounts of one actor, an unordered pair the second time. */
export const NO_PAIR = -2147483648;

/** Pairs of accounts of different units with an unknown tie. */
interface OpenTies {
  /** Units of the two accounts. */
  one: Uint32Array;
  other: Uint32Array;
  /** State of the tie from the one, and 3 times that of the tie back: 0 absent, 1 there, 2 unknown. */
  state: Uint8Array;
  rates: TieRates;
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
 * The ties between units, from those of their accounts. O(accounts² log + units²).
 * @param unitOf unit of each node, 0…units−1, or −1 where it is in none.
 */
export function buildOutcome(graph: Graph, unitOf: Int32Array, units: number, kind: OutcomeKind): Outcome {
  const cells = new Int32Array(units * units).fill(NO_PAIR);
  const open = growing();
  const add = (cell: number, ties: number, isSeen: boolean) => {
    const value = cells[cell] === NO_PAIR ? 0 : cells[cell]!;
    const before = knownOf(value);
    const known = kind === 'any' ? Math.max(before, ties) : before + ties;
    cells[cell] = isSeen && value >= 0 ? known : -1 - known;
  };
  const tieRows = createTieRows(graph);
  for (let i = 0; i < graph.size; i++) {
    const one = unitOf[i]!;
    if (one < 0) continue;
    const { to, from } = tieRows(i);
    for (let j = 0; j < i; j++) {
      const other = unitOf[j]!;
      if (other < 0 || one === other || isSameActor(graph, i, j)) continue;
      const [there, back] = [to[j] === 'yes', from[j] === 'yes'];
      // Whether it would be known, were it there or not.
      const seesThere = there ? graph.observed[i] === 1 : to[j] === 'no';
      const seesBack = back ? graph.observed[j] === 1 : from[j] === 'no';
      if (kind === 'mutual')
        add(belowDiagonal(one, other, units), there && back ? 1 : 0, seesThere && seesBack);
      else {
        add(one * units + other, there ? 1 : 0, seesThere);
        add(other * units + one, back ? 1 : 0, seesBack);
      }
      if ((there || seesThere) && (back || seesBack)) continue;
      open.push(one, other, stateOf(there, seesThere) + 3 * stateOf(back, seesBack));
    }
  }
  return { kind, size: units, cells, open: { ...open.taken(), rates: tieRates(graph) } };
}

/** What is known to be there of a pair, in its cell. */
export function knownOf(cell: number): number {
  return cell < 0 ? -1 - cell : cell;
}

/** The cell of an unordered pair of units. */
export function belowDiagonal(one: number, other: number, units: number): number {
  return one > other ? one * units + other : other * units + one;
}

/** 0 absent, 1 there, 2 unknown. */
function stateOf(isThere: boolean, isSeen: boolean): number {
  return isThere ? 1 : isSeen ? 0 : 2;
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
