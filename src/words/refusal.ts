/** What a person can put right, as sentences of every language. */
import { type Meant, UserError } from '../errors.ts';
import type { Said, Sentence } from './said.ts';
import { ENGLISH } from './speaker.ts';

/** @param lines one sentence, or several, a line each. */
export function refusal(lines: Sentence | readonly Said[], meant: Meant | null = null): UserError {
  const said = 'say' in lines ? [lines] : lines;
  return new UserError(said.map(ENGLISH.say).join('\n'), { said, meant });
}
