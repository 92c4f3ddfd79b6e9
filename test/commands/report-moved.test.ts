/** A report that an earlier version has made, with all its tables on top: checked, opened and moved at the prompt. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = (...words: string[]) => runHere(words, { cwd: folder.path });
const QUICK = ['--runs', '1', '--draws', '1'];

/** Puts every file back where 0.17.0 had it. */
function layOld(report: string): void {
  const at = (path: string) => join(folder.path, 'reports', report, path);
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
  const old = Object.keys(manifest.files).filter((path) => path !== 'README.md');
  for (const path of old) renameSync(at(path), at(path.replace(/^(?:data|method)\//, '')));
  for (const path of ['README.md', 'data', 'method']) rmSync(at(path), { recursive: true });
  const files = Object.fromEntries(
    old
      .map((path) => path.replace(/^(?:data|method)\//, ''))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(at(path)))
          .digest('hex'),
      ]),
  );
  writeFileSync(at('manifest.json'), JSON.stringify({ ...manifest, tool_version: '0.17.0', files }));
}

beforeEach(async () => {
  rmSync(join(folder.path, 'reports'), { recursive: true, force: true });
  if (existsSync(join(folder.path, 'n.csv'))) return;
  folder.write('n.csv', 'id,label,country,office\n1,ann,FR,mission\n2,bo,DE,mission\n3,cy,FR,other\n');
  folder.write('e.csv', 'source,target\n1,2\n2,1\n3,1\n');
  const files = ['--nodes', 'n.csv', '--edges', 'e.csv', '--network', 'x', '--observed', 'all'];
  expect((await here('import', ...files, '--date', '2026-06-01', '-s', 'now')).code).toBe(0);
});

test.each([
  ['of all accounts', 'now', ['--lang', 'en,fr']],
  ['of a group', 'now-among-office-mission', ['--among', 'office=mission']],
])('a report %s', async (_, name, words) => {
  const report = `reports/${name}`;
  expect((await here('report', 'now', ...words, ...QUICK)).code).toBe(0);
  const made = readTree(join(folder.path, report));
  layOld(name);
  const before = readTree(join(folder.path, report));

  const checked = await here('report', '--check', '--out', report);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toContain(`${report}: its files lie as entente 0.17.0 laid them`);
  expect(checked.stdout).toContain(`npx -p entente-study@0.17.0 entente report --check --out ${report}`);
  expect(checked.stdout).toContain(
    `to move it, your prose and what you have changed kept: entente report now --out ${report}`,
  );
  expect(readTree(join(folder.path, report))).toEqual(before);
  if (name === 'now') {
    const opened = await here('open', 'method', '--print', '-s', 'now');
    expect(opened.stdout).toBe(`${report}/method.html\n`);
  }

  const moved = await here('report', 'now', '--out', report);
  expect(moved).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('\nIts files lay as entente 0.17.0 laid them, and were moved\n'),
  });
  expect(readTree(join(folder.path, report))).toEqual(made);
  expect(await here('report', '--check', '--out', report)).toMatchObject({ code: 0 });
});

test('what was changed by hand is named when it is moved, and by each check after it', async () => {
  expect((await here('report', 'now', ...QUICK)).code).toBe(0);
  layOld('now');
  folder.write('reports/now/report.md', 'Our own report.\n');
  folder.write('reports/now/data', 'a file where the folder comes');
  const refused = await here('report', 'now');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('reports/now/data') });
  rmSync(join(folder.path, 'reports/now/data'));
  const moved = await here('report', 'now');
  expect(moved.stderr).toContain(
    'Left in reports/now, as they are not of the report or were changed by hand: report.md.edited',
  );
  expect(readFileSync(join(folder.path, 'reports/now/report.md.edited'), 'utf8')).toBe('Our own report.\n');
  const checked = await here('report', '--check');
  expect(checked.code).toBe(1);
  expect(checked.stdout).toContain(
    '  report.md.edited: is not part of the report\nThey stay when the report is made',
  );
});

test('the list of reports is told apart from a report, and is written however the folder is', async () => {
  expect((await here('report', 'now', ...QUICK)).code).toBe(0);
  rmSync(join(folder.path, 'reports/index.html'));
  const checked = await here('report', '--check');
  expect(checked.code).toBe(1);
  expect(checked.stdout).toContain('  index.html: is not there\n');
  expect(checked.stdout).toContain('It is written with any of them: entente report now --out reports/now\n');
  expect((await here('report', 'now', '--out', './reports/now/')).code).toBe(0);
  expect(await here('report', '--check')).toMatchObject({ code: 0 });
});
