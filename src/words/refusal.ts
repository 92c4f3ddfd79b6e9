/** What a person can put right, as a sentence of every language. */
import { UserError } from '../errors.ts';
import type { Sentence } from './said.ts';
import { ENGLISH } from './speaker.ts';

export function refusal(sentence: Sentence): UserError {
  return new UserError(ENGLISH.say(sentence), { said: sentence });
}
