/** Names of clusters, from what their members share. */
import type { Measured } from '../graph/measures.ts';
import { countryByCode } from '../roster/countries.ts';
import { attributeOf } from './grouping.ts';
import { rankNodes } from './ranking.ts';
import type { Study } from './study.ts';

export interface ClusterProfile {
  id: number;
  /** Unique in the report: `Europe`, or `Europe, around @handle`, or `around @handle`. */
  name: string;
  members: number[];
  /** The most telling value that members share, and the share of members that have it; '' where none is. */
  attribute: string;
  value: string;
  share: number;
  /** The member with most known mutual ties. */
  centre: number;
  /** Members whose stability is below 0.8. */
  undecided: number[];
}

export const UNDECIDED_BELOW = 0.8;
/** A value names a cluster if at least this share of its members have it. */
const NAMING_SHARE = 0.5;

/** One profile a cluster, by id. */
export function clusterProfiles(study: Study, measured: Measured, by: readonly string[]): ClusterProfile[] {
  const { clusters, nodes } = measured;
  const members: number[][] = Array.from({ length: clusters.count }, () => []);
  clusters.cluster.forEach((id, node) => {
    if (id > 0) members[id - 1]!.push(node);
  });
  const attributes = [...new Set([...by, 'region', 'subregion', 'country'])];
  const profiles = members.map((inside, index): ClusterProfile => {
    const shared = mostTelling(study, inside, attributes);
    const first = rankNodes(inside.map((node) => nodes.mutual_min[node]!))[0]!;
    return {
      id: index + 1,
      name: shared.share >= NAMING_SHARE ? valueText(shared.attribute, shared.value) : '',
      members: inside,
      ...shared,
      centre: inside[first.node]!,
      undecided: inside.filter((node) => clusters.stability[node]! < UNDECIDED_BELOW),
    };
  });
  const uses = new Map<string, number>();
  for (const { name } of profiles) uses.set(name, (uses.get(name) ?? 0) + 1);
  return profiles.map((profile) => {
    if (profile.name !== '' && uses.get(profile.name) === 1) return profile;
    const around = `around @${study.nodes[profile.centre]!.handle}`;
    return { ...profile, name: profile.name === '' ? around : `${profile.name}, ${around}` };
  });
}

/**
 * The value that tells members from the rest best: the greatest 2·|C∩V| ÷ (|C|+|V|) for members C and accounts
 * with the value V. Ties go to the earlier attribute, then to the lesser value.
 */
function mostTelling(
  study: Study,
  members: readonly number[],
  attributes: readonly string[],
): { attribute: string; value: string; share: number } {
  let best = { attribute: '', value: '', share: 0 };
  let bestScore = 0;
  for (const attribute of attributes) {
    const labels = study.nodes.map((entry) => attributeOf(entry, attribute));
    const everywhere = tally(labels);
    const here = tally(members.map((node) => labels[node]!));
    for (const value of [...here.keys()].filter((label) => label !== '').sort()) {
      const shared = here.get(value)!;
      const score = (2 * shared) / (members.length + everywhere.get(value)!);
      if (score > bestScore) {
        bestScore = score;
        best = { attribute, value, share: shared / members.length };
      }
    }
  }
  return best;
}

function tally(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function valueText(attribute: string, value: string): string {
  return attribute === 'country' ? (countryByCode(value)?.name ?? value) : value;
}
