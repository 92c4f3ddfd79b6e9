/** Builds the tool before tests that need it built: once, without type checks, and only what is older than its sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const stamp = join(root, 'node_modules/.cache/entente/built.json');
const KERNELS = 'dist/kernels.wasm';

/** What was built of which sources. */
interface Built {
  sources: string;
  kernelSources: string;
  kernels: string;
  dist: string;
}

export default async function build(): Promise<void> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const before = readStamp();
  const sources = digest(['src', 'package.json', 'package-lock.json', 'tsconfig.json']);
  if (before?.sources === sources && before.dist === digest(['dist'])) return;
  const kernelSources = digest(['src/kernels', 'package-lock.json']);
  const keepKernels = before?.kernelSources === kernelSources && before.kernels === digest([KERNELS]);
  rmSync(stamp, { force: true });
  for (const name of list('dist')) {
    if (name !== KERNELS || !keepKernels) rmSync(join(root, name));
  }
  await Promise.all([
    keepKernels || run(scripts.kernels),
    run(
      [
        'tsc -p . --noCheck',
        ...['library', 'locked', 'program', 'threads', 'map-page', 'console-page', 'atlas', 'fonts'].map(
          (part) => scripts[part],
        ),
      ].join(' && '),
    ),
  ]);
  const built: Built = { sources, kernelSources, kernels: digest([KERNELS]), dist: digest(['dist']) };
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(`${stamp}.new`, JSON.stringify(built));
  renameSync(`${stamp}.new`, stamp);
}

function run(script: string): Promise<void> {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(script, {
    shell: true,
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`the build ended with ${code}: ${script}`)),
    );
  });
}

function readStamp(): Built | null {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return null;
  }
}

/** Every file at or below a path, in order; none where there is nothing. */
function list(path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => list(join(path, name)));
}

function digest(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(list)) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
