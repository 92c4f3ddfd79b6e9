/** Reciprocity: the four states of a pair, and how many follows are returned. */
import { type Facts, figureOf } from './facts.ts';
import { markdownTable } from './markdown.ts';
import { formatCount, formatDecimal, formatShare } from './number-text.ts';
import type { Section } from './section.ts';

export const RECIPROCITY_SECTION: Section = {
  id: 'reciprocity',
  heading: 'Reciprocity',
  render: (facts) => [reciprocitySentence(facts), pairTable(facts)],
};

export function reciprocitySentence(facts: Facts): string {
  const reciprocity = figureOf(facts, 'reciprocity');
  const density = figureOf(facts, 'density');
  const rho = figureOf(facts, 'reciprocity_rho');
  if (Number.isNaN(reciprocity))
    return 'There is no follow of which the reverse is known, so reciprocity is undefined.';
  const returned = `${formatShare(reciprocity)} of the follows whose reverse is known are returned.`;
  if (Number.isNaN(rho)) return returned;
  return `${returned} Were ties spread evenly, it would be as many as there are ties at all, ${formatShare(density)} (the density); the excess, scaled so that 1 is full reciprocity, is ρ = ${formatDecimal(rho, 3)}.`;
}

function pairTable(facts: Facts): string {
  const states = [
    ['mutual', 'mutual_pairs', 'each follows the other'],
    ['one-way', 'one_way_pairs', 'one follows the other, who does not follow back'],
    ['null', 'null_pairs', 'neither follows the other'],
    ['unknown', 'unknown_pairs', 'at least one direction is not known'],
  ] as const;
  const total = states.reduce((sum, [, measure]) => sum + figureOf(facts, measure), 0);
  if (total === 0) return '';
  const columns = [
    { head: 'Pairs' },
    { head: 'Number', align: 'right' as const },
    { head: 'Share', align: 'right' as const },
    { head: 'Meaning' },
  ];
  const rows = states.map(([name, measure, meaning]) => {
    const count = figureOf(facts, measure);
    return [name, formatCount(count), formatShare(count / total), meaning];
  });
  return markdownTable(columns, rows);
}
