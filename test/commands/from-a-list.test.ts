/** From a plain list of handles to a report: nothing but handle and network is needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';

const folder = temporaryFolder();

test('a roster of two columns is crawled and reported, and the report says what it leaves out', () => {
  folder.write('plain/roster.csv', 'network,handle\nsandbox,eu.test\nsandbox,president-fr.test\n');
  const cwd = join(folder.path, 'plain');
  const crawled = entente(
    ['crawl', '--network', 'sandbox', '--roster', 'roster.csv', '-s', 'two', '--seal'],
    {
      cwd,
    },
  );
  expect(crawled).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('two: 2 accounts read and sealed'),
  });
  expect(entente(['report', 'two', '--lang', 'en,fr'], { cwd }).code).toBe(0);
  const report = readFileSync(join(cwd, 'reports/two/report.md'), 'utf8');
  expect(report).toContain('President of France (simulated) (@president-fr.test)');
  expect(report).toContain('The roster states no country.');
  expect(report).toContain(
    'Empty in the roster: kind (2 accounts), country (2 accounts) and office (2 accounts). What compares accounts',
  );
  expect(report).toContain('No account has a value of region.');
  expect(report).not.toContain('follows within region');
  expect(readFileSync(join(cwd, 'reports/two/report.fr.md'), 'utf8')).toMatch(
    /Vides dans la liste.: nature \(2.comptes\), pays \(2.comptes\) et fonction \(2.comptes\)\./,
  );
  const [, first] = readFileSync(join(cwd, 'reports/two/nodes.csv'), 'utf8').split('\n');
  expect(first).toMatch(/^did:plc:\w+,eu\.test,European Union \(simulated\),eu\.test,,,,/);
  expect(entente(['report', 'two', '--check'], { cwd }).code).toBe(0);
  const archive = entente(['export', 'two', 'archive/'], { cwd });
  expect(archive.code).toBe(0);
  expect(entente(['show', 'eu.test', '-s', 'archive', '--format', 'table'], { cwd }).stdout).toContain(
    '@eu.test is European Union (simulated).',
  );
});
