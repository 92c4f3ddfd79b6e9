/** The file of rules on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { systemFault, UserError } from '../errors.ts';
import { ALERTS_FILE, type AlertsAsked, parseAlertsFile } from './alerts-file.ts';

export interface AlertsFile extends AlertsAsked {
  /** As it was named. */
  path: string;
}

/** The rules in a file; where none is named those beside the study, `null` where there are none. @throws DataError with every fault. */
export function readAlertsFile(path: string | undefined): AlertsFile | null {
  if (path === undefined && !existsSync(ALERTS_FILE)) return null;
  const file = path ?? ALERTS_FILE;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const fault = systemFault(error);
    throw fault === null ? error : new UserError(`--alerts ${file}: ${fault}`);
  }
  return { ...parseAlertsFile(text, file), path: file };
}
