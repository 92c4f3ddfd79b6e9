/** How much is unknown, and what that does to the figures. */
import { type Facts, figureOf } from './facts.ts';
import { countOf, formatCount, formatShare } from './number-text.ts';

export function hasUnknownTies(facts: Facts): boolean {
  return figureOf(facts, 'unknown_ties') > 0;
}

/** The extent of what is unknown and its consequence, or that nothing is. */
export function unknownSentence(facts: Facts): string {
  if (!hasUnknownTies(facts)) return 'No tie between the accounts is unknown.';
  const unknown = figureOf(facts, 'unknown_ties');
  const nodes = figureOf(facts, 'nodes');
  const share = unknown / (nodes * (nodes - 1));
  const [are, they] = unknown === 1 ? ['is', 'it'] : ['are', 'they'];
  return `Of the ${formatCount(nodes * (nodes - 1))} ties there could be, ${formatCount(unknown)} (${formatShare(share)}) ${are} unknown; ${they} ${are} listed in unknown.csv. A figure that would need an unknown tie is left empty or given with its bounds.`;
}

/** What to think of measures along paths and of spectral ones; '' where nothing is unknown. */
export function knownEdgesNote(facts: Facts): string {
  if (!hasUnknownTies(facts)) return '';
  return `Path, walk and spectral measures are computed on the ${countOf(figureOf(facts, 'edges'), 'known follow')}; unknown ties could change them.`;
}
