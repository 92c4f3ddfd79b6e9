/** What a patch of a roster needs: its text in canonical form, and its path as `git apply` takes it. */
import { isAbsolute, relative, sep } from 'node:path';
import { UserError } from '../../errors.ts';
import type { EvidenceRow } from '../../evidence/evidence-row.ts';
import { parseEvidence } from '../../evidence/parse-evidence.ts';
import { renderEvidence } from '../../evidence/render-evidence.ts';
import { evidenceBeside, readEvidenceText } from '../../jobs/evidence-file.ts';
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

/** Evidence that a patch is made of; `text` is `null` where there is none yet. @throws as `readForPatch`. */
export function readEvidenceForPatch(
  roster: string,
  asked: string | undefined,
): { text: string | null; path: string; rows: readonly EvidenceRow[] } {
  const read = readEvidenceText(asked, roster);
  const path = patchPath(read?.file ?? evidenceBeside(roster));
  if (read === null) return { text: null, path, rows: [] };
  const { rows } = parseEvidence(read.text, path);
  if (renderEvidence(rows) === read.text) return { text: read.text, path, rows };
  const named = asked === undefined ? '' : ` --evidence ${asked}`;
  throw new UserError(
    `${path} is not in canonical form, which would hide the proposals in the patch; run: entente roster check ${roster}${named} --fix`,
  );
}

/** A file's path as `git apply` takes it where it is run: from the folder the command runs in. */
function patchPath(file: string): string {
  if (file === '-') throw new UserError('a patch needs the name of its file; name the file instead of -');
  const path = isAbsolute(file) ? relative('.', file) : file;
  if (path.startsWith('..')) {
    throw new UserError(
      `${file} is outside this folder, where git apply does not reach; run the command in its repository`,
    );
  }
  return path.split(sep).join('/');
}
