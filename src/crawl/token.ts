/** Tokens, which come from the environment alone and are sent to their own server alone. */
import { UserError } from '../errors.ts';
import { readReason } from '../reasons/read-reason.ts';
import type { Runtime } from '../runtime.ts';
import { isThisMachine } from './base-url.ts';

export interface Token {
  /** As it is sent; '' where there is none. */
  text: string;
  /** What was taken off of it, in words; none where it is as it was given. */
  notes: string[];
}

/**
 * The token in an environment variable, without the blanks and line ends that copying brings along.
 * @throws UserError where it holds signs that no token has.
 */
export function readToken({ env }: Pick<Runtime, 'env'>, variable: string): Token {
  const given = env[variable] ?? '';
  const text = given.trim();
  if (!/^[!-~]*$/.test(text)) {
    throw new UserError(
      `${variable} holds blanks or other signs that no token has; put the token alone there, as the server showed it`,
    );
  }
  const notes =
    text === given
      ? []
      : [`the blanks or line ends around the token in ${variable} are not part of it and are left out`];
  return { text, notes };
}

/** @throws UserError where the token would travel so that anybody on the way could read it. */
export function refuseInTheClear(base: URL, variable: string): void {
  if (base.protocol === 'https:' || isThisMachine(base)) return;
  throw new UserError(
    `the token in ${variable} would go to ${base.origin} in the clear, for anybody on the way to read; give its address with https://`,
  );
}

/** The variable that lacks a token, with what else is to be said, where that is why an account failed; else `null`. */
export function missingToken(reason: string): string | null {
  const read = readReason(reason);
  return read.code === 'token-needed' ? String(read.values.variable) : null;
}
