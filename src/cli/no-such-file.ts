/** What is said of a file that is named and is not there. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';

/**
 * @param remedy without it, where a file was looked for.
 * @throws UserError of each that is missing, with the files beside it that have nearly its name.
 */
export function refuseMissing(paths: string | readonly string[], remedy?: string): void {
  const missing = [paths].flat().filter((path) => !existsSync(path));
  if (missing.length > 0) throw new UserError(missing.map((path) => missingText(path, remedy)).join('\n'));
}

function missingText(path: string, remedy = `it was looked for as ${resolve(path)}`): string {
  const folder = dirname(path);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const asWritten = beside.map((name) => (basename(path) === path ? name : join(folder, name)));
  return `${path}: there is no such file; ${didYouMean(path, asWritten, remedy)}`;
}
