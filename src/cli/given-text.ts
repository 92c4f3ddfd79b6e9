/** Text of a file that is named. */
import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { utf8Text } from '../utf8-text.ts';
import { refuseMissing } from './no-such-file.ts';

/** @param remedy for a file that is not there. @throws UserError where it is none, or a folder. */
export function readGivenText(file: string, remedy?: string): string {
  refuseMissing(file, remedy);
  if (statSync(file).isDirectory()) throw new UserError(`${file} is a folder; name the file`);
  return utf8Text(readFileSync(file), file);
}
