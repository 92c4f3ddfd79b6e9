/** Ranks by mutual ties then and now, for the chapter on changes. */
import { countryCell, countryHead } from './account-columns.ts';
import { accountText } from './account-text.ts';
import type { ChangeFacts } from './change-facts.ts';
import type { Facts } from './facts.ts';
import { markdownTable } from './markdown.ts';
import { countOf, formatKnown, formatShare } from './number-text.ts';
import { cutText, topRows } from './ranked-text.ts';
import { rankNodes } from './ranking.ts';

const TOP = 20;
const RIGHT = { align: 'right' as const };

/** The best connected of now with their ranks, mutual ties and shares of then. */
export function rankTable(facts: Facts, change: ChangeFacts): string[] {
  const { study, measured } = facts;
  const { oldMutual, oldMutualShare, oldMutualRank, comparison } = change;
  const top = topRows(rankNodes(measured.nodes.mutual), TOP);
  if (top.rows.length === 0) return ['No account is known to have a mutual tie now.'];
  const columns = [
    { head: 'Rank now', ...RIGHT },
    { head: 'then', ...RIGHT },
    { head: 'Account' },
    ...countryHead(facts),
    { head: 'Share of others now', ...RIGHT },
    { head: 'then', ...RIGHT },
    { head: 'Mutual ties now', ...RIGHT },
    { head: 'then', ...RIGHT },
  ];
  let isMissing = false;
  const rows = top.rows.map(({ rank, node, value }) => {
    const before = comparison.toOld.node[node]!;
    const then = (values: Float64Array) => (before < 0 ? Number.NaN : values[before]!);
    isMissing ||= Number.isNaN(then(oldMutual));
    return [
      formatKnown(rank),
      formatKnown(then(oldMutualRank)),
      accountText(study.nodes[node]!),
      ...countryCell(facts, node),
      formatShare(measured.nodes.mutual_share[node]!),
      formatShare(then(oldMutualShare)),
      formatKnown(value),
      formatKnown(then(oldMutual)),
    ];
  });
  return [
    markdownTable(columns, rows),
    cutText(top, (value) => countOf(value, 'mutual tie')),
    isMissing ? '– stands for an account that was not in the roster then, or could not be read.' : '',
  ];
}
