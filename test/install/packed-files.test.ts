/** What goes into the package: everything the program reads, nothing else, and never a database. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { ROOT } from '../support/program.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const folder = temporaryFolder();

/** Beside one file of `dist` for each source. */
const OTHERS = [
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
  'dist/dependencies.json',
  'dist/fonts/DejaVuSans-Bold.ttf',
  'dist/fonts/DejaVuSans.ttf',
  'dist/fonts/LICENSE',
  'dist/kernels.wasm',
  'dist/map-page/map.css',
  'dist/map-page/main.js',
  'dist/measure.cjs',
  'package.json',
];
/** Sources that are compiled into a file of another kind, listed above. */
const NOT_COMPILED = /^(kernels|map-page)\//;

function compiled(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !NOT_COMPILED.test(file))
    .map((file) => `dist/${file.replace(/\.ts$/, '.js')}`);
}

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
  expect(packed!.files.map(({ path }) => path).sort()).toEqual([...compiled(), ...OTHERS].sort());
  expect(packed!.size).toBeLessThan(MOST_BYTES);
  expect(packed!.files.find(({ path }) => path === 'bin/entente.js')!.mode & 0o777).toBe(0o755);
});
