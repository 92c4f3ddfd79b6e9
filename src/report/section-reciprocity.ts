/** Reciprocity: the four states of a pair, and how many follows are returned. */
import { chanceFigures, chanceVerdict, formatMean } from './chance-text.ts';
import { type Facts, figureOf } from './facts.ts';
import { markdownTable } from './markdown.ts';
import { countOf, formatCount, formatDecimal, formatShare } from './number-text.ts';
import type { Section } from './section.ts';

export const RECIPROCITY_SECTION: Section = {
  id: 'reciprocity',
  heading: 'Reciprocity',
  render: (facts) => [
    `${reciprocitySentence(facts)} ${rhoSentence(facts)}`.trim(),
    mutualChanceSentence(facts),
    pairTable(facts),
  ],
};

/** How many follows are returned. */
export function reciprocitySentence(facts: Facts): string {
  const reciprocity = figureOf(facts, 'reciprocity');
  if (Number.isNaN(reciprocity)) {
    return 'There is no follow of which the reverse is known, so reciprocity is undefined.';
  }
  return `${formatShare(reciprocity)} of the follows whose reverse is known are returned.`;
}

/** Reciprocity beyond density. */
function rhoSentence(facts: Facts): string {
  const rho = figureOf(facts, 'reciprocity_rho');
  if (Number.isNaN(rho)) return '';
  return `Set against the density of ${formatShare(figureOf(facts, 'density'))}, that is ρ = ${formatDecimal(rho, 3)}, where 0 is as many returned as there are ties at all and 1 is all.`;
}

/** Mutual pairs against random networks with the same degrees. */
export function mutualChanceSentence({ chance }: Facts): string {
  const test = chance?.mutualPairs;
  const verdict = test === undefined ? null : chanceVerdict(test);
  if (test === undefined || verdict === null) return '';
  const figures = chanceFigures(test, formatMean);
  const are = test.observed === 1 ? 'is' : 'are';
  const pairs = countOf(test.observed, 'mutual pair');
  const than = { more: 'more than', less: 'fewer than', same: 'what' };
  return `The ${pairs} ${are} ${than[verdict]} chance would give (${figures}), with every account’s number of follows and followers as it is.`;
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
