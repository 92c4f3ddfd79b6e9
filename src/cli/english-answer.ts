/** What a command that is no question answers: in English alone, as its progress is. */
import { inEnglish } from '../words/said.ts';
import type { Answer } from './answer.ts';

export function englishAnswer(answer: Answer<string>): Answer {
  const { sentence, notes = [], matrix: _, ...table } = answer;
  return { ...table, sentence: inEnglish(sentence), notes: notes.map(inEnglish) };
}
