/** Best connected within each region, office and kind, and each group that is compared, for the text of the report. */

import { rankNodes } from '../../graph/ranks.ts';
import { attributeOf, NO_VALUE } from '../../study/grouping.ts';
import type { Facts } from '../facts/facts.ts';
import { allAccounts, valueText } from '../words/account-text.ts';
import { escapeMarkdown, markdownTable, numberColumn } from '../words/markdown.ts';
import { firstPlace } from '../words/ranked-text.ts';

const ATTRIBUTES = ['region', 'office', 'kind'];
/** An attribute with more groups is left to the tables. */
const MOST_GROUPS = 30;
/** More than this many who share first place are counted, not named. */
const NAMED_TOGETHER = 3;

/** A row a group with those who lead in it; '' where accounts are of one group by each attribute. */
export function connectedGroups(facts: Facts): string {
  const { study, options, measured, language } = facts;
  const { connected, count, head } = language;
  const { mutual, mutual_share } = measured.nodes;
  const rows = [...new Set([...ATTRIBUTES, ...options.by])].flatMap((attribute) => {
    const members = new Map<string, number[]>();
    for (const [node, entry] of study.nodes.entries()) {
      const group = attributeOf(entry, attribute) || NO_VALUE;
      const others = members.get(group);
      if (others === undefined) members.set(group, [node]);
      else others.push(node);
    }
    if (members.size < 2 || members.size > MOST_GROUPS) return [];
    return [...members.keys()].sort().map((group) => {
      const nodes = members.get(group)!;
      const ranked = rankNodes(nodes.map((node) => mutual[node]!));
      const best = ranked[0];
      const about = [
        escapeMarkdown(language.attribute(attribute)),
        valueText(language, attribute, group),
        count(nodes.length),
      ];
      if (best === undefined) return [...about, connected.unknown, '–', '–'];
      if (best.value === 0) return [...about, connected.nobody, '0', language.share(0)];
      const first = firstPlace(ranked).map((place) => nodes[place]!);
      const who = first.length > NAMED_TOGETHER ? language.nodes(first.length) : allAccounts(facts, first);
      return [...about, who, count(best.value), language.share(mutual_share[first[0]!]!)];
    });
  });
  if (rows.length === 0) return '';
  const table = markdownTable(
    [
      { head: connected.by },
      { head: connected.group },
      numberColumn(head.accounts),
      { head: connected.first },
      numberColumn(head.mutualTies),
      numberColumn(connected.shareOfAll),
    ],
    rows,
  );
  return `${connected.groups}\n\n${table}`;
}
