/** What was studied, when, and what a tie says. */

import { networkText } from './account-text.ts';
import type { Facts } from './facts.ts';
import { figureOf } from './facts.ts';
import { escapeMarkdown } from './markdown.ts';
import { countOf, formatDate } from './number-text.ts';
import type { Section } from './section.ts';

const MEANING = {
  shown: 'the network’s servers show that the source follows the target',
  declared: 'the source’s own records declare that it follows the target',
  given: 'the files that were imported say that the source follows the target',
};

export const STUDY_SECTION: Section = {
  id: 'study',
  heading: 'What was studied',
  render: (facts) => [scope(facts), ties(facts)],
};

function scope(facts: Facts): string {
  const { snapshot } = facts.study;
  const accounts = countOf(figureOf(facts, 'nodes'), 'account');
  return `This report describes who follows whom among the ${accounts} of the roster that existed on ${networkText(snapshot.network)} on ${formatDate(snapshot.date)}. It was made from the sealed snapshot ${escapeMarkdown(snapshot.name)}, and can be made again from it to the byte.`;
}

function ties(facts: Facts): string {
  const edges = countOf(figureOf(facts, 'edges'), 'follow');
  const known = figureOf(facts, 'unknown_ties') === 0 ? 'They are' : 'What is known of them is';
  return `A tie runs from source to target: ${MEANING[facts.study.snapshot.meaning]}. Only ties between accounts of the roster are studied. ${known} ${edges}.`;
}
