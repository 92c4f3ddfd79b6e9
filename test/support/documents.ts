/** The documents in which the program is shown at work. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '../../docs');

/** Paths from the root: the README, then what it leads to. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  ...readdirSync(DOCS)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];
