/** Whether two networks of an edition share more ties than they would with their actors at other places. */
import { type ChanceTest, testAgainstDraws } from '../graph/chance.ts';
import { adjustForDiscoveries } from '../graph/false-discovery.ts';
import type { Graph } from '../graph/graph.ts';
import { createRandom, shuffle } from '../graph/random.ts';
import { type CommonActors, commonActors } from './common-actors.ts';
import type { Edition } from './edition.ts';

export interface Permutations {
  permutations: number;
  seed: number;
}

/** As many as for pairs and what explains them. */
const PERMUTATIONS: Permutations = { permutations: 2000, seed: 1 };

export interface OverlapChance {
  a: string;
  b: string;
  /** Those on both networks. */
  actors: number;
  /** Ordered pairs known on both, and those of them that are tied on both. */
  known: number;
  both: number;
  /** Of both ÷ known. Permuted, each network keeps its ties, its degrees, and what could not be seen of it. */
  test: ChanceTest;
}

/** Permutes the actors of b (quadratic assignment, QAP). @param a, b places in `edition.networks`. */
export function overlapChance(
  edition: Edition,
  a: number,
  b: number,
  { permutations, seed }: Permutations = PERMUTATIONS,
): OverlapChance {
  const common = commonActors(edition, a, b);
  const { size } = common.a;
  const count = preparePermuted(common);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  const { both, known } = count(order);
  const random = createRandom(seed);
  const draws = Float64Array.from({ length: permutations }, () => {
    shuffle(order, random);
    const permuted = count(order);
    return permuted.both / permuted.known;
  });
  return {
    a: edition.networks[a]!.network,
    b: edition.networks[b]!.network,
    actors: size,
    known,
    both,
    test: testAgainstDraws(both / known, draws),
  };
}

export interface PairedChance extends OverlapChance {
  /** The p-value adjusted for all pairs of networks (Benjamini & Hochberg 1995). */
  discovery: number;
}

/** Every pair of networks, in the edition's order. */
export function overlapChances(edition: Edition, permutations: Permutations = PERMUTATIONS): PairedChance[] {
  const count = edition.networks.length;
  const tests: OverlapChance[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) tests.push(overlapChance(edition, a, b, permutations));
  }
  const discovery = adjustForDiscoveries(Float64Array.from(tests, ({ test }) => test.p));
  return tests.map((test, k) => ({ ...test, discovery: discovery[k]! }));
}

interface Counted {
  both: number;
  known: number;
}

/**
 * Counts for the order in which node i of a stands for node `order[i]` of b, without visiting the pairs of which
 * their sources tell all: O(m + unseen) of both.
 */
function preparePermuted({ a, b }: CommonActors): (order: Uint32Array) => Counted {
  const { size } = a;
  const [ties, unseenTies] = [tiesOf(a), unseenTiesOf(a)];
  const [tiesOfB, unseenTiesOfB] = [tiesOf(b), unseenTiesOf(b)];
  // 1 for each target of the present source on b.
  const tied = new Uint8Array(size);
  const unseen = new Uint8Array(size);
  return (order) => {
    let both = 0;
    let known = 0;
    for (let i = 0; i < size; i++) {
      const to = order[i]!;
      markRow(tiesOfB, to, tied, 1);
      markRow(unseenTiesOfB, to, unseen, 1);
      const shared = countMarked(ties, i, order, tied);
      both += shared;
      if (a.observed[i] === 0) {
        known += b.observed[to] === 0 ? shared : rowLength(ties, i) - countMarked(ties, i, order, unseen);
      } else if (b.observed[to] === 0) {
        known += rowLength(tiesOfB, to) - countMarked(unseenTies, i, order, tied);
      } else {
        const unseenOnBoth = countMarked(unseenTies, i, order, unseen);
        known += size - 1 - rowLength(unseenTies, i) - rowLength(unseenTiesOfB, to) + unseenOnBoth;
      }
      markRow(tiesOfB, to, tied, 0);
      markRow(unseenTiesOfB, to, unseen, 0);
    }
    return { both, known };
  };
}

/** Row i is `entry[start[i]…start[i+1]−1]`. */
interface Rows {
  start: Uint32Array;
  entry: Uint32Array;
}

function tiesOf({ outStart, outTarget }: Graph): Rows {
  return { start: outStart, entry: outTarget };
}

function unseenTiesOf({ unseenStart, unseenTarget }: Graph): Rows {
  return { start: unseenStart, entry: unseenTarget };
}

function rowLength({ start }: Rows, i: number): number {
  return start[i + 1]! - start[i]!;
}

function markRow({ start, entry }: Rows, i: number, mark: Uint8Array, value: 0 | 1): void {
  for (let k = start[i]!, end = start[i + 1]!; k < end; k++) mark[entry[k]!] = value;
}

/** Those of row i that are marked where they stand in the order. */
function countMarked({ start, entry }: Rows, i: number, order: Uint32Array, mark: Uint8Array): number {
  let count = 0;
  for (let k = start[i]!, end = start[i + 1]!; k < end; k++) count += mark[order[entry[k]!]!]!;
  return count;
}
