/** `study.json`: what a study obeys, narrowed from what a person wrote. */
import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../errors.ts';
import { DataError, UserError } from '../errors.ts';

export const STUDY_FILE = 'study.json';

export interface StudyFile {
  network: string;
  roster: string;
  /** Attributes whose groups the report compares. */
  by?: string[];
  runs?: number;
  /** Name or archive of an earlier snapshot that the report is set against. */
  against?: string;
  appview?: string;
  plc?: string;
}

const TEXTS = ['network', 'roster', 'against', 'appview', 'plc'] as const;

/** @throws UserError where there is none, DataError with every fault in it. */
export function readStudyFile(): StudyFile {
  if (!existsSync(STUDY_FILE)) {
    throw new UserError(`there is no ${STUDY_FILE} here; make one with: entente init DIR`);
  }
  let content: Record<string, unknown>;
  try {
    content = JSON.parse(readFileSync(STUDY_FILE, 'utf8'));
  } catch (error) {
    throw new DataError([{ file: STUDY_FILE, message: `is not JSON (${(error as Error).message})` }]);
  }
  const problems: Problem[] = [];
  const fault = (message: string) => problems.push({ file: STUDY_FILE, message });
  for (const key of ['network', 'roster']) if (!(key in content)) fault(`"${key}" is missing`);
  for (const [key, value] of Object.entries(content)) {
    if ((TEXTS as readonly string[]).includes(key)) {
      if (typeof value !== 'string') fault(`"${key}" must be text`);
    } else if (key === 'by') {
      if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
        fault('"by" must be a list of columns, such as ["region", "office"]');
      }
    } else if (key === 'runs') {
      if (!Number.isSafeInteger(value) || (value as number) < 1)
        fault('"runs" must be a whole number from 1 on');
    } else fault(`"${key}" is not known; known are ${[...TEXTS, 'by', 'runs'].join(', ')}`);
  }
  if (problems.length > 0) throw new DataError(problems);
  return content as unknown as StudyFile;
}
