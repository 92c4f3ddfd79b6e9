/** Answers as other programs have them: what the prompt prints as JSON. */
import { answerDocument, type SectionedAnswer, type Answer as Shown } from '../cli/answer.ts';
import type { Answer, Answered } from '../library.ts';

export function document(answer: Shown | SectionedAnswer): Answered {
  return answerDocument(answer) as Answered;
}

export function table(answer: Shown): Answer {
  return answerDocument(answer) as Answer;
}
