/** Accounts that bridge groups: of a group with mutual ties to another, or of none with mutual ties to several. */
import type { Section } from '../../cli/answer.ts';
import { own } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { mutualWithGroups } from '../../study/group-ties.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { allOf } from '../column-types.ts';
import type { ComparedGroups } from './group-sections.ts';

interface Bridge {
  node: number;
  group: number;
  counts: number[];
  /** Other groups it has mutual ties with. */
  reached: number;
  /** Mutual ties with them. */
  across: number;
}

/** Those that reach most groups first, then those with most mutual ties to them, then by account id. */
export function bridgeSection(
  { nodes, graph }: NodeGraph,
  { groups, groupOf }: ComparedGroups,
  top: number,
): Section {
  const bridges = nodes
    .map((_, node): Bridge => {
      const group = groupOf[node]!;
      const counts = mutualWithGroups(graph, groupOf, groups.length, node);
      const others = counts.filter((number, g) => g !== group && number > 0);
      return { node, group, counts, reached: others.length, across: others.reduce((sum, n) => sum + n, 0) };
    })
    .filter(({ group, reached }) => reached >= (group < 0 ? 2 : 1));
  bridges.sort((a, b) => b.reached - a.reached || b.across - a.across || a.node - b.node);
  const inside = bridges.filter(({ group }) => group >= 0).slice(0, top);
  const outside = bridges.filter(({ group }) => group < 0).slice(0, top);
  const about = ['handle', 'name', 'country', 'group'] as const;
  const counted = groups.map((group) => own(`with_${group}`));
  const rows = [...inside, ...outside].map(({ node, group, counts }): Cell[] => {
    const { handle, row } = nodes[node]!;
    return [handle, row.name, row.country, groups[group] ?? '', ...counts];
  });
  return {
    name: 'bridges',
    title: say.compare.bridges(),
    columns: [...about, ...counted],
    types: allOf(counted, 'count'),
    rows,
    shown: { columns: [...about, ...groups.map(own)], rows, optional: ['group'] },
  };
}
