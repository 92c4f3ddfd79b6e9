/** Ranks by mutual ties then and now, for the chapter on changes. */

import { numberColumn } from '../../doors/markdown-text.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { topRows } from '../facts/top-rows.ts';
import { accountCell } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { cutText } from '../words/ranked-text.ts';
import { reportTable } from './report-table.ts';

const TOP = 20;

/** The best connected of now with their ranks, mutual ties and shares of then. */
export function rankTable(facts: Facts, change: ChangeFacts): string[] {
  const { study, measured, language } = facts;
  const { changes, head, known, share } = language;
  const { oldMutual, oldMutualShare, oldMutualRank, comparison } = change;
  const at = momentsOf(facts, change);
  const top = topRows(rankNodes(measured.nodes.mutual), TOP);
  if (top.rows.length === 0) return [changes.noRanks(at)];
  const then = (values: Float64Array, { node }: Ranked) => values[comparison.toOld.node[node]!] ?? Number.NaN;
  const table = reportTable(facts, [language.tables.caption.ranks(at), 'rank-changes.csv'], top.rows, [
    numberColumn(changes.rankAt(at.inLater), ({ rank }) => known(rank)),
    { head: head.account, cell: ({ node }) => accountCell(facts, study.nodes[node]!) },
    numberColumn(changes.rankAt(at.inEarlier), (row) => known(then(oldMutualRank, row))),
    numberColumn(changes.mutualAt(at.inLater), ({ value }) => known(value)),
    numberColumn(changes.mutualAt(at.inEarlier), (row) => known(then(oldMutual, row))),
    numberColumn(changes.shareAt(at.inLater), ({ node }) => share(measured.nodes.mutual_share[node]!)),
    numberColumn(changes.shareAt(at.inEarlier), (row) => share(then(oldMutualShare, row))),
  ]);
  const isMissing = top.rows.some((row) => Number.isNaN(then(oldMutual, row)));
  return [table, cutText(facts, top, language.connected.mutualTies), isMissing ? changes.dash(at) : ''];
}
