/** Builds the tool before tests that need it built: once, without type checks, and only what is older than its sources. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { isBuilt, stamp, unbuild } from '../../src/tool/built.ts';

const root = resolve(import.meta.dirname, '../..');

export default async function build(): Promise<void> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (isBuilt(root)) return;
  const hasKernels = unbuild(root);
  await Promise.all([
    hasKernels || run(scripts.kernels),
    run(
      [
        'tsc -p . --noCheck',
        ...['library', 'locked', 'program', 'threads', 'map-page', 'console-browser', 'atlas', 'fonts'].map(
          (part) => scripts[part],
        ),
      ].join(' && '),
    ),
  ]);
  stamp(root);
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
