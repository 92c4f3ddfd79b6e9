/** All tests against chance in one call. */
import { BROKER_ROLES, type BrokerRole, byRole, type RoleCounts } from './broker-roles.ts';
import { buildGraph } from './build-graph.ts';
import { type ChanceTest, testAgainstDraws } from './chance.ts';
import { unitTies } from './collapse.ts';
import type { Graph } from './graph.ts';
import { type GroupPairTests, testGroupPairs } from './group-chance.ts';
import { type Kernels, PLAIN_KERNELS } from './kernels.ts';
import type { LabelDraws } from './label-permutation.ts';
import { buildMutualGraph } from './mutual-graph.ts';
import type { BrokerDraws, GroupDraws } from './null-directed.ts';
import { type Grouping, numberGroups } from './number-groups.ts';
import { clusteringOf } from './triangles.ts';

/** One label a node, '' where it is missing. */
export interface Labelled {
  attribute: string;
  labels: readonly string[];
}

/** Permutations of the labels of an attribute, where no others are asked for. */
export const PERMUTATIONS = 2000;

export interface ChanceOptions {
  /** Random graphs of each kind, at least 2. */
  draws: number;
  /** Permutations of the labels of each attribute. */
  permutations: number;
  seed: number;
  groups: readonly Labelled[];
  /** Labels of groups of which only pairs are tested, which may be many. */
  pairsOf?: readonly string[] | null;
  /** Who does the heavy work; the default is plain TypeScript. */
  kernels?: Kernels;
}

/** Ties from group to group, against random graphs with the same degrees. */
interface PairChance {
  /** The k groups the tables are in the order of. */
  groups: string[];
  /** Edges from group to group, and mutual pairs between groups (symmetric). */
  edges: GroupPairTests;
  mutual: GroupPairTests;
}

/** Open chains by the role of the broker between them, against random graphs with the same degrees. */
interface BrokerChance {
  /** Of each node, as counted before the first draw. */
  known: Float64Array;
  /** Mean of each node. */
  expected: RoleCounts;
  /** Of all nodes together. */
  tests: Readonly<Record<BrokerRole, ChanceTest>>;
}

export interface AttributeChance extends PairChance {
  attribute: string;
  /** Edges within groups, against random graphs with the same degrees. */
  within: ChanceTest;
  /** Against permuted labels. */
  assortativity: ChanceTest;
  eiIndex: ChanceTest;
  brokers: BrokerChance;
}

export interface Chance {
  mutualPairs: ChanceTest;
  reciprocity: ChanceTest;
  /** Transitivity of the mutual graph, against random mutual graphs with the same mutual degrees. */
  transitivity: ChanceTest;
  attributes: AttributeChance[];
  /** Of the groups of `pairsOf`; `null` where there are none. */
  pairs: PairChance | null;
  /** Share of the edges that a round of the directed walk takes to another source; NaN where nothing can move. */
  directedMoved: number;
}

/**
 * Draws the random graphs and permutations, and tests the graph against them. Draws that another thread does are
 * begun at once; what is returned does the rest, and waits for them.
 */
export function beginChance(graph: Graph, options: ChanceOptions): () => Chance {
  const { draws, permutations, seed, pairsOf = null, kernels = PLAIN_KERNELS } = options;
  const groupings = options.groups.map(({ labels }) => numberGroups(labels));
  const paired = pairsOf === null ? null : numberGroups(pairsOf);
  const mutual = buildMutualGraph(graph);
  const waitForDraws = kernels.beginNulls({
    graph,
    mutual,
    groupings: paired === null ? groupings : [...groupings, paired],
    brokerages: groupings,
    options: { draws, seed },
  });
  return () => {
    const permuted = groupings.map((grouping) =>
      kernels.permuteLabels(...amongGroups(graph, grouping), { draws: permutations, seed }),
    );
    const { directed, undirected } = waitForDraws();
    return {
      mutualPairs: testAgainstDraws(directed.observedMutualPairs, directed.mutualPairs),
      reciprocity: testAgainstDraws(directed.observedReciprocity, directed.reciprocity),
      transitivity: testAgainstDraws(clusteringOf(graph).transitivity, undirected!.transitivity),
      attributes: options.groups.map(({ attribute }, g) => ({
        attribute,
        groups: groupings[g]!.groups,
        ...testAttribute(permuted[g]!, directed.groups[g]!, draws),
        brokers: testBrokers(directed.brokers[g]!),
      })),
      pairs: paired === null ? null : { groups: paired.groups, ...testPairs(directed.groups.at(-1)!, draws) },
      directedMoved: directed.movedShare,
    };
  };
}

/** The nodes of groups alone, and the edges among them: labels are dealt to those that have one. */
function amongGroups(graph: Graph, { groups, group }: Grouping): [Graph, Grouping] {
  const none = groups.length;
  if (!group.includes(none)) return [graph, { groups, group }];
  let size = 0;
  const place = Int32Array.from(group, (g) => (g === none ? -1 : size++));
  return [
    buildGraph({ size, ...unitTies(graph.outStart, graph.outTarget, place) }).graph,
    { groups, group: group.filter((g) => g !== none) },
  ];
}

function testAttribute(
  permuted: LabelDraws,
  random: GroupDraws,
  draws: number,
): Omit<AttributeChance, 'attribute' | 'groups' | 'brokers'> {
  return {
    within: testAgainstDraws(random.observedWithin, random.within),
    assortativity: testAgainstDraws(permuted.observedAssortativity, permuted.assortativity),
    eiIndex: testAgainstDraws(permuted.observedEiIndex, permuted.eiIndex),
    ...testPairs(random, draws),
  };
}

function testPairs(random: GroupDraws, draws: number): Pick<PairChance, 'edges' | 'mutual'> {
  return {
    edges: testGroupPairs(random.observedEdges, random.edges, { draws, symmetric: false }),
    mutual: testGroupPairs(random.observedMutual, random.mutual, { draws, symmetric: true }),
  };
}

function testBrokers({ observed, mean, observedTotal, totals }: BrokerDraws): BrokerChance {
  return {
    known: observed,
    expected: byRole(mean),
    tests: Object.fromEntries(
      BROKER_ROLES.map((role, k) => [role, testAgainstDraws(observedTotal[k]!, totals[k]!)]),
    ) as Record<BrokerRole, ChanceTest>,
  };
}
