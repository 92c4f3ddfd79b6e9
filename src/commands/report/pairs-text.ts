/** The file of pairs that a report was made with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readText } from '../../jobs/roster-file.ts';
import { sha256 } from '../../store/archive-text.ts';
import type { PairsOptions } from '../../study/report-options.ts';

export const NAME_PAIRS = 'name a file of pairs with --dyads FILE';

/**
 * Reads its text: the report's own, or that of the file that is named; `null` where the report had none.
 * @throws UserError where there is none of that hash.
 */
export function pairsText(directory: string, { file }: PairsOptions, named?: string): string | null {
  if (file === null) return null;
  const own = join(directory, 'dyads.csv');
  if (named === undefined && (file.licence === '' || !existsSync(own))) {
    throw new UserError(
      `${directory} was made with ${file.name} (SHA-256 ${file.sha256}), which it does not hold; name that file with --dyads FILE`,
    );
  }
  const path = named ?? own;
  const text = readText(path, NAME_PAIRS);
  if (sha256(text) === file.sha256) return text;
  throw new UserError(
    `${path} has SHA-256 ${sha256(text)}, and ${directory} was made with ${file.name} of SHA-256 ${file.sha256}; name that file with --dyads FILE`,
  );
}
