/** Whether two networks of an edition share more ties than they would with their actors at other places. */
import { type ChanceTest, testAgainstDraws } from '../graph/chance.ts';
import { adjustForDiscoveries } from '../graph/false-discovery.ts';
import { createPairSet, type PairSet } from '../graph/pair-set.ts';
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
    ...{ known, both },
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
 * their sources tell all: O(m + unseen) of a.
 */
function preparePermuted({ a, b }: CommonActors): (order: Uint32Array) => Counted {
  const { size, outStart, outTarget, unseenStart, unseenTarget } = a;
  const tied = setOf(size, b.outStart, b.outTarget);
  const unseen = b.unseenTarget.length === 0 ? null : setOf(size, b.unseenStart, b.unseenTarget);
  return (order) => {
    let both = 0;
    let known = 0;
    for (let i = 0; i < size; i++) {
      const to = order[i]!;
      let shared = 0;
      let outOfSight = 0;
      for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
        const target = order[outTarget[k]!]!;
        if (tied.has(to, target)) shared++;
        else if (unseen?.has(to, target)) outOfSight++;
      }
      both += shared;
      const degree = outStart[i + 1]! - outStart[i]!;
      if (a.observed[i] === 0) {
        known += b.observed[to] === 0 ? shared : degree - outOfSight;
        continue;
      }
      const { all, seenOfUnseen } = rowOf(to);
      known += all;
      for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) {
        if (seenOfUnseen(order[unseenTarget[k]!]!)) known--;
      }
    }
    return { both, known };
  };

  /** How many ties of a source are known on b, and which. */
  function rowOf(source: number) {
    const isRead = b.observed[source] === 1;
    return {
      all: isRead
        ? size - 1 - (b.unseenStart[source + 1]! - b.unseenStart[source]!)
        : b.outStart[source + 1]! - b.outStart[source]!,
      seenOfUnseen: (target: number) => (isRead ? !unseen?.has(source, target) : tied.has(source, target)),
    };
  }
}

function setOf(size: number, start: Uint32Array, entry: Uint32Array): PairSet {
  const set = createPairSet(size, entry.length);
  for (let i = 0; i < size; i++) for (let k = start[i]!; k < start[i + 1]!; k++) set.add(i, entry[k]!);
  return set;
}
