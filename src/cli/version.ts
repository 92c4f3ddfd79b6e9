import { readFileSync } from 'node:fs';

/** The tool's version, as package.json states it. */
export function toolVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
