/** Findings on the pair of countries, or of other groups, most above and most below what chance would give. */

import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { type GroupPairTests, testWithMore } from '../../graph/group-chance.ts';
import { SIGNIFICANT_BELOW } from '../../graph/p-value.ts';
import { countGroupTies, type GroupTies } from '../../study/group-ties.ts';
import { attributeChance, type Facts } from '../facts/facts.ts';
import { groupText, withCountryLink } from '../words/account-text.ts';
import { type Finding, halfAsGreat } from './finding.ts';

/** Below this many expected follows, one more or less decides. */
export const LEAST_EXPECTED = 1;

interface TestedGroups {
  attribute: string;
  groups: readonly string[];
  tests: GroupPairTests;
  draws: number;
}

export function groupPairFindings(facts: Facts): Finding[] {
  const tested = testedGroups(facts);
  if (tested === null) return [];
  const ties = tiesBetween(facts, tested);
  return [...furthest(facts, tested, ties, 1), ...furthest(facts, tested, ties, -1)];
}

/** Countries where there are; else the groups of the first attribute that is compared. */
function testedGroups({ chance, groupings, options: { draws } }: Facts): TestedGroups | null {
  if (chance === null) return null;
  const { pairs, attributes } = chance;
  if (pairs !== null) return { attribute: 'country', groups: pairs.groups, tests: pairs.edges, draws };
  const [first] = attributes;
  if (first === undefined || groupings.length === 0) return null;
  return { attribute: first.attribute, groups: first.groups, tests: first.edges, draws };
}

/** How far a cell is from its mean, in standard deviations; 0 where chance has no room. */
function distances({ observed, expected, sd }: GroupPairTests): number[] {
  return Array.from(observed, (count, cell) => (sd[cell] === 0 ? 0 : (count - expected[cell]!) / sd[cell]!));
}

/** Tests what is known, which is the least there can be, or for what is below chance all that may be there. */
function testedAs(
  way: 1 | -1,
  { tests, draws }: TestedGroups,
  { unknownFollows }: GroupTies,
): GroupPairTests {
  return way > 0 ? tests : testWithMore(tests, unknownFollows, { draws, symmetric: false });
}

function furthest(facts: Facts, tested: TestedGroups, ties: GroupTies, way: 1 | -1): Finding[] {
  const { attribute, groups, tests: known } = tested;
  const { accounts, unknownFollows: unknown, comparable, unknown: open } = ties;
  const tests = testedAs(way, tested, ties);
  const size = groups.length;
  const away = distances(tests).map((distance) => distance * way);
  const between = Array.from({ length: size * size }, (_, cell) => cell).filter((cell) => {
    const [from, to] = [Math.floor(cell / size), cell % size];
    if (tests.expected[cell]! < LEAST_EXPECTED) return false;
    if (accounts[from]! < 2 || accounts[to]! < 2) return false;
    return from !== to;
  });
  const [cell] = between
    .filter((one) => away[one]! > 0 && tests.adjusted[one]! < SIGNIFICANT_BELOW)
    .sort((a, b) => away[b]! - away[a]! || a - b);
  if (cell === undefined) return [];
  const ends = [Math.floor(cell / size), cell % size].map((g) => groups[g]!);
  const { language } = facts;
  const { pair } = language.front;
  const of = (g: number) =>
    attribute === 'country'
      ? withCountryLink(facts, escapeMarkdown(pair.ofCountry(groups[g]!)), groups[g]!)
      : pair.ofGroup(groupText(language, attribute, groups[g]!));
  return [
    {
      kind: way > 0 ? 'pair-above' : 'pair-below',
      cases: between.length,
      extreme: halfAsGreat(
        between.map((one) => away[one]!),
        away[cell]!,
      ),
      about: ends,
      sure: false,
      lead: pair.lead(
        of(Math.floor(cell / size)),
        of(cell % size),
        known.observed[cell]!,
        comparable[cell]! + open[cell]! - unknown[cell]!,
        unknown[cell]! > 0,
        tests.expected[cell]!,
        attribute === 'country' ? givenRegions(facts, ends, tests.expected[cell]!) : Number.NaN,
      ),
      doubt: pair.doubt(
        tests.expected[cell]!,
        language.chance.p(tests.adjusted[cell]!, 0),
        unknown[cell]!,
        way < 0,
      ),
      repeats: [],
    },
  ];
}

/** What chance would give were follows between the two as much more frequent as between their regions; NaN where those are not tested. */
function givenRegions(facts: Facts, countries: readonly string[], expected: number): number {
  const tests = attributeChance(facts, 'region');
  const grouping = facts.groupings.find(({ attribute }) => attribute === 'region');
  if (tests === null || grouping === undefined) return Number.NaN;
  const [from, to] = countries.map((code) => {
    const node = facts.study.nodes.findIndex(({ row }) => row.country === code);
    return tests.groups.indexOf(grouping.labels[node]!);
  });
  if (from! < 0 || to! < 0) return Number.NaN;
  return expected * tests.edges.ratio[from! * tests.groups.length + to!]!;
}

/** The groups of an attribute are tested in the order of its grouping. */
function tiesBetween({ study, groupings }: Facts, { attribute, groups }: TestedGroups): GroupTies {
  if (attribute !== 'country') return groupings.find((one) => one.attribute === attribute)!.ties();
  const places = new Map(groups.map((group, g) => [group, g]));
  return countGroupTies(
    study.graph,
    study.nodes.map(({ row }) => places.get(row.country) ?? -1),
    groups.length,
  );
}
