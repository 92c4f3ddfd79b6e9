/** The study of a report with its measures, as rankings are asked of it. */
import { type MeasuredStudy, type NodeRanking, rankStudy } from '../../questions/rank/node-ranking.ts';
import type { Facts } from './facts.ts';

function measuredStudy({ study, read, measured, options, edition, rankRanges }: Facts): MeasuredStudy {
  return {
    study,
    read,
    column: (measure) => measured.nodes[measure],
    seed: options.seed,
    ranges: rankRanges,
    isTogether: edition !== null,
  };
}

const ALL = { matches: () => true, conditions: [] };

/** All nodes by a measure, or those of each group of a column. */
export function rankingOf(
  facts: Facts,
  measure: NodeRanking['measure'],
  by: NodeRanking['by'] = null,
): NodeRanking {
  return rankStudy(measuredStudy(facts), { measure, by, filter: ALL });
}
