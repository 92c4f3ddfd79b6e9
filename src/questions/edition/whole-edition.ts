/** What a question takes of one snapshot and not of an edition. */
import { UserError } from '../../errors.ts';

/** @param given options by their flags. @throws UserError for those that are given, all of them together. */
export function requireWhole(edition: string, given: Readonly<Record<string, unknown>>): void {
  const flags = Object.keys(given).filter((flag) => given[flag] !== undefined);
  if (flags.length === 0) return;
  throw new UserError(
    `${flags.join(' and ')} ${flags.length === 1 ? 'is' : 'are'} of one snapshot, and ${edition} is an edition; leave ${flags.length === 1 ? 'it' : 'them'} out, or name a snapshot of it with -s`,
  );
}
