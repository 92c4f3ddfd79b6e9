/** Best connected within each region, office and kind, and each group that is compared, for the text of the report. */

import { rankNodes } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf, NO_VALUE } from '../../study/grouping.ts';
import type { Facts } from '../facts/facts.ts';
import { allAccounts, valueText } from '../words/account-text.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';
import { firstPlace } from '../words/ranked-text.ts';

const ATTRIBUTES = ['region', 'office', 'kind'];
/** An attribute with more groups is left to the tables. */
const MOST_GROUPS = 30;
/** More than this many who share first place are counted, not named. */
const NAMED_TOGETHER = 3;

/** A row a group with those who lead in it; '' where accounts are of one group by each attribute. */
export function connectedGroups(facts: Facts): string {
  const { study, options, measured, language } = facts;
  const { connected, count, head, share } = language;
  const { mutual, mutual_share } = measured.nodes;
  const groups = [...new Set([...ATTRIBUTES, ...options.by])].flatMap((attribute) => {
    const members = groupBy(
      study.nodes.keys(),
      (node) => attributeOf(study.nodes[node]!, attribute) || NO_VALUE,
    );
    if (members.size < 2 || members.size > MOST_GROUPS) return [];
    return [...members.keys()].sort().map((group) => {
      const nodes = members.get(group)!;
      const ranked = rankNodes(nodes.map((node) => mutual[node]!));
      const first = firstPlace(ranked).map((place) => nodes[place]!);
      return { attribute, group, nodes, first, most: ranked[0]?.value };
    });
  });
  if (groups.length === 0) return '';
  const leaders = ({ first, most }: (typeof groups)[number]) => {
    if (most === undefined) return connected.unknown;
    if (most === 0) return connected.nobody;
    return first.length > NAMED_TOGETHER ? language.nodes(first.length) : allAccounts(facts, first);
  };
  const shareOf = ({ first, most }: (typeof groups)[number]) => (most === 0 ? 0 : mutual_share[first[0]!]!);
  const table = tableOf(groups, [
    { head: connected.by, cell: ({ attribute }) => escapeMarkdown(language.attribute(attribute)) },
    { head: connected.group, cell: ({ attribute, group }) => valueText(language, attribute, group) },
    numberColumn(head.accounts, ({ nodes }) => count(nodes.length)),
    { head: connected.first, cell: leaders },
    numberColumn(head.mutualTies, ({ most }) => (most === undefined ? '–' : count(most))),
    numberColumn(connected.shareOfAll, (one) => (one.most === undefined ? '–' : share(shareOf(one)))),
  ]);
  return `${connected.groups}\n\n${table}`;
}
