/** Rankings with ties as ties, and the table of them. */

import { type Cell, csvText } from '../../csv.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { rankNodes, ranksOf } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import { isRanged } from '../../study/rank-ranges.ts';
import type { StudyEntry } from '../../study/study.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import { activityRankings } from '../facts/activity-rankings.ts';
import type { Facts } from '../facts/facts.ts';

/** The measures that are ranked, in the order of the table. */
const RANKINGS: readonly NodeColumn[] = [
  'mutual',
  'in_degree',
  'out_degree',
  'one_way_in',
  'one_way_out',
  'followback_share',
  'pagerank',
  'betweenness',
  'harmonic',
  'eigenvector',
];

/**
 * `rankings.csv`: every ranking below the other. Ranges of ranks are those of the first by mutual ties and by
 * followers where ties are unknown; a rank in the region is that among the ranked of it.
 */
export function rankingsCsv(facts: Facts): string {
  const { unit } = facts.study;
  const about = unit === 'account' ? ['handle', 'name'] : ['name'];
  const doubt = ['rank_low', 'rank_high', 'rank_in_region'];
  return csvText(
    ['ranking', 'rank', UNIT_COLUMNS[unit].key, ...about, 'value', ...doubt],
    rankingRows(facts),
  );
}

function* rankingRows({ study, measured, activity, rankRanges }: Facts): Iterable<Cell[]> {
  const rankings: [string, Float64Array][] = [
    ...RANKINGS.map((ranking): [string, Float64Array] => [ranking, measured.nodes[ranking]]),
    ...(activity === null ? [] : activityRankings(activity)),
  ];
  for (const [ranking, values] of rankings) {
    const ranges = isRanged(ranking) ? rankRanges[ranking] : null;
    const inRegion = ranksInRegions(study.nodes, values);
    for (const { rank, node, value } of rankNodes(values)) {
      const { accountId, handle, row } = study.nodes[node]!;
      const about = [accountId, ...(study.unit === 'account' ? [handle] : []), row.name];
      const { best = null, worst = null } = ranges?.get(node) ?? {};
      yield [ranking, rank, ...about, value, best, worst, inRegion[node]!];
    }
  }
}

/** Ranks among the nodes of the same region; NaN where there is none. */
function ranksInRegions(nodes: readonly StudyEntry[], values: Float64Array): Float64Array {
  const ranks = new Float64Array(nodes.length).fill(Number.NaN);
  const members = groupBy(nodes.keys(), (node) => attributeOf(nodes[node]!, 'region'));
  members.delete('');
  for (const inside of members.values()) {
    ranksOf(Float64Array.from(inside, (node) => values[node]!)).forEach((rank, k) => {
      ranks[inside[k]!] = rank;
    });
  }
  return ranks;
}
