/** How an answer about an edition is given. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import type { Edition } from '../../edition/edition.ts';
import { about } from '../ask.ts';

/** The answer with the types of its columns; its facts say first which question it answers, and of which edition. */
export function aboutEdition<A extends Answer | SectionedAnswer>(
  { together: { snapshot, group, accounts }, networks }: Edition,
  question: string,
  answer: A,
): A {
  return about({ snapshot, networks, group, accounts }, question, answer);
}
