/** A snapshot or log that stands first on the command line may be given by `-s` too, as everywhere else. */
import type { Command } from 'commander';
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

export interface PositionalOptions {
  snapshot?: string;
}

export function sameAsFirst(command: Command, first: 'SNAPSHOT' | 'LOG' = 'SNAPSHOT'): Command {
  return command.option('-s, --snapshot <NAME>', `the same as ${first}`);
}

/** The name given in its place or by `-s`; `undefined` where none is. @throws UserError where two are. */
export function givenSnapshot(name: string | undefined, { snapshot }: PositionalOptions): string | undefined {
  if (name !== undefined && snapshot !== undefined && name !== snapshot) {
    throw refusal(say.refusals.twoNames(name, snapshot));
  }
  return name ?? snapshot;
}

/** The same where there must be one. @throws UserError also where there is none. */
export function requiredSnapshot(
  name: string | undefined,
  options: PositionalOptions,
  what: 'snapshot' | 'log' = 'snapshot',
): string {
  const given = givenSnapshot(name, options);
  if (given !== undefined) return given;
  throw refusal(say.refusals.nameOne(what));
}
