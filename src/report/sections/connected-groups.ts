/** Best connected within each region, office and kind, and each group that is compared, for the text of the report. */

import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import type { Facts } from '../facts/facts.ts';
import { type GroupLeaders, groupLeaders } from '../facts/group-leaders.ts';
import { accountLabel, valueText } from '../words/account-text.ts';
import { reportTable } from './report-table.ts';

/** More than this many who share first place are counted, not named. */
const NAMED_TOGETHER = 3;

/** A row a group with those who lead in it; '' where accounts are of one group by each attribute. */
export function connectedGroups(facts: Facts): string {
  const { measured, language, study } = facts;
  const { connected, count, head, share } = language;
  const { mutual_share } = measured.nodes;
  const leaders = ({ first, most }: GroupLeaders) => {
    if (Number.isNaN(most)) return connected.unknown;
    if (most === 0) return connected.nobody;
    return first.length > NAMED_TOGETHER
      ? language.nodes(first.length)
      : language.list(first.map((node) => accountLabel(facts, study.nodes[node]!)));
  };
  const shareOf = ({ first, most }: GroupLeaders) => (most === 0 ? 0 : mutual_share[first[0]!]!);
  return reportTable(facts, [language.tables.caption.leaders, 'first-in-group.csv'], groupLeaders(facts), [
    {
      head: connected.group,
      cell: ({ attribute, group }) =>
        `${valueText(language, attribute, group)} *${escapeMarkdown(language.attribute(attribute))}*`,
    },
    { head: connected.first, cell: leaders },
    numberColumn(head.mutualTies, ({ most }) => language.known(most)),
    numberColumn(head.accounts, ({ nodes }) => count(nodes.length)),
    numberColumn(connected.shareOfAll, (one) => (Number.isNaN(one.most) ? '–' : share(shareOf(one)))),
  ]);
}
