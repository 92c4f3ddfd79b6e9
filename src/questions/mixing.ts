/** How much accounts follow within their own group, and which groups follow which, against chance: `entente mixing`. */
import type { Section, SectionedAnswer } from '../cli/answer.ts';
import type { Table } from '../cli/table.ts';
import { own } from '../columns/answer-columns.ts';
import type { ColumnType } from '../columns/column-type.ts';
import type { Cell } from '../csv.ts';
import { assortativity } from '../graph/assortativity.ts';
import { type ChanceTest, drawnFigure, testedFigure } from '../graph/chance.ts';
import { eiIndex } from '../graph/ei-index.ts';
import type { GroupPairTests } from '../graph/group-chance.ts';
import type { AttributeChance } from '../graph/measure-chance.ts';
import { SIGNIFICANT_BELOW } from '../graph/p-value.ts';
import { comparableColumns, type Grouping, groupBy, isCompared, usualGrouping } from '../study/grouping.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Study, Unit } from '../study/study.ts';
import { UNIT_COLUMNS } from '../study/unit-words.ts';
import { attributeColumn } from '../study/where.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import type { FollowsBetween } from '../words/values.ts';
import { about } from './ask.ts';
import { togetherNotes } from './edition/together-note.ts';

const PAIRS_NAMED = 3;
/** Below this many expected follows, a ratio is noise. */
const LEAST_EXPECTED = 5;

/** @throws UserError where there is no such column, or nothing to compare by it. */
export async function mixing(asked: OpenStudy, by?: string): Promise<SectionedAnswer> {
  const column = by === undefined ? usualGrouping(asked)[0] : attributeColumn(asked, by);
  if (column === undefined) throw refusal(say.mixing.couldCompare(comparableColumns(asked)));
  const [grouping] = groupBy(asked, [column]) as [Grouping];
  const chance = isCompared(grouping) ? await asked.tests([grouping]) : null;
  return mixingOf(asked, grouping, chance?.attributes[0] ?? null);
}

/** @param chance `null` where nothing was tested. */
export function mixingOf(
  study: Study & Partial<Pick<OpenStudy, 'networks'>>,
  grouping: Grouping,
  chance: AttributeChance | null,
): SectionedAnswer {
  const { unit, networks = null } = study;
  const { attribute, mixing } = grouping;
  const { accounts, edges } = mixing.without;
  return about(study, 'mixing', {
    sentence: [
      ...(accounts === 0 || mixing.groups.length === 0
        ? []
        : [say.mixing.leftOut(accounts, edges, attribute, unit)]),
      ...(isCompared(grouping)
        ? [...within(grouping, chance), ...remarkable(grouping, chance)]
        : [nothingToCompare(grouping, unit)]),
    ],
    sections: [groups(grouping, chance, unit), pairs(grouping, chance, unit)],
    main: 'pairs',
    facts: {
      unit,
      by: attribute,
      groups: mixing.groups.length,
      ei_index: eiIndex(mixing),
      assortativity: assortativity(mixing),
    },
    notes: [
      ...(isCompared(grouping) ? [indices(grouping, chance), mixingMethod(unit, chance !== null)] : []),
      ...togetherNotes({ networks }),
    ],
  });
}

/** What is meant by chance and by the indices. */
export function mixingMethod(unit: Unit, isTested: boolean): Said {
  return [...(isTested ? [say.mixing.chance(unit)] : []), say.mixing.indices()];
}

function nothingToCompare({ attribute, mixing }: Grouping, unit: Unit): Said {
  const [only] = mixing.groups;
  return only === undefined
    ? say.mixing.noValue(attribute, unit)
    : say.mixing.oneGroup({ attribute, group: only }, mixing.without.accounts > 0, unit);
}

/** How many follows stay within groups, and what chance would give. */
function within({ attribute, mixing }: Grouping, chance: AttributeChance | null): Said[] {
  const total = mixing.edges.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [say.mixing.noFollow()];
  const size = mixing.groups.length;
  const inside = mixing.groups.reduce((sum, _, g) => sum + mixing.edges[g * size + g]!, 0);
  const tested = chance === null ? null : testedFigure(chance.within);
  return [say.mixing.stay({ total, within: inside, attribute, isRest: mixing.without.edges > 0 }, tested)];
}

/** The two indices, with their permutation tests. */
function indices({ mixing }: Grouping, chance: AttributeChance | null): Said[] {
  const [ei, r] = [eiIndex(mixing), assortativity(mixing)];
  const dealt = (test: ChanceTest | undefined) => (test === undefined ? null : drawnFigure(test));
  return [
    ...(Number.isNaN(ei) ? [] : [say.mixing.ei(ei, dealt(chance?.eiIndex))]),
    ...(Number.isNaN(r) ? [] : [say.mixing.assortativity(r, dealt(chance?.assortativity))]),
  ];
}

