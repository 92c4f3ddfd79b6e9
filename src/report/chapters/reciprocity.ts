/** Reciprocity: the four states of a pair, and how many follows are returned. */
import { joinTexts } from '../../doors/markdown-text.ts';
import { reciprocityOf, seemsUndirected as seems } from '../../questions/reciprocity.ts';
import { say } from '../../words/say.ts';
import { type Facts, figureOf } from '../facts/facts.ts';
import type { Section } from '../sections/section.ts';
import { answerText, saidText, usualCommand } from '../words/answer-text.ts';

export const RECIPROCITY_SECTION: Section = {
  id: 'reciprocity',
  heading: ({ headings }) => headings.reciprocity,
  render(facts) {
    const { study, chance } = facts;
    const text = answerText(
      facts,
      reciprocityOf(study, chance?.mutualPairs ?? null),
      usualCommand(facts, ['reciprocity']),
    );
    return [text.lead, text.table('pairs', ['pair-states.csv']), joinTexts(text.remarks, ' ')];
  },
};

/** Whether the network may be undirected; what was read as follows is not. */
export function seemsUndirected(facts: Facts): boolean {
  return seems(facts.study, {
    mutualPairs: figureOf(facts, 'mutual_pairs'),
    reciprocity: figureOf(facts, 'reciprocity'),
  });
}

export function undirectedText(facts: Facts): string {
  return saidText(facts, say.reciprocity.undirected(figureOf(facts, 'mutual_pairs')));
}
