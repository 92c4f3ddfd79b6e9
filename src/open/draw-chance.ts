/** Draws the random networks of a report that is not asked for others: what chance gives. */
import { byRole, type RoleCounts } from '../graph/broker-roles.ts';
import { beginChance, type Chance, type Labelled, PERMUTATIONS } from '../graph/measure-chance.ts';
import { type Grouping, numberGroups } from '../graph/number-groups.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { type GroupedNodes, groupBy } from '../study/grouping.ts';
import type { NodeGraph } from '../study/study.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { ChancePair } from '../values/chance-pair.ts';

const { draws, seed } = STUDY_DEFAULTS;

/** As `tests` of an open study. */
export function drawTests({ graph }: NodeGraph, groups: readonly Labelled[]): Chance {
  const kernels = createKernels(loadModule());
  return beginChance(graph, { draws, permutations: PERMUTATIONS, seed, groups, kernels })();
}

/** Mutual ties between the groups of an attribute. @throws UserError where it has too many values. */
export function drawPairs(study: GroupedNodes, attribute: string): ChancePair[] {
  const [{ labels } = { labels: [] }] = groupBy(study, [attribute]);
  const grouping = numberGroups(labels);
  const { directed } = createKernels(loadModule()).beginNulls({
    graph: study.graph,
    mutual: null,
    groupings: [grouping],
    options: { draws, seed },
  })();
  const [drawn] = directed.groups;
  const k = grouping.groups.length;
  const pairs: ChancePair[] = [];
  for (let one = 0; one < k; one++) {
    for (let other = one; other < k; other++) {
      const cell = one * k + other;
      const observed = drawn!.observedMutual[cell]!;
      const mean = drawn!.mutual.mean[cell]!;
      if (observed === 0 && mean === 0) continue;
      const [first, second] = [grouping.groups[one]!, grouping.groups[other]!];
      pairs.push({ one: first, other: second, observed, mean, variance: drawn!.mutual.variance[cell]! });
    }
  }
  return pairs;
}

/** Open chains that each node joins in a role between groups, on average. */
export function drawBrokers({ graph }: NodeGraph, grouping: Grouping): { counts: RoleCounts; draws: number } {
  const { directed } = createKernels(loadModule()).beginNulls({
    graph,
    mutual: null,
    groupings: [],
    brokerages: [grouping],
    options: { draws, seed },
  })();
  const [brokers] = directed.brokers;
  return { counts: byRole(brokers!.mean), draws: brokers!.totals[0]!.length };
}
