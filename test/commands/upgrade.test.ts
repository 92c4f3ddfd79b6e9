/** `entente upgrade`: the running tool in an older study, what may change, and the old tool as long as a report states it. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { packOnce } from '../support/pack-once.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
packOnce();
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const NEW = `entente-study-${version}.tgz`;
const OLD = 'entente-study-0.0.9.tgz';
let home = '';
let number = 0;
const write = (path: string, text: string) => folder.write(join(String(number), path), text);
const json = (path: string) => JSON.parse(readFileSync(join(home, path), 'utf8'));
const upgrade = () => runHere(['upgrade'], { cwd: home });

/** A study of version 0.0.9 with one report. */
beforeEach(() => {
  number += 1;
  home = join(folder.path, String(number));
  write('study.json', '{ "network": "bluesky", "roster": "data/roster.csv" }');
  write(
    'package.json',
    JSON.stringify({ name: 'mine', dependencies: { 'entente-study': `file:tool/${OLD}` } }),
  );
  write(`tool/${OLD}`, 'an older tool');
  const manifest = readFileSync(join(ROOT, 'reports/sandbox-2026/manifest.json'), 'utf8');
  write(
    'reports/first/manifest.json',
    manifest.replaceAll(/"tool_version": "[^"]*"/g, '"tool_version": "0.0.9"'),
  );
});

test('puts itself into the study, says which figures may change, and keeps the old tool for the old report', async () => {
  const { code, stderr } = await upgrade();
  expect(code).toBe(0);
  expect(stderr).toContain(
    `This study has entente ${version} now instead of 0.0.9. Install it with: npm ci\n`,
  );
  expect(stderr).toMatch(/Figures that may change:\n(.*\n)* {2}0\.1\.0\n {4}- First figures/);
  expect(stderr).toContain('1 report is of an earlier version');
  expect(stderr).toContain(`npx -p ./tool/${OLD} entente report --check --out reports/first`);
  expect(stderr).toMatch(/anew: entente report sandbox-2026 .*--out reports\/first\n/);
  expect(readdirSync(join(home, 'tool')).sort()).toEqual([OLD, NEW].sort());
  expect(json('package.json')).toEqual({
    name: 'mine',
    dependencies: { 'entente-study': `file:tool/${NEW}` },
    allowScripts: { 'better-sqlite3': true },
  });
  const { name, packages } = json('package-lock.json');
  expect(name).toBe('mine');
  expect(packages['node_modules/entente-study'].resolved).toBe(`file:tool/${NEW}`);
});

test('once no report states the old version, its tool goes', async () => {
  await upgrade();
  rmSync(join(home, 'reports'), { recursive: true });
  expect((await upgrade()).stderr).toContain(`tool/${OLD}: removed, since no report states 0.0.9`);
  expect(readdirSync(join(home, 'tool'))).toEqual([NEW]);
});

test('an older tool does not replace a newer one', async () => {
  write('package.json', '{ "dependencies": { "entente-study": "file:tool/entente-study-99.0.0.tgz" } }');
  expect(await upgrade()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("run the study's own: npx entente"),
  });
  expect(existsSync(join(home, `tool/${NEW}`))).toBe(false);
});

test('packages of the researcher’s own stay, and their lock file is left to npm', async () => {
  const own = { 'csv-parse': '7.0.3', 'entente-study': `file:tool/${OLD}` };
  write('package.json', JSON.stringify({ dependencies: own }));
  write('package-lock.json', '{ "lockfileVersion": 3 }');
  expect((await upgrade()).stderr).toContain('Install it with: npm install\n');
  expect(json('package.json').dependencies).toEqual({ ...own, 'entente-study': `file:tool/${NEW}` });
  expect(json('package-lock.json')).toEqual({ lockfileVersion: 3 });
});

test('a study that named somebody else’s package no longer does', async () => {
  write('package.json', '{ "private": true, "dependencies": { "entente": "0.1.0" } }');
  expect((await upgrade()).code).toBe(0);
  expect(json('package.json').dependencies).toEqual({ 'entente-study': `file:tool/${NEW}` });
});

test('where there is no study it says what to do', async () => {
  rmSync(join(home, 'study.json'));
  expect(await upgrade()).toMatchObject({ code: 2, stderr: expect.stringContaining('entente init DIR') });
});
