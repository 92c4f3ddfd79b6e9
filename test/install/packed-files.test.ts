/** What goes into the package: everything the program reads, nothing else, and never a database. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { DOCUMENTS } from '../support/documents.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const MOST_BYTES = 2 * 1024 * 1024;
/** What they are about is in a clone alone. */
const OF_A_CLONE = ['docs/architecture.md', 'docs/container.md'];
const folder = temporaryFolder();

const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'bin/entente.js',
  'bin/package.json',
  'data/README.md',
  'data/published-series.csv',
  'data/roster.csv',
  'data/workflows/check.yml',
  'data/workflows/crawl.yml',
  'data/workflows/roster.yml',
  'dist/atlas/world.json',
  'dist/console-page/console.css',
  'dist/console-page/main.js',
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
  'package.json',
];

test('the package holds what is listed here, within 2 MB; `npm run build` sweeps what older sources left', () => {
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
  expect(packed!.files.map(({ path }) => path).sort()).toEqual(FILES);
  expect(packed!.size).toBeLessThan(MOST_BYTES);
  expect(packed!.files.find(({ path }) => path === 'bin/entente.js')!.mode & 0o777).toBe(0o755);
});
