/** The evidence that stands beside a roster. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Evidence, NO_EVIDENCE, parseEvidence } from '../evidence/parse-evidence.ts';
import { readText } from './roster-file.ts';

/** `--evidence FILE` as every command that reads seats takes it. */
export const EVIDENCE_OPTION = [
  '--evidence <FILE>',
  'proofs, searches and holders (default: evidence.csv beside the roster)',
] as const;

export function evidenceBeside(roster: string): string {
  return join(dirname(roster), 'evidence.csv');
}

/** Without one that is named, and none beside the roster, there is none. @throws UserError where the named one is not there. */
export function readEvidenceText(
  roster: string,
  asked: string | undefined,
): { file: string; text: string } | null {
  const file = asked ?? evidenceBeside(roster);
  if (asked === undefined && (roster === '-' || !existsSync(file))) return null;
  return { file, text: readText(file, 'name a file of evidence with --evidence FILE') };
}

/** @throws DataError with everything that is wrong in it. */
export function readEvidenceFile(roster: string, asked: string | undefined): Evidence {
  const read = readEvidenceText(roster, asked);
  return read === null ? NO_EVIDENCE : parseEvidence(read.text, read.file);
}
