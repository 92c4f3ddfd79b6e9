/** Whom a country's foreign minister reaches with an account of their own, and whom the ministry does. */
import { isMinisterOf, isMinistryOf } from './ministry.ts';
import { type Reach, reachOf } from './reach.ts';
import type { NodeGraph } from './study.ts';

export interface OfficeReach {
  country: string;
  /** Accounts of the minister. */
  minister: readonly number[];
  /** Accounts abroad, by whether they follow the minister, then whether the ministry. */
  reach: Reach;
}

/** `null` where the minister or the ministry has no account. */
export function officeReach({ nodes, graph }: NodeGraph, country: string): OfficeReach | null {
  const all = [...nodes.keys()];
  const minister = all.filter((node) => isMinisterOf(nodes[node]!.row, country));
  const ministry = all.filter((node) => isMinistryOf(nodes[node]!.row, country));
  if (minister.length === 0 || ministry.length === 0) return null;
  const abroad = all.filter((node) => nodes[node]!.row.country !== country);
  return { country, minister, reach: reachOf(graph, minister, ministry, abroad) };
}

/** Every country whose foreign minister and foreign ministry both have an account, sorted by its code. */
export function officeReaches(study: NodeGraph): OfficeReach[] {
  const codes = new Set(study.nodes.map(({ row }) => row.country).filter((code) => code !== ''));
  return [...codes].sort().flatMap((code) => officeReach(study, code) ?? []);
}

/** Of how many it is not known whether they follow the minister or the ministry. */
export function unknownReach({ yes, no, unknown }: Reach): number {
  return [yes.unknown, no.unknown, unknown.yes, unknown.no, unknown.unknown].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}
