/** The pairs of actors that are on both of two networks, counted by what is known of their four ties. */
import { transposeRows } from '../graph/build-graph.ts';
import type { Graph } from '../graph/graph.ts';
import { pairsOf } from '../graph/pairs-of.ts';
import type { TieState } from '../graph/tie-state.ts';
import type { CommonActors } from './common-actors.ts';

/** The states of a pair's ties i → j and j → i on the one network, and of the same on the other. */
export type PairTies = readonly [aThere: TieState, aBack: TieState, bThere: TieState, bBack: TieState];

const STATES = ['no', 'yes', 'unknown'] as const;
const CASES = 81;

/** Every state of a pair, by its case: 0…80. */
const TIES_OF: readonly PairTies[] = Array.from({ length: CASES }, (_, of) => [
  STATES[of % 3]!,
  STATES[Math.floor(of / 3) % 3]!,
  STATES[Math.floor(of / 9) % 3]!,
  STATES[Math.floor(of / 27)]!,
]);

/** Pairs by their case, each unordered pair once, the one way round or the other. */
export type PairCensus = Float64Array;

/** Each case that pairs have, with their number. */
export function* casesOf(census: PairCensus): Generator<[ties: PairTies, pairs: number]> {
  for (let of = 0; of < CASES; of++) if (census[of]! > 0) yield [TIES_OF[of]!, census[of]!];
}

/** Node i, j > i, and the case of their ties, in ascending order of both. */
type VisitPair = (i: number, j: number, of: number) => void;

export function tiesOf(of: number): PairTies {
  return TIES_OF[of]!;
}

/**
 * Visits the pairs of which a tie is known to be there, or could not be seen although its source was read to the
 * end: all that the sources alone do not tell. O((m + unseen) log).
 */
export function visitPairs({ a, b }: Pick<CommonActors, 'a' | 'b'>, visit: VisitPair): void {
  const sides = [a, b].map((graph) => ({
    graph,
    unseenIn: transposeRows({ start: graph.unseenStart, entry: graph.unseenTarget }),
  }));
  // Of each node beside the present one: bits of what is known, four a network.
  const marks = new Uint8Array(a.size);
  const found: number[] = [];
  const mark = (start: Uint32Array, entry: Uint32Array, i: number, bit: number) => {
    for (let k = start[i + 1]! - 1; k >= start[i]! && entry[k]! > i; k--) {
      const j = entry[k]!;
      if (marks[j] === 0) found.push(j);
      marks[j]! |= bit;
    }
  };
  for (let i = 0; i < a.size; i++) {
    for (const [side, { graph, unseenIn }] of sides.entries()) {
      const { outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
      mark(outStart, outTarget, i, 1 << (4 * side));
      mark(inStart, inSource, i, 2 << (4 * side));
      mark(unseenStart, unseenTarget, i, 4 << (4 * side));
      mark(unseenIn.start, unseenIn.entry, i, 8 << (4 * side));
    }
    found.sort((j, k) => j - k);
    for (const j of found) {
      visit(i, j, caseOf(a, i, j, marks[j]! & 15) + 9 * caseOf(b, i, j, marks[j]! >> 4));
      marks[j] = 0;
    }
    found.length = 0;
  }
}

function caseOf({ observed }: Graph, i: number, j: number, marks: number): number {
  const there = marks & 1 ? 1 : marks & 4 || observed[i] === 0 ? 2 : 0;
  const back = marks & 2 ? 1 : marks & 8 || observed[j] === 0 ? 2 : 0;
  return there + 3 * back;
}

/**
 * The pairs within each group. Those that `visitPairs` leaves out are counted by subtraction.
 *
 * @param group of each node, 0…count−1.
 */
export function countPairs(
  { a, b }: Pick<CommonActors, 'a' | 'b'>,
  group: ArrayLike<number>,
  count: number,
): PairCensus[] {
  const census = Array.from({ length: count }, (): PairCensus => new Float64Array(CASES));
  // What is known of a tie where nothing but its source tells it, by the source: 0…3.
  const kind = (i: number) => (a.observed[i] === 0 ? 1 : 0) + (b.observed[i] === 0 ? 2 : 0);
  const nodes = Array.from({ length: count }, () => [0, 0, 0, 0]);
  for (let i = 0; i < a.size; i++) nodes[group[i]!]![kind(i)]!++;
  for (let g = 0; g < count; g++) {
    for (let k = 0; k < 4; k++) {
      const own = nodes[g]![k]!;
      census[g]![untoldCase(k, k)]! += pairsOf(own);
      for (let l = k + 1; l < 4; l++) census[g]![untoldCase(k, l)]! += own * nodes[g]![l]!;
    }
  }
  visitPairs({ a, b }, (i, j, of) => {
    if (group[i] !== group[j]) return;
    const own = census[group[i]!]!;
    own[untoldCase(Math.min(kind(i), kind(j)), Math.max(kind(i), kind(j)))]!--;
    own[of]!++;
  });
  return census;
}

function untoldCase(there: number, back: number): number {
  return 2 * (there & 1) + 6 * (back & 1) + 9 * (there & 2) + 27 * (back & 2);
}
