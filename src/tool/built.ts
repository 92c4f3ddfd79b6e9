/** What was built of which sources, so that nothing is built twice: `node dist/tool/stamp.js` writes it down after a build. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STAMP = 'node_modules/.cache/entente/built.json';
const SOURCES = ['src', 'package.json', 'package-lock.json', 'tsconfig.json'];
const KERNEL_SOURCES = ['src/kernels', 'package-lock.json'];
const KERNELS = 'dist/kernels.wasm';
/** Written as a build begins, here and by `npm run clean`. */
const BEGUN = 'dist/.begun';

interface Built {
  sources: string;
  kernelSources: string;
  kernels: string;
  dist: string;
}

export function isBuilt(root: string): boolean {
  const before = readStamp(root);
  return (
    before !== null && before.sources === digest(root, SOURCES) && before.dist === digest(root, ['dist'])
  );
}

/**
 * Begins a build: forgets what was built, and takes it away but for kernels of the same sources.
 * @returns whether those are there.
 */
export function unbuild(root: string): boolean {
  const before = readStamp(root);
  const keepKernels =
    before !== null &&
    before.kernelSources === digest(root, KERNEL_SOURCES) &&
    before.kernels === digest(root, [KERNELS]);
  rmSync(join(root, STAMP), { force: true });
  for (const name of list(root, 'dist')) {
    if (name !== KERNELS || !keepKernels) rmSync(join(root, name));
  }
  mkdirSync(join(root, dirname(BEGUN)), { recursive: true });
  writeFileSync(join(root, BEGUN), '');
  return keepKernels;
}

/** Writes down what is built, unless a source has changed since the build began. */
export function stamp(root: string): void {
  const begun = changed(root, BEGUN);
  rmSync(join(root, BEGUN));
  if (SOURCES.flatMap((path) => list(root, path)).some((name) => changed(root, name) >= begun)) return;
  const built: Built = {
    sources: digest(root, SOURCES),
    kernelSources: digest(root, KERNEL_SOURCES),
    kernels: digest(root, [KERNELS]),
    dist: digest(root, ['dist']),
  };
  const file = join(root, STAMP);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(built));
  renameSync(`${file}.new`, file);
}

function readStamp(root: string): Built | null {
  try {
    return JSON.parse(readFileSync(join(root, STAMP), 'utf8'));
  } catch {
    return null;
  }
}

function changed(root: string, path: string): number {
  return statSync(join(root, path)).mtimeMs;
}

/** Every file at or below a path, in order; none where there is nothing. */
function list(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => list(root, `${path}/${name}`));
}

function digest(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => list(root, path))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