/** The pairs of different groups whose follows are furthest from what chance would give. */
function remarkable({ attribute, mixing }: Grouping, chance: AttributeChance | null): Said[] {
  if (chance === null) return [];
  const tests = chance.edges;
  const size = mixing.groups.length;
  const cells = [...tests.expected.keys()].filter(
    (cell) => Math.floor(cell / size) !== cell % size && tests.expected[cell]! >= LEAST_EXPECTED,
  );
  if (cells.length === 0) return [say.mixing.tooFew(LEAST_EXPECTED)];
  const told = cells
    .filter((cell) => tests.adjusted[cell]! < SIGNIFICANT_BELOW)
    .sort((a, b) => tests.ratio[b]! - tests.ratio[a]! || a - b);
  const rule = { below: SIGNIFICANT_BELOW, expected: LEAST_EXPECTED };
  if (told.length === 0) return [say.mixing.noPair(rule)];
  const between = (cell: number): FollowsBetween => ({
    attribute,
    source: mixing.groups[Math.floor(cell / size)]!,
    target: mixing.groups[cell % size]!,
    observed: tests.observed[cell]!,
    expected: tests.expected[cell]!,
  });
  const more = told.filter((cell) => tests.ratio[cell]! > 1).slice(0, PAIRS_NAMED);
  const fewer = told
    .filter((cell) => tests.ratio[cell]! < 1)
    .slice(-PAIRS_NAMED)
    .reverse();
  return [say.mixing.pairs(told.length, size * (size - 1), rule, more.map(between), fewer.map(between))];
}

/** A value of a column of countries or offices is one, wherever it stands. */
function groupType(attribute: string): ColumnType {
  return attribute === 'country' || attribute === 'office' ? attribute : 'group';
}

function groups({ attribute, mixing }: Grouping, chance: AttributeChance | null, unit: Unit): Section {
  const { edges, accounts } = mixing;
  const size = mixing.groups.length;
  const all = followsOf(mixing);
  const inside = (g: number) => edges[g * size + g]!;
  return {
    name: 'groups',
    title: say.mixing.groups(attribute),
    types: { group: groupType(attribute) },
    optional: ['expected_within'],
    columns: [
      'group',
      UNIT_COLUMNS[unit].count,
      'follows',
      'follows_within',
      'within_share',
      'expected_within',
    ],
    rows: mixing.groups.map((group, g) => [
      group,
      accounts[g]!,
      all[g]!,
      inside(g),
      inside(g) / all[g]!,
      chance?.edges.expected[g * size + g] ?? null,
    ]),
  };
}

/** All known follows of each group. */
function followsOf({ groups, edges }: Grouping['mixing']): number[] {
  const size = groups.length;
  return groups.map((_, g) =>
    edges.subarray(g * size, (g + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}

/**
 * Ordered pairs of groups, as `mixing-<attribute>.csv` has them: `source_edges` are all known follows of the source group,
 * `source_share` is the share of them that go to the target group; `expected` is the mean over random graphs with the same
 * in- and out-degrees. A single group has nothing to mix with, and no row.
 */
function pairs({ attribute, mixing }: Grouping, chance: AttributeChance | null, unit: Unit): Section {
  const { count } = UNIT_COLUMNS[unit];
  const type = groupType(attribute);
  return {
    name: 'pairs',
    title: say.mixing.ordered(attribute),
    types: { source_group: type, target_group: type },
    columns: [
      'source_group',
      'target_group',
      `source_${count}`,
      `target_${count}`,
      'edges',
      'source_edges',
      'source_share',
      'expected',
      'sd',
      'ratio',
      'p',
      'p_adjusted',
    ],
    rows: [...pairRows(mixing, chance?.edges ?? null)],
    document: matrix(mixing, chance?.edges ?? null, attribute),
    matrix: {
      legend: say.mixing.legend(chance !== null),
      ...matrix(mixing, chance?.edges ?? null, attribute),
    },
  };
}

function* pairRows(mixing: Grouping['mixing'], tests: GroupPairTests | null): Iterable<Cell[]> {
  const { groups, accounts, edges } = mixing;
  const size = groups.length;
  if (size < 2) return;
  const all = followsOf(mixing);
  for (let cell = 0; cell < size * size; cell++) {
    const [g, h] = [Math.floor(cell / size), cell % size];
    yield [
      groups[g]!,
      groups[h]!,
      accounts[g]!,
      accounts[h]!,
      edges[cell]!,
      all[g]!,
      edges[cell]! / all[g]!,
      tests?.expected[cell] ?? null,
      tests?.sd[cell] ?? null,
      tests?.ratio[cell] ?? null,
      tests?.p[cell] ?? null,
      tests?.adjusted[cell] ?? null,
    ];
  }
}

const FROM_TO = own('from ↓ to →');

/** So many groups have room in a matrix. */
export const MATRIX_GROUPS = 10;

/** Between the largest groups, a row a source and a column a target: follows, and in brackets what chance gives. */
function matrix(
  { groups, edges, accounts }: Grouping['mixing'],
  tests: GroupPairTests | null,
  attribute: string,
): Table<Cell> {
  const size = groups.length;
  const bySize = [...groups.keys()].sort((a, b) => accounts[b]! - accounts[a]! || a - b);
  const shown = bySize.slice(0, MATRIX_GROUPS).sort((a, b) => a - b);
  const cellOf = (cell: number) =>
    tests === null ? edges[cell]! : `${edges[cell]} (${meanText(tests.expected[cell]!)})`;
  return {
    heads: 'cells',
    types: {
      ...Object.fromEntries(shown.map((g) => [groups[g]!, tests === null ? 'count' : 'text'])),
      [FROM_TO]: groupType(attribute),
    },
    columns: [FROM_TO, ...shown.map((g) => own(groups[g]!))],
    rows: shown.map((g) => [groups[g]!, ...shown.map((h) => cellOf(g * size + h))]),
  };
}

function meanText(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(1);
}
