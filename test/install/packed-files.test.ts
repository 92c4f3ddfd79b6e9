/** What goes into the package: everything the program reads, nothing else, and never a database. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { linksOf, textOf } from '../support/document-links.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const MOST_BYTES = 2 * 1024 * 1024;
/** What they are about is in a clone alone. */
const OF_A_CLONE = ['docs/architecture.md', 'docs/replications.md'];
const folder = temporaryFolder();

const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'bin/entente.js',
  'bin/package.json',
  'data/README.md',
  'data/evidence.csv',
  'data/published-series.csv',
  'data/roster.csv',
  'data/workflows/check.yml',
  'data/workflows/crawl.yml',
  'data/workflows/publish.yml',
  'data/workflows/roster.yml',
  'dist/atlas/world.json',
  'dist/console-browser/console.css',
  'dist/console-browser/main.js',
  'dist/console-worker.cjs',
  'dist/dependencies.json',
  'dist/door.cjs',
  'dist/fonts/DejaVuSans-Bold.ttf',
  'dist/fonts/DejaVuSans.ttf',
  'dist/fonts/LICENSE',
  'dist/kernels.wasm',
  'dist/library.d.ts',
  'dist/library.js',
  'dist/licences.txt',
  'dist/main.cjs',
  'dist/map-page/main.js',
  'dist/map-page/map.css',
  'dist/sandbox-worker.cjs',
  'dist/threads/graph-worker.js',
  ...DOCUMENTS.slice(1).filter((path) => !OF_A_CLONE.includes(path)),
  'docs/pictures/console-now.png',
  'package.json',
  'reports/sandbox-2026/figures/mutual-ties-region.svg',
  'reports/sandbox-2026/figures/network.svg',
  'reports/sandbox-2026/figures/ranks-then-and-now.svg',
];

const [packed] = Object.values<{ size: number; files: { path: string; mode: number }[] }>(
  JSON.parse(
    execFileSync(
      'npm',
      ['pack', '--dry-run', '--json', '--ignore-scripts', '--pack-destination', folder.path],
      {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    ),
  ),
);
const paths = packed!.files.map(({ path }) => path);

test('the package holds what is listed here, within 2 MB; `npm run build` sweeps what older sources left', () => {
  expect([...paths].sort()).toEqual([...FILES].sort());
  expect(packed!.size).toBeLessThan(MOST_BYTES);
  expect(packed!.files.find(({ path }) => path === 'bin/entente.js')!.mode & 0o777).toBe(0o755);
});

test('no link of its documents leads out of it', () => {
  const documents = paths.filter((path) => path.endsWith('.md'));
  const isThere = (to: string) => paths.some((path) => path === to || path.startsWith(`${to}/`));
  const lost = documents.flatMap((path) =>
    linksOf(path, textOf(path)).flatMap(({ target, to }) => (isThere(to) ? [] : [`${path}: ${target}`])),
  );
  expect(lost).toEqual([]);
});
