/** All tests against chance in one call. */
import { type ChanceTest, testAgainstDraws } from './chance.ts';
import type { Graph } from './graph.ts';
import { type GroupPairTests, testGroupPairs } from './group-chance.ts';
import { permuteLabels } from './label-permutation.ts';
import { buildMutualGraph } from './mutual-graph.ts';
import { drawDirectedNull, type GroupDraws } from './null-directed.ts';
import { drawUndirectedNull } from './null-undirected.ts';
import { type Grouping, numberGroups } from './number-groups.ts';
import { clustering } from './triangles.ts';

export interface ChanceOptions {
  /** Random graphs of each kind, at least 2. */
  draws: number;
  /** Permutations of the labels of each attribute. */
  permutations: number;
  seed: number;
  /** One label a node, '' where it is missing. */
  groups: readonly { attribute: string; labels: readonly string[] }[];
}

export interface AttributeChance {
  attribute: string;
  /** The k groups the tables are in the order of. */
  groups: string[];
  /** Edges within groups, against random graphs with the same degrees. */
  within: ChanceTest;
  /** Against permuted labels. */
  assortativity: ChanceTest;
  eiIndex: ChanceTest;
  /** Edges from group to group, and mutual pairs between groups (symmetric), with the same degrees. */
  edges: GroupPairTests;
  mutual: GroupPairTests;
}

export interface Chance {
  mutualPairs: ChanceTest;
  reciprocity: ChanceTest;
  /** Transitivity of the mutual graph, against random mutual graphs with the same mutual degrees. */
  transitivity: ChanceTest;
  attributes: AttributeChance[];
  /** Share of the steps of each walk that changed the graph; NaN where nothing can move. */
  directedAccepted: number;
  undirectedAccepted: number;
}

/** Draws the random graphs and permutations, and tests the graph against them. */
export function measureChance(graph: Graph, options: ChanceOptions): Chance {
  const { draws, seed } = options;
  const groupings = options.groups.map(({ labels }) => numberGroups(labels));
  const directed = drawDirectedNull(graph, groupings, { draws, seed });
  const mutual = buildMutualGraph(graph);
  const undirected = drawUndirectedNull(graph, mutual, { draws, seed });
  return {
    mutualPairs: testAgainstDraws(directed.observedMutualPairs, directed.mutualPairs),
    reciprocity: testAgainstDraws(directed.observedReciprocity, directed.reciprocity),
    transitivity: testAgainstDraws(clustering(mutual).transitivity, undirected.transitivity),
    attributes: options.groups.map(({ attribute }, g) => ({
      attribute,
      ...testAttribute(graph, groupings[g]!, directed.groups[g]!, options),
    })),
    directedAccepted: directed.acceptedShare,
    undirectedAccepted: undirected.acceptedShare,
  };
}

function testAttribute(
  graph: Graph,
  grouping: Grouping,
  random: GroupDraws,
  { draws, permutations, seed }: ChanceOptions,
): Omit<AttributeChance, 'attribute'> {
  const permuted = permuteLabels(graph, grouping, { draws: permutations, seed });
  return {
    groups: grouping.groups,
    within: testAgainstDraws(random.observedWithin, random.within),
    assortativity: testAgainstDraws(permuted.observedAssortativity, permuted.assortativity),
    eiIndex: testAgainstDraws(permuted.observedEiIndex, permuted.eiIndex),
    edges: testGroupPairs(random.observedEdges, random.edges, { draws, symmetric: false }),
    mutual: testGroupPairs(random.observedMutual, random.mutual, { draws, symmetric: true }),
  };
}
