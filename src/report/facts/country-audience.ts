/** How far each country is heard: followers on the whole network, over its accounts together. */
import { groupActivity } from '../../activity/group-activity.ts';
import type { Study } from '../../study/study.ts';
import type { ActivityFacts } from './activity-facts.ts';

export interface CountryAudience {
  /** Over the accounts of which it is known; NaN where it is of none. */
  total: number;
  /** Accounts of which it is known, and all. */
  known: number;
  of: number;
}

/** By code; nodes of no country are under ''. */
export function countryAudiences(
  { nodes }: Pick<Study, 'nodes'>,
  { figures }: ActivityFacts,
): Map<string, CountryAudience> {
  const groups = groupActivity(
    figures,
    nodes.map(({ row }) => row.country),
  );
  return new Map(
    groups.map(({ label, nodes: own, audience: { total, known } }) => [
      label,
      { total, known, of: own.length },
    ]),
  );
}
