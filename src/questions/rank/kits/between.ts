/** Brokers: through whom the shortest chains between others run. */
import { countUnknownTies } from '../../../graph/dyad-census.ts';
import { isMassFollower } from '../../../study/mass-followers.ts';
import type { Study } from '../../../study/study.ts';
import type { Said } from '../../../words/said.ts';
import { say } from '../../../words/say.ts';
import { leadersOf, type NodeRanking, rankedNodes } from '../node-ranking.ts';
import type { Kit } from './kit.ts';

export const BETWEEN: Kit = {
  title: (unit) => say.brokers.title(unit),
  beside: ['in_degree', 'out_degree', 'clustering'],
  lead: between,
  remarks: (ranking) => [...massFollowers(ranking), ...knownEdges(ranking.study)],
};

/** How many from the first on follow more than half of all others. */
function massFollowers({ by, places, study }: NodeRanking): Said[] {
  const other = places.findIndex(({ node }) => isMassFollower(study.graph, node) !== 'yes');
  const first = other < 0 ? places.length : other;
  return by !== null || first === 0 ? [] : [say.brokers.massFollowers(first, study.unit)];
}

/** What to think of measures along paths and of spectral ones; nothing where no tie is unknown. */
export function knownEdges({ graph, unit }: Study): Said[] {
  return countUnknownTies(graph) > 0 && graph.edgeCount > 0
    ? [say.brokers.knownEdges(graph.edgeCount, unit)]
    : [];
}

function between(ranking: NodeRanking): Said {
  const [best] = leadersOf(ranking);
  const { nodes, study, filter } = ranking;
  if (best === undefined && nodes.length > 0) return say.brokers.failed();
  if (best === undefined || best.value === 0) return say.brokers.none(study.unit, filter.conditions);
  return say.brokers.leads(rankedNodes(ranking), best.value);
}
