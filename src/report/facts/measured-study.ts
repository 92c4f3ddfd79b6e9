/** The study of a report with its measures, as rankings are asked of it. */
import type { Graph } from '../../graph/graph.ts';
import type { Measured } from '../../graph/measures.ts';
import { type MeasuredStudy, type NodeRanking, rankStudy } from '../../questions/rank/node-ranking.ts';
import type { RangedMeasure, RankRanges } from '../../study/rank-ranges.ts';
import type { Study } from '../../study/study.ts';
import type { StudyOptions } from '../../study/study-options.ts';

/** What of the facts rankings draw on. */
export interface Ranking {
  study: Study;
  read: Graph;
  measured: Measured;
  options: Pick<StudyOptions, 'seed' | 'by'>;
  edition: object | null;
  rankRanges: Readonly<Record<RangedMeasure, RankRanges>>;
}

function measuredStudy({ study, read, measured, options, edition, rankRanges }: Ranking): MeasuredStudy {
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
  facts: Ranking,
  measure: NodeRanking['measure'],
  by: NodeRanking['by'] = null,
): NodeRanking {
  return rankStudy(measuredStudy(facts), { measure, by, filter: ALL });
}
