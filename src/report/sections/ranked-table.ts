/** The top of a ranking of accounts as a table. */

import { type Column, joinTexts, numberColumn } from '../../doors/markdown-text.ts';
import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import type { TopRows } from '../facts/top-rows.ts';
import { accountCell } from '../words/account-text.ts';
import { cutText } from '../words/ranked-text.ts';
import { reportTable, type Title } from './report-table.ts';

/**
 * Rank, account and figures. A rank that too many share is left out, and said to be.
 * @param unit the value of such a rank in words.
 * @param title what the table shows, and the files that have the figures beside the rank.
 */
export function rankedTable(
  facts: Facts,
  top: TopRows,
  figures: readonly Column<Ranked>[],
  unit: (value: number) => string,
  [caption, ...beside]: Title,
): string {
  const { study, language } = facts;
  if (top.rows.length === 0) return '';
  const table = reportTable(facts, [caption, 'rankings.csv', ...beside], top.rows, [
    numberColumn(language.head.rank, ({ rank }) => language.count(rank)),
    { head: language.head.account, cell: ({ node }) => accountCell(facts, study.nodes[node]!) },
    ...figures,
  ]);
  return joinTexts([table, cutText(facts, top, unit)], '\n\n');
}
