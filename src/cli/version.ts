import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file.ts';

/** The tool's version, as package.json states it. */
export function toolVersion(): string {
  return JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version;
}
