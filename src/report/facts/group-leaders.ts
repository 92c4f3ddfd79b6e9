/** Who has most mutual ties in each region, office and kind, and in each group that is compared. */
import { rankNodes } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Facts } from './facts.ts';

const ATTRIBUTES = ['region', 'office', 'kind'];
/** An attribute with more groups is left to the tables. */
const MOST_GROUPS = 30;

export interface GroupLeaders {
  attribute: string;
  group: string;
  nodes: number[];
  /** Those who share first place, and their mutual ties; NaN where those of none are known. */
  first: number[];
  most: number;
}

/** By attribute; the groups of one by their size, then by name. An attribute with a single group is left out. */
export function groupLeaders({ study, options, measured }: Facts): GroupLeaders[] {
  const { mutual } = measured.nodes;
  return [...new Set([...ATTRIBUTES, ...options.by])].flatMap((attribute) => {
    const members = groupBy(study.nodes.keys(), (node) => attributeOf(study.nodes[node]!, attribute));
    members.delete('');
    if (members.size < 2 || members.size > MOST_GROUPS) return [];
    return [...members]
      .map(([group, nodes]): GroupLeaders => {
        const ranked = rankNodes(nodes.map((node) => mutual[node]!));
        const first = ranked.filter(({ rank }) => rank === 1).map(({ node: place }) => nodes[place]!);
        return { attribute, group, nodes, first, most: ranked[0]?.value ?? Number.NaN };
      })
      .sort((a, b) => b.nodes.length - a.nodes.length || (a.group < b.group ? -1 : 1));
  });
}
