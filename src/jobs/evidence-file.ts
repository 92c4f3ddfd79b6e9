/** The evidence that goes with a roster: the file that is named, or the one beside it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { parseEvidence } from '../evidence/parse-evidence.ts';
import { readText } from './roster-file.ts';

/** Its name beside a roster. */
const EVIDENCE = 'evidence.csv';

export const EVIDENCE_OPTION = [
  '--evidence <FILE>',
  `what was looked for and found, by seat (default: ${EVIDENCE} beside the roster)`,
] as const;

export function evidenceBeside(roster: string): string {
  return join(dirname(roster), EVIDENCE);
}

/** `null` where no file is named and there is none beside the roster. @throws UserError where the file that is named is not there. */
export function readEvidenceText(
  asked: string | undefined,
  roster: string,
): { file: string; text: string } | null {
  const file = asked ?? evidenceBeside(roster);
  if (asked === undefined && (roster === '-' || !existsSync(file))) return null;
  return { file, text: readText(file, 'name the evidence with --evidence FILE') };
}

/**
 * None where no file is named and there is none beside the roster.
 * @throws UserError where the file that is named is not there, DataError with every problem in it.
 */
export function readEvidenceFile(asked: string | undefined, roster: string): readonly EvidenceRow[] {
  const read = readEvidenceText(asked, roster);
  return read === null ? [] : parseEvidence(read.text, read.file).rows;
}
