/** Answers as other programs have them: what the prompt prints as JSON. */

import type { SectionedAnswer, Answer as Shown } from '../cli/answer.ts';
import { answerDocument } from '../cli/print-answer.ts';
import type { Answer, Answered } from '../library.ts';

export function document(answer: Shown | SectionedAnswer): Answered {
  return answerDocument(answer) as Answered;
}

export function table(answer: Shown): Answer {
  return answerDocument(answer) as Answer;
}
