/** What a patch of a roster needs: its text in canonical form, and its path as `git apply` takes it. */
import { isAbsolute, relative, sep } from 'node:path';
import { UserError } from '../../errors.ts';
import { readRosterText } from '../../jobs/roster-file.ts';
import { parseRoster, type Roster } from '../../roster/parse.ts';
import { renderRoster } from '../../roster/render.ts';

/** @throws UserError where a patch of it could not be read or applied, DataError where it has faults. */
export function readForPatch(asked: string | undefined): { text: string; path: string; roster: Roster } {
  const { file, text } = readRosterText(asked);
  const path = patchPath(file);
  const roster = parseRoster(text, path);
  if (renderRoster(roster) !== text) {
    throw new UserError(
      `${file} is not in canonical form, which would hide the proposals in the patch; run: entente roster check ${file} --fix`,
    );
  }
  return { text, path, roster };
}

/** The roster's path as `git apply` takes it where it is run: from the folder the command runs in. */
function patchPath(file: string): string {
  if (file === '-') throw new UserError('a patch needs the name of its file; name the roster instead of -');
  const path = isAbsolute(file) ? relative('.', file) : file;
  if (path.startsWith('..')) {
    throw new UserError(
      `${file} is outside this folder, where git apply does not reach; run the command in its repository`,
    );
  }
  return path.split(sep).join('/');
}
