/** Rankings with ties as ties, and the table of them. */

import type { ActivityColumn } from '../../activity/account-figures.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import { type Cell, csvText } from '../../csv.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { rankNodes, ranksInGroups } from '../../graph/ranks.ts';
import { attributeOf } from '../../study/grouping.ts';
import { isRanged } from '../../study/rank-ranges.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
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

const OF_POSTS: readonly ActivityColumn[] = [
  'audience',
  'posts_per_day',
  'reply_share',
  'repost_share',
  'interactions_per_post',
  'mentions_in',
  'reposts_in',
  'influence',
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

type Ranking = readonly [name: string, values: Float64Array];

/** The same for posts; growth where there is an earlier snapshot. */
function activityRankings({ activity }: Facts): Ranking[] {
  if (activity === null) return [];
  const { figures, growth } = activity;
  return [
    ...OF_POSTS.map((column) => [column, rankedValues(figures, column)] as const),
    ...(growth === null ? [] : [['audience_growth', growth.factor] as const]),
  ];
}

function* rankingRows(facts: Facts): Iterable<Cell[]> {
  const { study, measured, rankRanges } = facts;
  const rankings: Ranking[] = [
    ...RANKINGS.map((ranking) => [ranking, measured.nodes[ranking]] as const),
    ...activityRankings(facts),
  ];
  const regions = study.nodes.map((entry) => attributeOf(entry, 'region'));
  for (const [ranking, values] of rankings) {
    const ranges = isRanged(ranking) ? rankRanges[ranking] : null;
    const ranked = rankNodes(values);
    const inRegion = ranksInGroups(ranked, regions);
    for (const [place, { rank, node, value }] of ranked.entries()) {
      const { accountId, handle, row } = study.nodes[node]!;
      const about = [accountId, ...(study.unit === 'account' ? [handle] : []), row.name];
      const { best = null, worst = null } = ranges?.get(node) ?? {};
      yield [ranking, rank, ...about, value, best, worst, inRegion[place]!];
    }
  }
}
