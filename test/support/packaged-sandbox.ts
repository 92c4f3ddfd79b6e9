/** The sandbox as packages for other readers: its report against the year before, and its archive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Counts, countsOf, type DataPackage } from './data-package.ts';
import { entente, ROOT } from './program.ts';

export interface Packaged {
  folder: string;
  descriptor: DataPackage;
  expected: Counts[];
}

/** @param into a folder that is there. */
export function packagedSandbox(into: string): Packaged[] {
  const [now, then] = [2026, 2025].map((year) => join(ROOT, `data/snapshots/sandbox-${year}`));
  const [report, archive] = [join(into, 'report'), join(into, 'archive')];
  const few = ['--draws', '2', '--runs', '1'];
  for (const words of [
    ['report', now!, '--against', then!, '--by', 'region,office', ...few, '--out', report],
    ['export', now!, `${archive}/`],
  ]) {
    const { code, stderr } = entente(words);
    expect(code, stderr).toBe(0);
  }
  return [report, archive].map((folder) => {
    const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
    const descriptor = JSON.parse(textOf('datapackage.json')) as DataPackage;
    return { folder, descriptor, expected: countsOf(descriptor, textOf) };
  });
}
