/** What a person can put right, as sentences of every language. */
import { DataError, type Meant, type Problem, UserError } from '../errors.ts';
import { asItCame, type Said, type Sentence } from './said.ts';
import { ENGLISH } from './speaker.ts';

/** @param lines one sentence, or several, a line each. */
export function refusal(lines: Sentence | readonly Said[], meant: Meant | null = null): UserError {
  const said = 'say' in lines ? [lines] : lines;
  return new UserError(said.map(ENGLISH.say).join('\n'), { said, meant });
}

/** One fault in a file that was read, or in an option. */
export interface SaidProblem extends Omit<Problem, 'message'> {
  said: Said;
}

export function faulty(found: readonly SaidProblem[]): DataError {
  const problems = found.map(({ said, ...place }) => ({ ...place, message: ENGLISH.say(said) }));
  const lines = found.map(({ file, line, said }) => [
    asItCame(`${file}:${line === undefined ? '' : `${line}:`}`),
    said,
  ]);
  return new DataError(problems, lines);
}
