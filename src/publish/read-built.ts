/** Files that the build leaves in `dist`, for parts of a report. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { packageFile } from '../package-file.ts';

/** @throws UserError where it has not been built. */
export function readBuilt(path: string): string {
  try {
    return readFileSync(builtPath(path), 'utf8');
  } catch {
    throw new UserError(`dist/${path} is not there; build it with: npm run build`);
  }
}

export function builtPath(path: string): string {
  return fileURLToPath(packageFile(`dist/${path}`));
}
