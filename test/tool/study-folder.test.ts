/** The folder that `init` makes installs the very tool that made it, and says what it is. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const home = join(folder.path, 'leaders of 2026');
const read = (path: string) => readFileSync(join(home, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const clone = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const cloneLock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const tarball = `entente-study-${clone.version}.tgz`;

beforeAll(() => {
  expect(entente(['init', home])).toMatchObject({ code: 0, stderr: expect.stringContaining('npm ci') });
});

test('package.json takes the tool out of the folder and allows the one script that may run', () => {
  expect(readdirSync(join(home, 'tool'))).toEqual([tarball]);
  expect(json('package.json')).toEqual({
    name: 'study',
    private: true,
    dependencies: { 'entente-study': `file:tool/${tarball}` },
    allowScripts: { 'better-sqlite3': true },
  });
});

test('the lock file holds the tarball by its bytes, and every package at the version it was tried with', () => {
  const { packages } = json('package-lock.json');
  const { integrity, version, bin } = packages['node_modules/entente-study'];
  const bytes = readFileSync(join(home, 'tool', tarball));
  expect(integrity).toBe(`sha512-${createHash('sha512').update(bytes).digest('base64')}`);
  expect({ version, bin }).toEqual({ version: clone.version, bin: { entente: 'bin/entente.js' } });
  for (const name of Object.keys({ ...clone.dependencies, ...clone.optionalDependencies })) {
    expect(packages[`node_modules/${name}`].integrity).toBe(
      cloneLock.packages[`node_modules/${name}`].integrity,
    );
  }
  for (const name of ['vitest', 'typescript', 'esbuild']) {
    expect(packages).not.toHaveProperty([`node_modules/${name}`]);
  }
});

test('it serves Node 20 and later ones: both drivers are in it, and neither is required', () => {
  const { packages } = json('package-lock.json');
  const first = packages['node_modules/better-sqlite3'];
  const second = packages['node_modules/better-sqlite3-13'];
  expect(first).toMatchObject({ version: expect.stringMatching(/^12\./), optional: true });
  expect(second).toMatchObject({
    name: 'better-sqlite3',
    version: expect.stringMatching(/^13\./),
    optional: true,
    engines: { node: '>=22' },
  });
});

// `npm install` drops the second of these lines: put it back in package-lock.json.
test('npm is told that from Node 22 on there is nothing to compile: neither lock lets it try', () => {
  for (const { packages } of [cloneLock, json('package-lock.json')]) {
    expect(packages['node_modules/better-sqlite3'].engines).toEqual({ node: '20.x' });
    expect(packages['node_modules/better-sqlite3-13']).toMatchObject({ gypfile: false });
  }
});

test('it names no registry: each who installs asks the one that is set up', () => {
  expect(read('package-lock.json').match(/"resolved": .*/g)).toEqual([`"resolved": "file:tool/${tarball}",`]);
});

test('git keeps the bytes of texts and of the tool, and never a database', () => {
  expect(read('.gitattributes')).toContain('* text=auto eol=lf\n');
  expect(read('.gitattributes')).toContain('tool/*.tgz binary\n');
  expect(read('.gitignore').split('\n')).toEqual(expect.arrayContaining(['node_modules/', '*.sqlite']));
});

test('README.md and CITATION.cff name the study and the tool', () => {
  expect(read('README.md')).toContain('# leaders of 2026\n');
  expect(read('README.md')).toContain(`entente ${clone.version}`);
  expect(read('CITATION.cff')).toContain('title: "leaders of 2026"\n');
  expect(read('CITATION.cff')).toContain(`version: ${clone.version}\n`);
  expect(read('CITATION.cff')).toMatch(/^authors:\n {2}- name: "The authors of leaders of 2026"$/m);
  expect(JSON.parse(read('.zenodo.json'))).toMatchObject({
    title: 'leaders of 2026',
    upload_type: 'dataset',
    creators: [{ name: 'The authors of leaders of 2026' }],
    description: expect.stringContaining(`entente ${clone.version}`),
  });
});
