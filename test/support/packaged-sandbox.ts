/**
 * Packages for other readers: the sandbox as it is published, in reports against the year before, of one network and of an
 * edition, and in archives; and a small report, which has the tables, too, that are too long to be published.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../src/study/report-layout.ts';
import { type Counts, countsOf, type DataPackage } from './data-package.ts';
import { readTree, temporaryFolder } from './folder.ts';
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

const small = temporaryFolder();
for (const [path, text] of readTree(join(ROOT, 'test/golden/report/two-years/expected'))) {
  small.write(placeOf(path), text);
}

export function packagedSandbox(): Packaged[] {
  return [...PUBLISHED.map((path) => join(ROOT, path)), small.path].map((folder) => {
    const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
    const descriptor = JSON.parse(textOf('datapackage.json')) as DataPackage;
    descriptor.resources = descriptor.resources.filter(({ path }) => existsSync(join(folder, path)));
    return { folder, descriptor, expected: countsOf(descriptor, textOf) };
  });
}
