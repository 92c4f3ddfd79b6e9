/** The sandbox as packages for other readers, as it is published: reports against the year before, of one network and of an edition, and archives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countsOf, type DataPackage } from './data-package.ts';
import { ROOT } from './program.ts';

export interface Packaged {
  folder: string;
  descriptor: DataPackage;
  expected: Counts[];
}

const PUBLISHED = [
  'reports/sandbox-2026',
  'reports/sandbox-edition-2026',
  'data/snapshots/sandbox-2026',
  'data/snapshots/sandbox-mastodon-2026',
  'data/editions/sandbox-edition-2026',
];

export function packagedSandbox(): Packaged[] {
  return PUBLISHED.map((path) => {
    const folder = join(ROOT, path);
    const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
    const descriptor = JSON.parse(textOf('datapackage.json')) as DataPackage;
    return { folder, descriptor, expected: countsOf(descriptor, textOf) };
  });
}
