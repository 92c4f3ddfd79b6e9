/** Whom a country's foreign minister reaches with an account of their own, and whom the ministry does. */

import type { Study } from '../../study/study.ts';
import { anyFollows, isPersonal } from './country-ties.ts';

export interface OfficeReach {
  country: string;
  /** Accounts abroad by which of the two they follow. */
  ministerOnly: number;
  ministryOnly: number;
  both: number;
  neither: number;
  /** Those of which that is not known. */
  unknown: number;
}

/** Every country whose foreign minister and foreign ministry both have an account, sorted by its code. */
export function officeReach(study: Study): OfficeReach[] {
  const { nodes, graph } = study;
  const holders = new Map<string, { minister: number[]; ministry: number[] }>();
  for (const [node, { row }] of nodes.entries()) {
    const isMinister = row.office === 'foreign-minister' && isPersonal(study, node);
    if (row.country === '' || !(isMinister || row.office === 'foreign-ministry')) continue;
    if (!holders.has(row.country)) holders.set(row.country, { minister: [], ministry: [] });
    holders.get(row.country)![isMinister ? 'minister' : 'ministry'].push(node);
  }
  return [...holders]
    .filter(([, { minister, ministry }]) => minister.length > 0 && ministry.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, { minister, ministry }]) => {
      const reach = { country, ministerOnly: 0, ministryOnly: 0, both: 0, neither: 0, unknown: 0 };
      for (const [node, { row }] of nodes.entries()) {
        if (row.country === country) continue;
        const [person, office] = [anyFollows(graph, [node], minister), anyFollows(graph, [node], ministry)];
        if (person === 'unknown' || office === 'unknown') reach.unknown++;
        else if (person === 'yes') reach[office === 'yes' ? 'both' : 'ministerOnly']++;
        else reach[office === 'yes' ? 'ministryOnly' : 'neither']++;
      }
      return reach;
    });
}
