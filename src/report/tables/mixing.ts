/** `mixing-<attribute>.csv`: follows between the groups of an attribute, one row an ordered pair of groups. */
import { type Cell, csvText } from '../../csv.ts';
import type { GroupPairTests } from '../../graph/group-chance.ts';
import type { AttributeChance } from '../../graph/measure-chance.ts';
import type { Grouping } from '../../study/grouping.ts';
import type { Unit } from '../../study/study.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';

const columns = (unit: Unit) => [
  'source_group',
  'target_group',
  `source_${UNIT_COLUMNS[unit].count}`,
  `target_${UNIT_COLUMNS[unit].count}`,
  'edges',
  'source_edges',
  'source_share',
  'expected',
  'sd',
  'ratio',
  'p',
  'p_adjusted',
];

export function mixingPath({ slug }: Grouping): string {
  return `mixing-${slug}.csv`;
}

/**
 * `source_edges` are all known follows of the source group, `source_share` is the share of them that go to the target group; `expected` is the
 * mean over random graphs with the same in- and out-degrees. A single group has nothing to mix with, and no row.
 */
export function mixingCsv({ mixing }: Grouping, chance: AttributeChance | null, unit: Unit): string {
  return csvText(columns(unit), mixingRows(mixing, chance?.edges ?? null));
}

function* mixingRows(
  { groups, accounts, edges }: Grouping['mixing'],
  tests: GroupPairTests | null,
): Iterable<Cell[]> {
  const size = groups.length;
  if (size < 2) return;
  for (let g = 0; g < size; g++) {
    const follows = edges.subarray(g * size, (g + 1) * size).reduce((sum, count) => sum + count, 0);
    for (let h = 0; h < size; h++) {
      const count = edges[g * size + h]!;
      const cell = g * size + h;
      yield [
        groups[g]!,
        groups[h]!,
        accounts[g]!,
        accounts[h]!,
        count,
        follows,
        count / follows,
        tests?.expected[cell] ?? null,
        tests?.sd[cell] ?? null,
        tests?.ratio[cell] ?? null,
        tests?.p[cell] ?? null,
        tests?.adjusted[cell] ?? null,
      ];
    }
  }
}
