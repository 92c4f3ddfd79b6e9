/** What a user may do by mistake: each is refused with what to do, and nothing of theirs is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const edges = folder.write('edges.csv', 'source,target\n1,2\n');
const study = ['--network', 'x', '--db', join(folder.path, 'study.sqlite')];

async function refused(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

test('measure leaves a table of the user’s own alone, and replaces its own', async () => {
  const mine = folder.write('mine/nodes.csv', 'id,party\n1,A\n');
  const out = join(folder.path, 'mine');
  expect(await refused(['measure', '--edges', edges, '--out', out])).toContain(
    'name another folder with --out',
  );
  expect(readFileSync(mine, 'utf8')).toBe('id,party\n1,A\n');
  const again = ['measure', '--edges', edges, '--out', join(folder.path, 'measures')];
  expect([(await runHere(again)).code, (await runHere(again)).code]).toEqual([0, 0]);
});

test('measure says that every account counts as observed', async () => {
  const { stderr } = await runHere(['measure', '--edges', edges, '--out', join(folder.path, 'said')]);
  expect(stderr).toContain(
    'Every account counts as observed: a tie that is not in the file counts as absent.',
  );
});

test.each([
  [
    'a file where a folder is needed',
    ['measure', '--edges', edges, '--out', edges],
    'a file stands where a folder is needed',
  ],
  [
    'a day that does not exist',
    ['import', edges, '-s', 'a', '--date', '2013-02-30', ...study],
    '2013-02-30 is no date',
  ],
  [
    'days that no network has been there for',
    ['crawl', '--network', 'sandbox', '-s', 'a', '--activity', '--days', '99999999'],
    '--days 99999999: a whole number from 1 to 10000 is needed',
  ],
  [
    'runs in the notation of science',
    ['report', 'sandbox-2026', '--runs', '1e9'],
    '--runs 1e9: a whole number from 1 to 100000 is needed',
  ],
  [
    'runs that nobody waits for',
    ['measure', '--edges', edges, '--runs', '1000000000'],
    '--runs 1000000000: a whole number from 1 to 100000 is needed',
  ],
  ['no runs', ['report', 'sandbox-2026', '--runs', ''], '--runs : a whole number from 1 to 100000 is needed'],
  [
    'a language twice',
    ['report', 'sandbox-2026', '--lang', 'en,EN'],
    '--lang en,EN names en twice; name each language once',
  ],
  [
    'a database without a name',
    ['rank', 'in_degree', '--db', ''],
    '--db is empty; name the file of the database, or leave it out',
  ],
  [
    'a network misspelt, before its roster is looked for',
    ['crawl', '--network', 'bluesk', '-s', 'a'],
    '"bluesk" is no network; did you mean bluesky?',
  ],
  [
    'a network misspelt at an import',
    ['import', edges, '-s', 'a', '--date', '2013-02-03', '--network', 'mastodonn'],
    '"mastodonn" is no network; did you mean mastodon?',
  ],
  [
    'standard output for an archive',
    ['export', 'sandbox-2026', '-'],
    'export writes files; name one that ends in',
  ],
  [
    'standard output for measures',
    ['measure', '--edges', edges, '--out', '-'],
    'a folder of files; name one',
  ],
  ['standard output for a report', ['report', 'sandbox-2026', '--out', '-'], 'a folder of files; name one'],
  [
    'a column twice',
    ['measure', '--edges', folder.write('twice.csv', 'source,target,source\n1,2,3\n')],
    'the column source stands twice',
  ],
])('%s', async (_, args, message) => {
  expect(await refused(args)).toContain(message);
});

test('an account of which a table does not say whether it was read counts as not read', async () => {
  const nodes = folder.write('nodes.csv', 'id,label,observed\n1,ann,yes\n2,bo,no\n3,cy,\n');
  const words = ['--nodes', nodes, '--edges', edges, '--date', '2013-05-01', ...study];
  expect((await runHere(['import', ...words, '-s', 'read'])).code).toBe(0);
  const ask = async (a: string, b: string) =>
    (await runHere(['follows', a, b, '-s', 'read', ...study.slice(2)])).code;
  expect([await ask('ann', 'cy'), await ask('bo', 'cy'), await ask('cy', 'ann')]).toEqual([1, 3, 3]);
  const strange = folder.write('strange.csv', 'id,observed\n1,yes\n2,perhaps\n');
  const other = ['--nodes', strange, '--edges', edges, '--date', '2013-05-01', ...study];
  expect(await refused(['import', ...other, '-s', 'strange'])).toContain(
    'the column observed says "perhaps"',
  );
});

test.each([
  ['the help of a misspelt command', ['folows', '--help'], 'did you mean follows'],
  ['help for a misspelt command', ['help', 'folows'], 'did you mean follows'],
  ['a misspelt command after a global option', ['--db', 'x.sqlite', 'folows'], 'did you mean follows'],
  ['the help of a misspelt part of a command', ['roster', 'chek', '--help'], 'did you mean roster check?'],
  ['a word that is near no command', ['zzzzzzzz', '--help'], 'and entente help lists them all'],
  ['a misspelt option', ['rank', 'mutual', '--topp', '3'], 'did you mean --top?'],
  ['a missing name', ['follows'], "missing required argument 'A'"],
])('%s is refused as everything else is', async (_, args, message) => {
  const stderr = await refused(args);
  expect(stderr).toMatch(/^entente: /);
  expect(stderr).toContain(message);
});

test.each([
  ['seal', ['seal', 'gone']],
  ['status', ['status', 'gone']],
  ['derive', ['derive', 'gone', '--as-of', '2024-12-31', '-s', 'early']],
  ['snapshots remove', ['snapshots', 'remove', 'gone', '--yes']],
])('%s of what is not there makes no database', async (name, args) => {
  const path = join(folder.path, name.replace(' ', '-'), 'none.sqlite');
  expect(await refused([...args, '--db', path])).toMatch(/^entente: there is no snapshot gone in/);
  expect(existsSync(dirname(path))).toBe(false);
});

test.each([
  ['--fields', ['rank', 'mutual', '-s', 'sandbox-2026', '--fields', '']],
  ['--lang', ['report', 'sandbox-2026', '--lang', ' , ']],
  ['--retry', ['crawl', '--network', 'sandbox', '-s', 'a', '--retry', '']],
])('a list of nothing for %s is refused', async (option, args) => {
  expect(await refused(args)).toMatch(new RegExp(`^entente: '${option} .*' names nothing;`));
});

test('weights of influence may be repeated', async () => {
  const words = ['rank', 'influence', '-s', 'sandbox-2026', '--top', '3', '--format', 'csv'];
  const listed = await runHere([...words, '--weights', 'popularity=2,trust=1']);
  expect(await runHere([...words, '--weights', 'popularity=2', '--weights', 'trust=1'])).toEqual(listed);
  expect((await runHere(words)).stdout).not.toBe(listed.stdout);
});
