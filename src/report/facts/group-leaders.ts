/** Who has most mutual ties in each region, office and kind, and in each group that is compared. */
import { rankNodes } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Study } from '../../study/study.ts';
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

/** The columns whose groups are told apart by who leads them. */
export function leadingColumns({ study, options }: Facts): string[] {
  return [...new Set([...ATTRIBUTES, ...options.by])].filter((attribute) => {
    const { size } = membersOf(study, attribute);
    return size > 1 && size <= MOST_GROUPS;
  });
}

function membersOf({ nodes }: Study, attribute: string): Map<string, number[]> {
  const members = groupBy(nodes.keys(), (node) => attributeOf(nodes[node]!, attribute));
  members.delete('');
  return members;
}

/** By attribute; the groups of one by their size, then by name. */
export function groupLeaders(facts: Facts): GroupLeaders[] {
  const { mutual } = facts.measured.nodes;
  return leadingColumns(facts).flatMap((attribute) =>
    [...membersOf(facts.study, attribute)]
      .map(([group, nodes]): GroupLeaders => {
        const ranked = rankNodes(nodes.map((node) => mutual[node]!));
        const first = ranked.filter(({ rank }) => rank === 1).map(({ node: place }) => nodes[place]!);
        return { attribute, group, nodes, first, most: ranked[0]?.value ?? Number.NaN };
      })
      .sort((a, b) => b.nodes.length - a.nodes.length || (a.group < b.group ? -1 : 1)),
  );
}
