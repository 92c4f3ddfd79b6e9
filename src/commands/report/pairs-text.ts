/** The files of pairs and of countries that a report was made with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readText } from '../../jobs/roster-file.ts';
import type { PairsTexts } from '../../publish/explain-study.ts';
import { sha256 } from '../../store/archive-text.ts';
import { placeOf } from '../../study/report-layout.ts';
import { GIVEN_FILES, type GivenMention, type PairsOptions } from '../../study/report-options.ts';

/** What to do where one is not there, by the option that names it. */
export const NAME_IT = {
  dyads: 'name a file of pairs with --dyads FILE',
  countries: 'name a file of countries with --countries FILE',
} as const;

type Named = Partial<Record<keyof typeof NAME_IT, string | undefined>>;

/**
 * Reads their texts: the report's own, or those of the files that are named.
 * @throws UserError where there is none of that hash.
 */
export function pairsTexts(
  directory: string,
  { file, countries = null }: PairsOptions,
  named: Named = {},
): PairsTexts {
  const textOf = (mention: GivenMention | null, option: keyof Named) =>
    mention === null ? null : givenText(directory, mention, option, named[option]);
  return { pairs: textOf(file, 'dyads'), countries: textOf(countries, 'countries') };
}

function givenText(
  directory: string,
  { name, sha256: hash, licence }: GivenMention,
  option: keyof Named,
  named: string | undefined,
): string {
  const bare = GIVEN_FILES[option];
  // A report of an earlier version has it on top until it is moved.
  const own = [placeOf(bare), bare].map((path) => join(directory, path)).find(existsSync);
  const that = `name that file with --${option} FILE`;
  if (named === undefined && (licence === '' || own === undefined)) {
    throw new UserError(
      `${directory} was made with ${name} (SHA-256 ${hash}), which it does not hold; ${that}`,
    );
  }
  const path = named ?? own!;
  const text = readText(path, NAME_IT[option]);
  if (sha256(text) === hash) return text;
  throw new UserError(
    `${path} has SHA-256 ${sha256(text)}, and ${directory} was made with ${name} of SHA-256 ${hash}; ${that}`,
  );
}
