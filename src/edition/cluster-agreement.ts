/** Whether two networks of an edition divide the actors that are on both alike. */
import { type ChanceTest, testAgainstDraws } from '../graph/chance.ts';
import { adjustedRandIndex, listMembers } from '../graph/rand-index.ts';
import { createRandom, shuffle } from '../graph/random.ts';
import { commonActors } from './common-actors.ts';
import type { Edition } from './edition.ts';
import type { Permutations } from './overlap-chance.ts';

export interface ClusterAgreement {
  a: string;
  b: string;
  /** Those on both networks that have a cluster on each. */
  actors: number;
  /** Clusters of each network that have any of them. */
  clustersOfA: number;
  clustersOfB: number;
  /** Adjusted Rand index (Hubert & Arabie 1985); NaN where fewer than two actors can be compared. */
  test: ChanceTest;
}

/**
 * Tested by dealing the clusters of b to the same actors at random.
 *
 * @param a, b places in `edition.networks`.
 * @param clusterOf on each network of the edition the cluster of each node of its `actors`; 0 or NaN where it has none.
 */
export function clusterAgreement(
  edition: Edition,
  a: number,
  b: number,
  clusterOf: readonly ArrayLike<number>[],
  { permutations, seed }: Permutations,
): ClusterAgreement {
  const { networks } = edition;
  const of = (network: number, actor: number) => clusterOf[network]![networks[network]!.nodeOf[actor]!]!;
  const shared = [...commonActors(edition, a, b).actors].filter((k) => of(a, k) > 0 && of(b, k) > 0);
  const [onA, onB] = [renumber(shared.map((k) => of(a, k))), renumber(shared.map((k) => of(b, k)))];
  const members = listMembers(
    onA.cluster.map((cluster) => cluster + 1),
    onA.count,
  );
  const tally = new Float64Array(Math.max(shared.length, 1));
  const rand = (labels: Int32Array) =>
    shared.length < 2 ? Number.NaN : adjustedRandIndex(members, labels, tally);
  const observed = rand(onB.cluster);
  const random = createRandom(seed);
  const labels = onB.cluster.slice();
  const draws = Float64Array.from({ length: permutations }, () => {
    shuffle(labels, random);
    return rand(labels);
  });
  return {
    a: networks[a]!.network,
    b: networks[b]!.network,
    actors: shared.length,
    clustersOfA: onA.count,
    clustersOfB: onB.count,
    test: testAgainstDraws(observed, draws),
  };
}

function renumber(labels: readonly number[]): { cluster: Int32Array; count: number } {
  const number = new Map<number, number>();
  const cluster = Int32Array.from(labels, (label) => {
    if (!number.has(label)) number.set(label, number.size);
    return number.get(label)!;
  });
  return { cluster, count: number.size };
}
