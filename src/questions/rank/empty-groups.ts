/** Groups of a ranking in which nobody is first: nobody has a rank, or the first have nothing. */
import type { NamedGroups } from '../../words/values.ts';
import type { NodeRanking } from './node-ranking.ts';
import { groupOf } from './places.ts';

const NAMED = 10;

/** `null` where somebody is ranked in each group. */
export function unrankedGroups({ by, nodes, places, study }: NodeRanking): NamedGroups | null {
  if (by === null) return null;
  const ranked = new Set(['', ...places.map(({ group }) => group)]);
  const all = new Set(nodes.map((node) => groupOf(study.nodes[node]!, by)));
  return namedGroups(by, [...all].filter((group) => !ranked.has(group)).sort());
}

/** `null` where the first of each group have something. */
export function groupsWithNone({ by, places }: NodeRanking): NamedGroups | null {
  if (by === null) return null;
  const nothing = places.filter(({ rank, value }) => rank === 1 && value === 0);
  return namedGroups(by, [...new Set(nothing.map(({ group }) => group))]);
}

function namedGroups(column: string, groups: readonly string[]): NamedGroups | null {
  return groups.length === 0 ? null : { column, groups: groups.length, named: groups.slice(0, NAMED) };
}
