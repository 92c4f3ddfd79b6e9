/** When tests may do with what was built before. */
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBuilt, stamp, unbuild } from '../../src/tool/built.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
let clones = 0;

/** A clone with a source, a kernel, and what was built of them three minutes later, which began after one. */
function clone(): string {
  const name = `clone-${clones++}`;
  for (const [path, minute] of [
    ['src/main.ts', 0],
    ['src/kernels/sum.ts', 0],
    ['package.json', 0],
    ['dist/.begun', 1],
    ['dist/kernels.wasm', 3],
    ['dist/main.js', 3],
  ] as const)
    write(join(name, path), 'first', minute);
  return join(folder.path, name);
}

function write(path: string, text: string, minute: number): void {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute));
  utimesSync(folder.write(path, text), at, at);
}

const inClone = (root: string, path: string) => join(root.slice(folder.path.length + 1), path);

test('what is written down as built is built, until a source or what was built of it is another', () => {
  const root = clone();
  expect(isBuilt(root)).toBe(false);
  stamp(root);
  expect(isBuilt(root)).toBe(true);
  write(inClone(root, 'src/main.ts'), 'other', 0);
  expect(isBuilt(root)).toBe(false);
  write(inClone(root, 'src/main.ts'), 'first', 0);
  expect(isBuilt(root)).toBe(true);
  write(inClone(root, 'dist/main.js'), 'other', 3);
  expect(isBuilt(root)).toBe(false);
});

test('a source that is added or gone is one that has changed', () => {
  const root = clone();
  stamp(root);
  write(inClone(root, 'src/new.ts'), '', 0);
  expect(isBuilt(root)).toBe(false);
});

test('what changed while it was built is built again, also before the first of it was written', () => {
  const root = clone();
  write(inClone(root, 'src/main.ts'), 'changed', 2);
  stamp(root);
  expect(isBuilt(root)).toBe(false);
});

test('kernels stay where they were built of these sources, and nothing else does', () => {
  const root = clone();
  stamp(root);
  const { mtimeMs } = statSync(join(root, 'dist/kernels.wasm'));
  write(inClone(root, 'src/main.ts'), 'other', 0);
  expect(unbuild(root)).toBe(true);
  expect(existsSync(join(root, 'dist/main.js'))).toBe(false);
  expect(statSync(join(root, 'dist/kernels.wasm')).mtimeMs).toBe(mtimeMs);
  expect(isBuilt(root)).toBe(false);

  const changed = clone();
  stamp(changed);
  write(inClone(changed, 'src/kernels/sum.ts'), 'other', 0);
  expect(unbuild(changed)).toBe(false);
  expect(existsSync(join(changed, 'dist/kernels.wasm'))).toBe(false);
});
