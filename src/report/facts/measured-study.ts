/** The study of a report with its measures, as rankings are asked of it. */
import type { Graph } from '../../graph/graph.ts';
import type { Measured } from '../../graph/measures.ts';
import { type MeasuredStudy, type NodeRanking, rankStudy } from '../../questions/rank/node-ranking.ts';
import type { RangedMeasure, RankRanges } from '../../study/rank-ranges.ts';
import type { Study } from '../../study/study.ts';
import type { StudyOptions } from '../../study/study-options.ts';
import { ANYBODY, type Filter } from '../../study/where.ts';

/** What of the facts rankings draw on. */
export interface Ranking {
  study: Study;
  read: Graph;
  measured: Measured;
  options: Pick<StudyOptions, 'seed' | 'by'>;
  edition: object | null;
  rankRanges: Readonly<Record<RangedMeasure, RankRanges>>;
}

function measuredStudy({ study, read, measured, options, edition, rankRanges }: Ranking) {
  return {
    study,
    read,
    column: (measure) => measured.nodes[measure],
    seed: options.seed,
    ranges: rankRanges,
    isTogether: edition !== null,
  } satisfies MeasuredStudy;
}

/** All nodes by a measure, or those of each group of a column, or those alone that a filter keeps. */
export function rankingOf(
  facts: Ranking,
  measure: NodeRanking['measure'],
  by: NodeRanking['by'] = null,
  filter: Filter = ANYBODY,
): NodeRanking {
  const { ranges, ...study } = measuredStudy(facts);
  // Those are of ranks among all.
  const isOfAll = filter === ANYBODY;
  return rankStudy(isOfAll ? { ...study, ranges } : study, { measure, by, filter });
}
