/** Mixing: how much accounts follow within their own group, for every attribute of the report. */
import { type Facts, figureOf } from './facts.ts';
import { mixingFigureId } from './figure-mixing.ts';
import { type Figures, figureText } from './figures.ts';
import { type Grouping, NO_VALUE } from './grouping.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { mixingPath } from './mixing-table.ts';
import { countOf, formatCount, formatDecimal, formatShare } from './number-text.ts';
import type { Section } from './section.ts';

const GROUPS_SHOWN = 10;

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
    matrix(grouping),
    figureText(figures, mixingFigureId(grouping)),
  ];
}

/** How many follows stay within groups, with the two indices of it. */
export function mixingSentence(facts: Facts, { attribute, mixing }: Grouping): string {
  const size = mixing.groups.length;
  const total = mixing.edges.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'There is no follow to compare.';
  const within = mixing.groups.reduce((sum, _, g) => sum + mixing.edges[g * size + g]!, 0);
  const ei = figureOf(facts, `ei_index_${attribute}`);
  const r = figureOf(facts, `assortativity_${attribute}`);
  const assorted = Number.isNaN(r)
    ? ''
    : ` Newman’s assortativity is ${formatDecimal(r, 3)} (1 where every follow stays in its group, 0 where groups do not matter).`;
  return `Of ${countOf(total, 'known follow')}, ${formatCount(within)} (${formatShare(within / total)}) ${within === 1 ? 'stays' : 'stay'} within one ${escapeMarkdown(attribute)}. The E–I index is ${formatDecimal(ei, 3)} (−1 where every follow stays in its group, 1 where none does).${assorted}`;
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
