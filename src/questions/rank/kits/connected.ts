/** Best connected: who follows, and is followed back by, most peers. */
import { othersOnNetworks } from '../../../graph/possible-ties.ts';
import type { Said } from '../../../words/said.ts';
import { say } from '../../../words/say.ts';
import { firstDoubt, tenthRemark, unrankedRivals } from '../first-place.ts';
import { leadersOf, type NodeRanking, rankedNodes } from '../node-ranking.ts';
import type { Kit } from './kit.ts';
import { rangesRemark } from './ranges-remark.ts';

export const CONNECTED: Kit = {
  title: (unit) => say.connected.title(unit),
  beside: ['mutual_share', 'in_degree', 'out_degree'],
  lead: (ranking) => [connected(ranking), ...firstDoubt(ranking)],
  remarks: (ranking) => [
    ...rangesRemark(ranking),
    ...tenthRemark(ranking),
    ...unrankedRivals(ranking),
    ...anyTie(ranking),
  ],
};

function connected(ranking: NodeRanking): Said {
  const { bounds, column, filter, nodes, study } = ranking;
  const [best] = leadersOf(ranking);
  const { conditions } = filter;
  if (best === undefined && nodes.length > 0) return say.connected.unranked(study.unit, conditions);
  if (best === undefined || best.value === 0) {
    const pairs = bounds!.min.reduce((sum, ties) => sum + ties, 0) / 2;
    return best !== undefined && pairs > 0
      ? say.connected.noneRead(study.unit, conditions, pairs)
      : say.connected.none(study.unit, conditions);
  }
  const { networks } = study.graph;
  return say.connected.leads(rankedNodes(ranking), {
    ties: best.value,
    share: column('mutual_share')[best.node]!,
    others: othersOnNetworks(study.graph)[best.node]!,
    areOnNetworks: networks !== null,
  });
}

/** How many of those who were read have a mutual tie at all. */
function anyTie({ bounds, filter, nodes, places, read, study }: NodeRanking): Said[] {
  const observed = nodes.filter((node) => read.observed[node] === 1).length;
  if (observed === 0) return [];
  const without = places.filter(({ value }) => value === 0);
  const open = without.filter(({ node }) => bounds!.max[node]! > 0).length;
  const withTie = observed - without.length;
  return [say.connected.anyTie({ observed, withTie, open, unit: study.unit, where: filter.conditions })];
}
