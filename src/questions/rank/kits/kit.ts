/** What a measure has of its own in a ranking: the columns beside it, and its sentences. */
import type { NodeColumn } from '../../../graph/measures.ts';
import type { Unit } from '../../../study/study.ts';
import type { Said } from '../../../words/said.ts';
import type { NodeRanking } from '../node-ranking.ts';

export interface Kit {
  /** What its table shows. */
  title(unit: Unit): Said;
  /** Measures beside it, each a column. */
  beside: readonly NodeColumn[];
  /** Who leads, and by how much. */
  lead(ranking: NodeRanking): Said;
  /** What a reader of the ranking must know, or would ask next. */
  remarks(ranking: NodeRanking): Said[];
}
