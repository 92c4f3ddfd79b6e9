/** What `src/library.ts` hands to other programs: no word on stdout, no exit, and every refusal as an exception. */
import { toldOf, UserError } from '../errors.ts';
import type { Library, Questions } from '../library.ts';
import { measure } from './measure.ts';
import { openStudy } from './open-study.ts';
import { requireOptions } from './option-kinds.ts';
import { QUESTION_OPTIONS } from './question-options.ts';
import { questions } from './questions.ts';

export const library: Library = {
  openStudy: inWords(openStudy),
  measure: inWords(measure),
  questions: Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, inWords(withOptions(name, question))]),
  ) as unknown as Library['questions'],
};

type Work = (...given: never[]) => Promise<unknown>;

/** The question, where its options are what they should be. */
function withOptions(name: string, question: unknown): Work {
  const asked = async (study: never, options: never) => {
    requireOptions(name, options, QUESTION_OPTIONS[name as keyof Questions]);
    return (question as Work)(study, options);
  };
  return asked;
}

/** The same, where what the disk or the database refuses is told in the words of the prompt. */
function inWords<W extends Work>(work: W): W {
  const told = async (...given: Parameters<W>) => {
    try {
      return await work(...given);
    } catch (error) {
      const words = toldOf(error);
      if (words === null || words === (error as Error).message) throw error;
      throw new UserError(words, { cause: error });
    }
  };
  return told as W;
}
