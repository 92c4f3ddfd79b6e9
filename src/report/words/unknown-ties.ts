/** How much is unknown, and what that does to the figures. */
import { possibleTies } from '../../graph/possible-ties.ts';
import { type Facts, figureOf } from '../facts/facts.ts';

export function hasUnknownTies(facts: Facts): boolean {
  return figureOf(facts, 'unknown_ties') > 0;
}

/** The extent of what is unknown and its consequence, or that nothing is. */
export function unknownSentence(facts: Facts): string {
  const { language } = facts;
  if (!hasUnknownTies(facts)) return language.unknown.none;
  return language.unknown.some(figureOf(facts, 'unknown_ties'), possibleTies(facts.study.graph));
}
