/** Ranks by mutual ties then and now, for the chapter on changes. */

import { rankNodes } from '../../graph/ranks.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';
import { markdownTable, numberColumn } from '../words/markdown.ts';
import { cutText, topRows } from '../words/ranked-text.ts';
import { countryCell, countryHead } from './account-columns.ts';

const TOP = 20;

/** The best connected of now with their ranks, mutual ties and shares of then. */
export function rankTable(facts: Facts, change: ChangeFacts): string[] {
  const { study, measured, language } = facts;
  const { changes, head, known, share } = language;
  const { oldMutual, oldMutualShare, oldMutualRank, comparison } = change;
  const top = topRows(rankNodes(measured.nodes.mutual), TOP);
  if (top.rows.length === 0) return [changes.noRanks];
  const columns = [
    numberColumn(changes.rankNow),
    numberColumn(changes.thenHead),
    { head: head.account },
    ...countryHead(facts),
    numberColumn(changes.shareNow),
    numberColumn(changes.thenHead),
    numberColumn(changes.mutualNow),
    numberColumn(changes.thenHead),
  ];
  let isMissing = false;
  const rows = top.rows.map(({ rank, node, value }) => {
    const before = comparison.toOld.node[node]!;
    const then = (values: Float64Array) => (before < 0 ? Number.NaN : values[before]!);
    isMissing ||= Number.isNaN(then(oldMutual));
    return [
      known(rank),
      known(then(oldMutualRank)),
      accountText(study.nodes[node]!),
      ...countryCell(facts, node),
      share(measured.nodes.mutual_share[node]!),
      share(then(oldMutualShare)),
      known(value),
      known(then(oldMutual)),
    ];
  });
  return [
    markdownTable(columns, rows),
    cutText(facts, top, language.connected.mutualTies),
    isMissing ? changes.dash : '',
  ];
}
