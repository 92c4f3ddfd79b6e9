/** Tables that number their accounts: such a number is no id of the network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
const DB = ['--db', join(folder.path, 'studies.sqlite')];
const edges = folder.write('edges.csv', 'source,target\n0,1\n1,0\n1,2\n2,0\n');

function imported(name: string, table: string, date: string, ...more: string[]) {
  const nodes = folder.write(`${name}.csv`, table);
  const words = ['import', '--nodes', nodes, '--edges', edges, '-s', name, '--date', date];
  return runHere([...words, '--network', 'x', ...DB, ...more]);
}

async function accountIds(name: string): Promise<string[]> {
  const words = ['rank', 'in_degree', '-s', name, '--top', '9', '--format', 'json', ...DB];
  const { stdout } = await runHere(words);
  const ids = JSON.parse(stdout).rows.map((row: { account_id: string }) => row.account_id);
  return ids.sort();
}

test('0…n: accounts go by their handles, or by their row of this table; said in one line', async () => {
  const { code, stderr } = await imported('uk', 'id,label\n0,RtHonBEnglish\n1,ann\n2,\n', '2013-05-01');
  expect(code).toBe(0);
  const told = stderr.split('\n').filter((line) => /\bids\b/.test(line));
  expect(told).toEqual([
    'The ids 0 to 2 number the rows of uk.csv and are no ids of x: 3 accounts go by their handles, or by their rows, and snapshots that go by id do not meet them. Give their ids with --aliases FILE or --roster FILE.',
  ]);
  expect(stderr).not.toContain('--columns');
  expect(await accountIds('uk')).toEqual(['x:ann', 'x:rthonbenglish', 'x:uk#2']);
});

test('the same numbers in another study are other accounts, and lead to nobody’s profile', async () => {
  await imported('es', 'id,label\n0,jagomez\n1,Ann Smith\n2,\n', '2014-05-01');
  expect(await accountIds('es')).toEqual(['x:es#1', 'x:es#2', 'x:jagomez']);
  const { stdout, stderr } = await runHere(['show', 'jagomez', '-s', 'es', ...DB]);
  expect(stdout + stderr).not.toMatch(/RtHonBEnglish|several handles/);
  const out = join(folder.path, 'report');
  await runHere(['report', 'es', '--out', out, '--runs', '3', '--draws', '5', ...DB]);
  expect(readFileSync(join(out, 'report.md'), 'utf8')).not.toContain('x.com/i/user');
});

test('1…n as well, in a list of ties alone too; an alias or a roster says whose a number is', async () => {
  const list = folder.write('list.csv', 'source,target\n1,2\n2,1\n3,1\n');
  const aliases = folder.write('aliases.csv', 'alias,account_id\n1,x:813286\n');
  const words = ['import', list, '-s', 'list', '--date', '2015-05-01', '--network', 'x', ...DB];
  expect((await runHere([...words, '--aliases', aliases])).stderr).toContain(
    'The ids 1 to 3 number the rows of',
  );
  expect(await accountIds('list')).toEqual(['x:813286', 'x:list#2', 'x:list#3']);
});

test('a number alone is an account, and so are numbers with a gap, ids with their network, and those of a handle twice', async () => {
  const gap = folder.write('gap.csv', 'source,target\n12,13\n13,12\n13,15\n');
  const full = folder.write('full.csv', 'source,target\nx:1,x:2\nx:2,x:1\n');
  for (const [name, file] of [
    ['gap', gap],
    ['full', full],
  ] as const) {
    const { stderr } = await runHere([
      'import',
      file,
      '-s',
      name,
      '--date',
      '2015-05-01',
      '--network',
      'x',
      ...DB,
    ]);
    expect(stderr).not.toContain('number the rows');
  }
  expect(await accountIds('gap')).toEqual(['x:12', 'x:13', 'x:15']);
  expect(await accountIds('full')).toEqual(['x:1', 'x:2']);
  await imported('twice', 'id,label\n0,ann\n1,Ann\n2,7\n', '2016-05-01');
  expect(await accountIds('twice')).toEqual(['x:twice#0', 'x:twice#1', 'x:twice#2']);
});
