/** What accounts and countries are ranked by, as tallies. */
import type { Graph } from '../graph/graph.ts';
import {
  followersIn,
  followsIn,
  peersIn,
  type Tally,
  tallyNodes,
  tallyOthers,
  tallyTies,
} from '../graph/tally.ts';
import { once } from '../once.ts';
import { isObserved } from '../roster/verdict.ts';
import type { StandingName } from './country-reach.ts';
import type { RangedMeasure } from './rank-ranges.ts';
import type { NodeGraph } from './study.ts';

export function nodeTally(graph: Graph, measure: RangedMeasure): (ranked: readonly number[]) => Tally {
  const ties = measure === 'in_degree' ? followersIn(graph) : peersIn(graph);
  return (ranked) => tallyNodes(ties, ranked);
}

/** Accounts abroad count once, however many of the country they are tied to; mutual ties count each. */
export function countryTally(
  { graph, nodes }: NodeGraph,
  name: StandingName,
): (ranked: readonly string[]) => Tally {
  const [followers, follows, peers] = [followersIn(graph), followsIn(graph), once(() => peersIn(graph))];
  // What it follows has no rank where none of its accounts was read.
  const carries = Uint8Array.from(nodes, ({ verdict }) =>
    name === 'following' || isObserved(verdict) ? 1 : 0,
  );
  return (ranked) => {
    const groups = new Map(ranked.map((code, group) => [code, group]));
    const grouped = { groupOf: Int32Array.from(nodes, ({ row }) => groups.get(row.country) ?? -1), carries };
    if (name === 'mutual') return tallyTies(peers(), grouped);
    return name === 'following'
      ? tallyOthers(follows, followers, grouped)
      : tallyOthers(followers, follows, grouped);
  };
}
