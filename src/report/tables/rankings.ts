/** Rankings with ties as ties, and the table of them. */

import { type Cell, csvText } from '../../csv.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { rankNodes } from '../../graph/ranks.ts';
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

/** `rankings.csv`: every ranking below the other. */
export function rankingsCsv(facts: Facts): string {
  const { unit } = facts.study;
  const about = unit === 'account' ? ['handle', 'name'] : ['name'];
  return csvText(['ranking', 'rank', UNIT_COLUMNS[unit].key, ...about, 'value'], rankingRows(facts));
}

function* rankingRows({ study, measured, activity }: Facts): Iterable<Cell[]> {
  const rankings: [string, Float64Array][] = [
    ...RANKINGS.map((ranking): [string, Float64Array] => [ranking, measured.nodes[ranking]]),
    ...(activity === null ? [] : activityRankings(activity)),
  ];
  for (const [ranking, values] of rankings) {
    for (const { rank, node, value } of rankNodes(values)) {
      const { accountId, handle, row } = study.nodes[node]!;
      yield [ranking, rank, accountId, ...(study.unit === 'account' ? [handle] : []), row.name, value];
    }
  }
}
