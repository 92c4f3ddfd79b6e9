/** What `src/library.ts` hands to other programs: no word on stdout, no exit, and every refusal as an exception. */
import { toldOf, UserError } from '../errors.ts';
import type { Library } from '../library.ts';
import { editionQuestions } from './edition-questions.ts';
import { measure } from './measure.ts';
import { openEdition } from './open-edition.ts';
import { openStudy } from './open-study.ts';
import { type Kinds, requireOptions } from './option-kinds.ts';
import { EDITION_QUESTION_OPTIONS, QUESTION_OPTIONS } from './question-options.ts';
import { questions } from './questions.ts';
import { toGraphology } from './to-graphology.ts';

export const library: Library = {
  openStudy: inWords(openStudy),
  openEdition: inWords(openEdition),
  measure: inWords(measure),
  toGraphology: inWords(toGraphology),
  questions: allInWords(questions, QUESTION_OPTIONS),
  editionQuestions: allInWords(editionQuestions, EDITION_QUESTION_OPTIONS),
};

function allInWords<All extends object>(all: All, options: { readonly [Name in keyof All]: Kinds }): All {
  const told = Object.entries(all).map(([name, question]) => [
    name,
    inWords(withOptions(name, question, options[name as keyof All])),
  ]);
  return Object.fromEntries(told) as All;
}

type Work = (...given: never[]) => Promise<unknown>;

/** The question, where its options are what they should be. */
function withOptions(name: string, question: unknown, kinds: Kinds): Work {
  const asked = async (study: never, options: never) => {
    requireOptions(name, options, kinds);
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
