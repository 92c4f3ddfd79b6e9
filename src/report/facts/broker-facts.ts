/** Brokers between the groups of each attribute of the report, with what chance would give. */
import { BROKER_ROLES, type BrokerRole, type RoleCounts } from '../../graph/broker-roles.ts';
import { type Brokers, countBrokers } from '../../graph/brokers.ts';
import type { ChanceTest } from '../../graph/chance.ts';
import type { Chance } from '../../graph/measure-chance.ts';
import { numberGroups } from '../../graph/number-groups.ts';
import { type Grouping, isCompared } from '../../study/grouping.ts';
import type { Study } from '../../study/study.ts';

export interface BrokerFacts extends Brokers {
  grouping: Grouping;
  /** Mean count of each node in random graphs with the same degrees, NaN where it has no count; `null` if none were drawn. */
  expected: RoleCounts | null;
  /** Of the chains of all nodes together. */
  tests: Readonly<Record<BrokerRole, ChanceTest>> | null;
}

/** In the order of the groupings, but for those of a single group. */
export function gatherBrokers(
  { graph }: Study,
  groupings: readonly Grouping[],
  chance: Chance | null,
): BrokerFacts[] {
  return groupings.filter(isCompared).map((grouping) => {
    const drawn = chance?.attributes.find(({ attribute }) => attribute === grouping.attribute)?.brokers;
    return {
      grouping,
      ...countBrokers(graph, numberGroups(grouping.labels), drawn?.known),
      expected: drawn === undefined ? null : ofObserved(drawn.expected, graph.observed),
      tests: drawn?.tests ?? null,
    };
  });
}

function ofObserved(counts: RoleCounts, observed: Uint8Array): RoleCounts {
  return Object.fromEntries(
    BROKER_ROLES.map((role) => [
      role,
      counts[role].map((count, node) => (observed[node] === 1 ? count : Number.NaN)),
    ]),
  ) as Record<BrokerRole, Float64Array>;
}
