/** How an answer about an edition is given. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import type { Edition } from '../../edition/edition.ts';
import { typed } from '../column-types.ts';

/** The answer with the types of its columns; its facts say first which question it answers, and of which edition. */
export function aboutEdition<A extends Answer | SectionedAnswer>(
  { name, from, date, networks, contentHash }: Edition,
  question: string,
  answer: A,
): A {
  const facts = {
    question,
    edition: name,
    networks: networks.map(({ network }) => network).join(' '),
    from,
    date,
    content_hash: contentHash,
    ...answer.facts,
  };
  return typed({ ...answer, facts });
}
