/** What is said of a file that is named and is not there. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';

/** @param remedy without it, where the file was looked for. @throws UserError with the files beside it that have nearly its name. */
export function refuseMissing(path: string, remedy = `it was looked for as ${resolve(path)}`): void {
  if (existsSync(path)) return;
  const folder = dirname(path);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const asWritten = beside.map((name) => (basename(path) === path ? name : join(folder, name)));
  throw new UserError(`${path}: there is no such file; ${didYouMean(path, asWritten, remedy)}`);
}
