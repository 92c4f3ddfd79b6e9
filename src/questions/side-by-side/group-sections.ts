/** The tables of a comparison: the groups, and the mutual ties within and between them. */

import type { Matrix, Section } from '../../cli/answer.ts';
import { own } from '../../columns/answer-columns.ts';
import { type Cell, tableOf } from '../../csv.ts';
import type { GroupPairTests } from '../../graph/group-chance.ts';
import { decimalsOfP } from '../../graph/p-value.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { GroupTies } from '../../study/group-ties.ts';
import { say } from '../../words/say.ts';

/** The groups of a comparison by name, with the ties between them. */
export interface ComparedGroups {
  groups: readonly string[];
  /** Group of each node, −1 outside the chosen ones. */
  groupOf: readonly number[];
  ties: GroupTies;
}

export function groupSection(
  { groups, ties: { accounts, observed } }: ComparedGroups,
  tests: GroupPairTests,
  by: string,
): Section {
  const k = groups.length;
  const isCountry = by === 'country';
  return {
    name: 'groups',
    title: say.compare.groups(),
    columns: [
      'group',
      ...(isCountry ? (['name'] as const) : []),
      'accounts',
      'observed',
      'mutual_within',
      'expected_within',
    ],
    types: { group: isCountry ? 'country' : 'text' },
    rows: groups.map((group, g): Cell[] => [
      group,
      ...(isCountry ? [countryByCode(group)?.name ?? group] : []),
      accounts[g]!,
      observed[g]!,
      tests.observed[g * k + g]!,
      tests.expected[g * k + g]!,
    ]),
  };
}

export function pairSection(
  { groups, ties: { follows, perhapsMutual } }: ComparedGroups,
  tests: GroupPairTests,
): Section {
  const k = groups.length;
  const pairs = groups.flatMap((one, g) =>
    groups.slice(g).map((other, h) => ({ one, other, cell: g * k + g + h, back: (g + h) * k + g })),
  );
  const { columns, rows } = tableOf(pairs, {
    one: ({ one }) => one,
    other: ({ other }) => other,
    mutual: ({ cell }) => tests.observed[cell]!,
    mutual_max: ({ cell }) => tests.observed[cell]! + perhapsMutual[cell]!,
    expected: ({ cell }) => tests.expected[cell]!,
    ratio: ({ cell }) => tests.ratio[cell]!,
    p: ({ cell }) => tests.p[cell]!,
    p_adjusted: ({ cell }) => tests.adjusted[cell]!,
    follows: ({ cell }) => follows[cell]!,
    followed_back: ({ back }) => follows[back]!,
  });
  const matrix: Matrix = {
    legend: say.compare.cells(),
    columns: ['', ...groups].map(own),
    rows: groups.map((group, g) => [
      group,
      ...groups.map((_, h) => {
        const cell = g * k + h;
        const star = tests.adjusted[cell]! < 0.05 ? ' *' : '';
        return `${tests.observed[cell]} (${tests.expected[cell]!.toFixed(1)})${star}`;
      }),
    ]),
  };
  return {
    name: 'pairs',
    title: say.compare.pairs(),
    columns,
    types: { followed_back: 'count' },
    rows,
    shown: {
      columns: columns.slice(0, 8),
      rows: rows.map((row) =>
        row.slice(0, 8).map((cell, k) => (k === 6 || k === 7 ? probability(cell) : cell)),
      ),
    },
    matrix,
  };
}

/** A p value as people read it. */
function probability(p: Cell): string {
  return (p as number) < 0.001 ? '<0.001' : (p as number).toFixed(decimalsOfP(p as number));
}
