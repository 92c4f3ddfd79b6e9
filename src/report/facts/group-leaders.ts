/** The columns whose groups are told apart by who has most mutual ties: region, office and kind, and those that are compared. */
import { groupBy } from '../../group-by.ts';
import { attributeOf } from '../../study/grouping.ts';
import type { Study } from '../../study/study.ts';
import type { Facts } from './facts.ts';

const ATTRIBUTES = ['region', 'office', 'kind'];
/** An attribute with more groups is left to the tables. */
const MOST_GROUPS = 30;

export function leadingColumns({ study, options }: Facts): string[] {
  return [...new Set([...ATTRIBUTES, ...options.by])].filter((attribute) => {
    const { length } = membersOf(study, attribute);
    return length > 1 && length <= MOST_GROUPS;
  });
}

/** The groups of a column with their nodes, by their size, then by name. */
export function membersOf({ nodes }: Study, attribute: string): [group: string, nodes: number[]][] {
  return [...groupBy(nodes.keys(), (node) => attributeOf(nodes[node]!, attribute))]
    .filter(([group]) => group !== '')
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}
