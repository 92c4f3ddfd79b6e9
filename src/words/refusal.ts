/** What a person can put right, as sentences of every language. */
import { UserError } from '../errors.ts';
import type { Said, Sentence } from './said.ts';
import { ENGLISH } from './speaker.ts';

/** @param more further lines. */
export function refusal(sentence: Sentence, ...more: readonly Said[]): UserError {
  const said = [sentence, ...more];
  return new UserError(said.map(ENGLISH.say).join('\n'), { said });
}
