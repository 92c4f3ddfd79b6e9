import { UserError } from '../errors.ts';

/** A whole number of an option, at least `least`. */
export function wholeNumber(flag: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new UserError(`${flag} ${text}: a whole number from ${least} on is needed`);
  }
  return number;
}
