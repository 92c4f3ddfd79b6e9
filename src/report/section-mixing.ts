/** Mixing: how much accounts follow within their own group, for every attribute of the report. */
import type { ChanceTest } from '../graph/chance.ts';
import { chanceFigures, chanceVerdict, formatMean, formatP, SIGNIFICANT_BELOW } from './chance-text.ts';
import { attributeChance, type Facts, figureOf } from './facts.ts';
import { mixingFigureId } from './figure-mixing.ts';
import { type Figures, figureText } from './figures.ts';
import { type Grouping, NO_VALUE } from './grouping.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { mixingPath } from './mixing-table.ts';
import { countOf, formatCount, formatDecimal, formatShare, joinWords } from './number-text.ts';
import type { Section } from './section.ts';

const GROUPS_SHOWN = 10;
const PAIRS_NAMED = 3;
/** Below this many expected follows, a ratio is noise. */
const LEAST_EXPECTED = 5;

export const MIXING_SECTION: Section = {
  id: 'mixing',
  heading: 'Mixing between groups',
  render: (facts, figures) => facts.groupings.flatMap((grouping) => attributePart(facts, figures, grouping)),
};

function attributePart(facts: Facts, figures: Figures, grouping: Grouping): string[] {
  const { attribute, mixing } = grouping;
  const title = `### By ${escapeMarkdown(attribute)}`;
  const named = mixing.groups.filter((group) => group !== NO_VALUE);
  if (named.length === 0) return [title, `No account has a value of ${escapeMarkdown(attribute)}.`];
  if (mixing.groups.length === 1) {
    return [
      title,
      `All accounts are of one group, ${escapeMarkdown(named[0]!)}; there is nothing to compare.`,
    ];
  }
  return [
    title,
    mixingSentence(facts, grouping),
    indexSentence(facts, grouping),
    matrix(grouping),
    remarkablePairs(facts, grouping),
    figureText(figures, mixingFigureId(grouping)),
  ];
}

/** How many follows stay within groups, and what chance would give. */
function mixingSentence(facts: Facts, { attribute, mixing }: Grouping): string {
  const size = mixing.groups.length;
  const total = mixing.edges.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'There is no follow to compare.';
  const within = mixing.groups.reduce((sum, _, g) => sum + mixing.edges[g * size + g]!, 0);
  const stay = `Of ${countOf(total, 'known follow')}, ${formatCount(within)} (${formatShare(within / total)}) ${within === 1 ? 'stays' : 'stay'} within one ${escapeMarkdown(attribute)}`;
  const test = attributeChance(facts, attribute)?.within;
  const verdict = test === undefined ? null : chanceVerdict(test);
  if (test === undefined || verdict === null) return `${stay}.`;
  const than = {
    more: 'more than chance would give',
    less: 'fewer than chance would give',
    same: 'what chance would give',
  };
  return `${stay}: ${than[verdict]} (${chanceFigures(test, formatMean)}), with every account’s number of follows and followers as it is.`;
}

/** The two indices of mixing, with their permutation tests. */
function indexSentence(facts: Facts, { attribute }: Grouping): string {
  const ei = figureOf(facts, `ei_index_${attribute}`);
  const r = figureOf(facts, `assortativity_${attribute}`);
  if (Number.isNaN(ei)) return '';
  const tests = attributeChance(facts, attribute);
  const tested = (test: ChanceTest | undefined) =>
    test === undefined || Number.isNaN(test.p)
      ? ''
      : `; with labels dealt at random ${formatDecimal(test.mean, 3)} ± ${formatDecimal(test.sd, 3)}, ${formatP(test.p)}`;
  const assorted = Number.isNaN(r)
    ? ''
    : ` Newman’s assortativity is ${formatDecimal(r, 3)} (1 where every follow stays in its group, 0 where groups do not matter${tested(tests?.assortativity)}).`;
  return `The E–I index is ${formatDecimal(ei, 3)} (−1 where every follow stays in its group, 1 where none does${tested(tests?.eiIndex)}).${assorted}`;
}

/** The pairs of different groups whose follows are furthest from what chance would give. */
function remarkablePairs(facts: Facts, grouping: Grouping): string {
  const { attribute, mixing } = grouping;
  const tests = attributeChance(facts, attribute)?.edges;
  if (tests === undefined) return '';
  const size = mixing.groups.length;
  const cells = Array.from({ length: size * size }, (_, cell) => cell).filter(
    (cell) =>
      Math.floor(cell / size) !== cell % size &&
      tests.adjusted[cell]! < SIGNIFICANT_BELOW &&
      tests.expected[cell]! >= LEAST_EXPECTED,
  );
  const text = (cell: number) =>
    `${escapeMarkdown(mixing.groups[Math.floor(cell / size)]!)} → ${escapeMarkdown(mixing.groups[cell % size]!)} (${formatCount(tests.observed[cell]!)} against ${formatMean(tests.expected[cell]!)})`;
  const order = [...cells].sort((a, b) => tests.ratio[b]! - tests.ratio[a]! || a - b);
  const more = order.filter((cell) => tests.ratio[cell]! > 1).slice(0, PAIRS_NAMED);
  const fewer = order
    .filter((cell) => tests.ratio[cell]! < 1)
    .slice(-PAIRS_NAMED)
    .reverse();
  const parts = [
    ...(more.length > 0 ? [`most above expectation are ${joinWords(more.map(text))}`] : []),
    ...(fewer.length > 0 ? [`most below it are ${joinWords(fewer.map(text))}`] : []),
  ];
  const rule = `(adjusted p < ${SIGNIFICANT_BELOW}, at least ${LEAST_EXPECTED} follows expected)`;
  if (cells.length === 0) return `No ordered pair of different groups is told from chance ${rule}.`;
  return `Between different groups, ${formatCount(cells.length)} of ${formatCount(size * (size - 1))} ordered pairs of groups ${cells.length === 1 ? 'is' : 'are'} told from chance ${rule}; ${parts.join('; ')}.`;
}

/** Follows between the largest groups; the row is the source's. */
function matrix(grouping: Grouping): string {
  const { attribute, mixing } = grouping;
  const size = mixing.groups.length;
  const bySize = mixing.groups
    .map((_, g) => g)
    .sort((a, b) => mixing.accounts[b]! - mixing.accounts[a]! || a - b);
  const shown = bySize.slice(0, GROUPS_SHOWN).sort((a, b) => a - b);
  const right = { align: 'right' as const };
  const columns = [
    { head: `From ↓ to →` },
    { head: 'Accounts', ...right },
    ...shown.map((g) => ({ head: escapeMarkdown(mixing.groups[g]!), ...right })),
    { head: 'All follows', ...right },
    { head: 'Own group', ...right },
  ];
  const rows = shown.map((g) => {
    const follows = mixing.edges.subarray(g * size, (g + 1) * size);
    const all = follows.reduce((sum, count) => sum + count, 0);
    return [
      escapeMarkdown(mixing.groups[g]!),
      formatCount(mixing.accounts[g]!),
      ...shown.map((h) => formatCount(follows[h]!)),
      formatCount(all),
      formatShare(all === 0 ? Number.NaN : follows[g]! / all),
    ];
  });
  const rest = size - shown.length;
  const note =
    rest === 0
      ? ''
      : `\n\nThe ${formatCount(GROUPS_SHOWN)} largest groups by ${escapeMarkdown(attribute)} are shown; ${countOf(rest, 'other')} and all figures: ${escapeMarkdown(mixingPath(grouping))}.`;
  return `${markdownTable(columns, rows)}${note}`;
}
