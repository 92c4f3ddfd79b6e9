/** The file of evidence that a report takes in place of what was sealed. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { refuseMissing } from '../cli/no-such-file.ts';
import { UserError } from '../errors.ts';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { parseEvidence } from '../evidence/parse-evidence.ts';
import { sha256 } from '../store/archive-text.ts';
import type { EvidenceMention } from '../study/report-options.ts';
import { utf8Text } from '../utf8-text.ts';

const NAME_EVIDENCE = 'name a file of evidence with --evidence FILE';

/** As a manifest names the file: from here, so that a check finds it. */
export function evidenceMention(path: string): EvidenceMention {
  if (path === '-')
    throw new UserError(`--evidence -: the report is checked with it later; ${NAME_EVIDENCE}`);
  return { file: relative('', path), sha256: sha256(textOf(path)) };
}

/**
 * @param named where the file is now, if not where it was.
 * @throws UserError where it is another one, DataError with everything that is wrong in it.
 */
export function givenEvidence(
  directory: string,
  { file, sha256: wanted }: EvidenceMention,
  named = file,
): EvidenceRow[] {
  const text = textOf(named);
  const found = sha256(text);
  if (found === wanted) return parseEvidence(text, named).rows;
  throw new UserError(
    `${named} has SHA-256 ${found}, and ${directory} is made with ${file} of SHA-256 ${wanted}; ${NAME_EVIDENCE}`,
  );
}

function textOf(path: string): string {
  refuseMissing(path, NAME_EVIDENCE);
  return utf8Text(readFileSync(path), path);
}
