/** Rankings with ties as ties, and the table of them. */
import { type Cell, csvText, formatNumber } from '../../csv.ts';
import type { NodeColumn } from '../../graph/measures.ts';
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

export interface Ranked {
  /** 1-based; equal values share a rank, and the ranks after them are skipped: 1, 2, 2, 4. */
  rank: number;
  node: number;
  value: number;
}

/**
 * Nodes by value, greatest first, equal values by node number. A node without a value has no rank. Values are
 * compared as they are published, to 12 significant digits, so that ranks and cells never disagree.
 */
export function rankNodes(values: ArrayLike<number>): Ranked[] {
  const ranked = Array.from({ length: values.length }, (_, node) => ({
    rank: 0,
    node,
    value: Number.isNaN(values[node]!) ? Number.NaN : Number(formatNumber(values[node]!)),
  })).filter(({ value }) => !Number.isNaN(value));
  ranked.sort((a, b) => b.value - a.value || a.node - b.node);
  for (const [place, entry] of ranked.entries()) {
    const before = ranked[place - 1];
    entry.rank = before !== undefined && before.value === entry.value ? before.rank : place + 1;
  }
  return ranked;
}

/** The rank of each node; NaN where it has none. */
export function ranksOf(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (const { rank, node } of rankNodes(values)) ranks[node] = rank;
  return ranks;
}

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
