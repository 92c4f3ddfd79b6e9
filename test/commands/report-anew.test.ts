/** A report that is there is made again with what it was made with, and is made poorer only where somebody says so. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = (...words: string[]) => runHere(words, { cwd: folder.path });
const manifest = (name: string) =>
  JSON.parse(readFileSync(join(folder.path, 'reports', name, 'manifest.json'), 'utf8'));
const tree = () => readTree(join(folder.path, 'reports/now'));
const RICH = ['--against', 'then', '--lang', 'en,fr', '--by', 'office', '--runs', '2', '--draws', '1'];

beforeAll(async () => {
  const nodes = 'id,label,country,office\n1,ann,FR,mission\n2,bo,DE,mission\n3,cy,FR,other\n';
  folder.write('n.csv', nodes);
  folder.write('e.csv', 'source,target\n1,2\n2,1\n3,1\n');
  const files = ['--nodes', 'n.csv', '--edges', 'e.csv', '--network', 'x', '--observed', 'all'];
  for (const [name, date] of [
    ['then', '2025-06-01'],
    ['now', '2026-06-01'],
  ]) {
    expect((await here('import', ...files, '--date', date!, '-s', name!)).code).toBe(0);
  }
  expect((await here('report', 'now', ...RICH)).code).toBe(0);
});

test('with no option at all it is the very report, and a line says with which options', async () => {
  const before = tree();
  const { code, stderr } = await here('report', 'now');
  expect(code).toBe(0);
  expect(stderr).toContain(
    'reports/now: as the report there was made, with --against then --lang en,fr --by office --runs 2 --draws 1; --anew takes only what is asked',
  );
  expect(tree()).toEqual(before);
});

test('an option that is given counts before it, and nothing else changes', async () => {
  expect((await here('report', 'now', '--draws', '2')).code).toBe(0);
  expect(manifest('now')).toMatchObject({
    options: { draws: 2, runs: 2, lang: ['en', 'fr'], by: ['office'] },
    against: { name: 'then' },
  });
});

test('an earlier snapshot is the same by its name and by the folder of its archive', async () => {
  expect((await here('export', 'then', 'old/then/')).code).toBe(0);
  const before = tree();
  expect((await here('report', 'now', '--against', 'old/then')).code).toBe(0);
  expect(tree()).toEqual(before);
});

test('what would make it poorer is refused, all of it in one sentence, and nothing is written', async () => {
  const before = tree();
  const { code, stderr } = await here('report', 'now', '--lang', 'en', '--by', 'country');
  expect(code).toBe(2);
  expect(stderr).toContain('reports/now would lose its text in fr (--lang); groups by office (--by): ');
  expect(stderr).toContain('say --anew to go without');
  expect(tree()).toEqual(before);
});

test('another snapshot does not take its place unasked', async () => {
  const { code, stderr } = await here('report', 'then', '--out', 'reports/now');
  expect(code).toBe(2);
  expect(stderr).toContain('reports/now holds the report of now; name another folder with --out');
});

test('study.json counts before it, where it leaves something out nobody loses it unasked', async () => {
  folder.write('roster.csv', 'network,handle\nx,ann\n');
  folder.write('study.json', JSON.stringify({ network: 'x', roster: 'roster.csv', runs: 3, lang: ['fr'] }));
  const refused = await here('report', 'now');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(
    'reports/now would lose its text in en (--lang), which study.json leaves out: add it to study.json again, or say --anew',
  );
  folder.write('study.json', JSON.stringify({ network: 'x', roster: 'roster.csv', runs: 3 }));
  expect((await here('report', 'now')).code).toBe(0);
  expect(manifest('now').options).toMatchObject({ runs: 3, draws: 2, lang: ['en', 'fr'] });
});

test('--anew takes what is asked alone', async () => {
  expect((await here('report', 'now', '--anew', '--draws', '1', '--runs', '1')).code).toBe(0);
  expect(manifest('now')).toMatchObject({ options: { lang: ['en'], draws: 1 }, against: null });
  const { code, stderr } = await here('report', 'now', '--check', '--anew');
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--anew has no effect in entente report --check'),
  });
});

test('a manifest that cannot be read hinders no check of the other reports', async () => {
  folder.write('reports/broken/manifest.json', '{"tool": "entente"');
  const { code, stdout, stderr } = await here('report', '--check');
  expect(code).toBe(1);
  expect(stdout).toContain('reports/broken/manifest.json is not the manifest of a report');
  expect(stderr).toContain('reports/now: every byte as computed from now');
  const alone = await here('report', 'broken', '--check');
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain('reports/broken/manifest.json is not the manifest of a report');
  rmSync(join(folder.path, 'reports/broken'), { recursive: true });
});

test('columns of accounts in study.json group no countries, and hinder no report of them', async () => {
  const study = { network: 'x', roster: 'roster.csv', by: ['region', 'office'] };
  folder.write('study.json', JSON.stringify(study));
  const { code, stderr } = await here('report', 'now', '--unit', 'country', '--runs', '1', '--draws', '1');
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(manifest('now-by-country').options).toMatchObject({ unit: 'country', by: ['region'] });
  folder.write('study.json', JSON.stringify({ ...study, by: undefined }));
});

test('an earlier year that is gone is told with who wants it, and with how to go without', async () => {
  expect((await here('report', 'now', '--anew', ...RICH)).code).toBe(0);
  expect((await here('snapshots', 'remove', 'then', '--yes')).code).toBe(0);
  const before = tree();
  const { code, stderr } = await here('report', 'now');
  expect(code).toBe(2);
  expect(stderr).toContain('reports/now is made with --against then');
  expect(stderr).toContain('say --anew');
  expect(tree()).toEqual(before);
  const named = await here('report', 'now', '--against', 'then');
  expect(named.stderr).not.toContain('is made with');
});

test('of a study of several networks, what is said of the network of a snapshot holds for its report', async () => {
  const study = {
    roster: 'r.csv',
    networks: { bluesky: { lang: ['fr'] }, x: { lang: ['en', 'fr'], runs: 3 } },
  };
  folder.write('several/study.json', JSON.stringify(study));
  const db = ['--db', join(folder.path, 'data/entente.sqlite')];
  const made = await runHere(['report', 'now', '--draws', '1', ...db], { cwd: join(folder.path, 'several') });
  expect(made).toMatchObject({ code: 0 });
  expect(manifest('../several/reports/now').options).toMatchObject({ lang: ['en', 'fr'], runs: 3 });
});
