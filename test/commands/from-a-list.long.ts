/** From a plain list of handles to a report: nothing but handle and network is needed. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startAtproto } from '../support/atproto.ts';
import { temporaryFolder } from '../support/folder.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();

test('a roster of two columns is crawled and reported, and the report says what it leaves out', async () => {
  folder.write('plain/roster.csv', 'network,handle\nsandbox,eu.test\nsandbox,president-fr.test\n');
  const cwd = join(folder.path, 'plain');
  const crawled = await runHere(
    ['crawl', '--network', 'sandbox', '--roster', 'roster.csv', '-s', 'two', '--seal'],
    {
      cwd,
    },
  );
  expect(crawled).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('two: 2 accounts read and sealed'),
  });
  expect((await runHere(['report', 'two', '--lang', 'en,fr'], { cwd })).code).toBe(0);
  const report = readFileSync(join(cwd, 'reports/two/report.md'), 'utf8');
  expect(report).toContain('President of France (@president-fr.test)');
  expect(report).toContain('The roster states no country.');
  expect(report).toContain(
    'Empty in the roster: kind (2 accounts), country (2 accounts) and office (2 accounts). What compares accounts',
  );
  expect(report).not.toContain('By region');
  expect(report).not.toContain('follows within region');
  expect(readFileSync(join(cwd, 'reports/two/report.fr.md'), 'utf8')).toMatch(
    /Vides dans la liste.: nature \(2.comptes\), pays \(2.comptes\) et fonction \(2.comptes\)\./,
  );
  const [, first] = readFileSync(join(cwd, 'reports/two/data/nodes.csv'), 'utf8').split('\n');
  expect(first).toMatch(/^did:plc:\w+,eu\.test,European Union \(simulated\),eu\.test,,,,/);
  expect((await runHere(['report', 'two', '--check'], { cwd })).code).toBe(0);
  const archive = await runHere(['export', 'two', 'archive/'], { cwd });
  expect(archive.code).toBe(0);
  expect(
    (await runHere(['show', 'eu.test', '-s', 'archive', '--format', 'table'], { cwd })).stdout,
  ).toContain('@eu.test is European Union (simulated).');
});

test('two handles become a report in an empty folder, in two commands', async () => {
  const cwd = mkdtempSync(join(folder.path, 'empty-'));
  const crawl = ['crawl', 'eu.test', '@president-fr.test', '--network', 'sandbox', '-s', 'few', '--seal'];
  expect(await runHere(crawl, { cwd })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('2 accounts read and sealed'),
  });
  expect(await runHere(['report', 'few'], { cwd })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('report of few, 2 accounts, 2 ties'),
  });
  expect(readdirSync(cwd).sort()).toEqual(['data', 'reports']);
});

test('the roster of a crawl from a pipe is kept, gone on with by name, and written out', async () => {
  const cwd = mkdtempSync(join(folder.path, 'pipe-'));
  const input = '# two of them\neu.test\n\nPresident-FR.test # in capitals\neu.test\n';
  const begin = ['crawl', '-', '--network', 'sandbox', '-s', 'piped'];
  expect(entente(begin, { cwd, input })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('2 complete'),
  });
  const goOn = await runHere(['crawl', '-s', 'piped', '--seal'], { cwd });
  expect(goOn).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('piped: 2 accounts read and sealed'),
  });
  expect(goOn.stderr).not.toContain('has changed');
  const written = await runHere(['roster', 'from-snapshot', 'piped', '--out', 'roster.csv'], { cwd });
  expect(written.code).toBe(0);
  const roster = readFileSync(join(cwd, 'roster.csv'), 'utf8');
  expect(roster).toMatch(
    /^network,handle,account_id\nsandbox,eu\.test,did:plc:\w{24}\nsandbox,president-fr\.test,did:plc:\w{24}\n$/,
  );
  expect((await runHere(['roster', 'check', 'roster.csv'], { cwd })).code).toBe(0);
});

test('handles of several networks make a snapshot each', async () => {
  const app = await startAtproto([
    { did: 'did:plc:ann', handle: 'ann.test', follows: ['did:plc:bob'] },
    { did: 'did:plc:bob', handle: 'bob.test' },
  ]);
  const server = await startMastodon('mastodon.test', [{ name: 'carol', follows: ['dan'] }, { name: 'dan' }]);
  const db = join(folder.path, 'mixed.sqlite');
  const servers = [
    '--appview',
    app.url,
    '--plc',
    app.url,
    '--read',
    'appview',
    '--mastodon',
    `mastodon.test=${server.url}`,
  ];
  const handles = [
    'ann.test',
    'https://mastodon.test/@carol',
    'https://bsky.app/profile/bob.test',
    'dan@mastodon.test',
  ];
  const crawled = await runHere(['crawl', ...handles, '-s', 'trial', '--seal', '--db', db, ...servers]);
  expect(crawled.code).toBe(0);
  expect(crawled.stderr).toContain('trial-bluesky: 2 accounts read and sealed');
  expect(crawled.stderr).toContain('trial-mastodon: 2 accounts read and sealed');
  const one = [
    'crawl',
    ...handles.slice(0, 3),
    '--network',
    'bluesky',
    '-s',
    'one',
    '--seal',
    '--db',
    db,
    ...servers.slice(0, 6),
  ];
  expect(await runHere(one)).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('1 account of other networks left out'),
  });
  await app.close();
  await server.close();
});

test.each([
  [['crawl', '-s', 'none'], 'name the accounts to study: handles, - for a list of them, or a roster'],
  [['crawl', 'eu.test', '--roster', 'r.csv', '-s', 'both'], 'leave one out'],
  [['crawl', 'eu.test', '-', '-s', 'both'], '- takes the whole list from a pipe'],
  [
    ['crawl', 'eu', 'b@c', '-s', 'x', '--network', 'bluesky'],
    /account:1: "eu" is not a host name.*\n.*account:2: /,
  ],
  [
    ['crawl', '--roster', 'two.csv', '-s', 'x'],
    'two.csv has accounts of bluesky, x; say which are read with --network',
  ],
])('%j is refused with what to do', async (words, message) => {
  folder.write('refused/two.csv', 'network,handle\nx,a\nbluesky,b.test\n');
  const { code, stderr } = await runHere(words, { cwd: join(folder.path, 'refused') });
  expect(code).toBe(2);
  if (typeof message === 'string') expect(stderr).toContain(message);
  else expect(stderr).toMatch(message);
});

test('a file that would lose its rows is not written, and a fault in the list leaves it as it was', async () => {
  const cwd = mkdtempSync(join(folder.path, 'out-'));
  const from = (input: string) =>
    entente(['roster', 'from-handles', '-', '--out', 'roster.csv'], { cwd, input });
  const read = () => readFileSync(join(cwd, 'roster.csv'), 'utf8');
  const header = 'actor,name,kind,country,office,network,handle\n';
  writeFileSync(join(cwd, 'roster.csv'), header);
  expect((await from('no handle\n')).code).toBe(2);
  expect(read()).toBe(header);
  expect(await from('POTUS\n')).toMatchObject({ code: 0, stdout: '' });
  const made = read();
  expect(made).toContain(',x,POTUS,');
  expect((await from('POTUS\n')).code).toBe(0);
  expect(await from('eucopresident\n')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('roster.csv is there already and would be replaced'),
  });
  expect(read()).toBe(made);
  expect(readdirSync(cwd)).toEqual(['roster.csv']);
});
