/** What a range of ranks is, and whom it counts. */
import { countUnknownTies } from '../../../graph/dyad-census.ts';
import type { Said } from '../../../words/said.ts';
import { say } from '../../../words/say.ts';
import type { NodeRanking } from '../node-ranking.ts';

export function rangesRemark({ nodes, places, study }: NodeRanking): Said[] {
  if (places.length === 0 || countUnknownTies(study.graph) === 0) return [];
  return [say.rank.ranges(nodes.length - places.length, study.unit)];
}
