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
  /** Of all nodes together, those without a count of their own included. */
  chains: Readonly<Record<BrokerRole, number>>;
  /** Mean count of each node in random graphs with the same degrees, NaN where it has no count; `null` if none were drawn. */
  expected: RoleCounts | null;
  /** Of the chains of all nodes together. */
  tests: Readonly<Record<BrokerRole, ChanceTest>> | null;
}

/** In the order of the groupings, but for those of a single group. @param observed 1 for each node that has counts. */
export function gatherBrokers(
  { graph }: Study,
  observed: Uint8Array,
  groupings: readonly Grouping[],
  chance: Chance | null,
): BrokerFacts[] {
  return groupings.filter(isCompared).map((grouping) => {
    const drawn = chance?.attributes.find(({ attribute }) => attribute === grouping.attribute)?.brokers;
    const { counts, most } = countBrokers(graph, numberGroups(grouping.labels), drawn?.known);
    return {
      grouping,
      counts: ofObserved(counts, observed),
      chains: Object.fromEntries(BROKER_ROLES.map((role) => [role, sumKnown(counts[role])])) as Record<
        BrokerRole,
        number
      >,
      most,
      expected: drawn === undefined ? null : ofObserved(drawn.expected, observed),
      tests: drawn?.tests ?? null,
    };
  });
}

function sumKnown(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0);
}

function ofObserved(counts: RoleCounts, observed: Uint8Array): RoleCounts {
  return Object.fromEntries(
    BROKER_ROLES.map((role) => [
      role,
      counts[role].map((count, node) => (observed[node] === 1 ? count : Number.NaN)),
    ]),
  ) as Record<BrokerRole, Float64Array>;
}
