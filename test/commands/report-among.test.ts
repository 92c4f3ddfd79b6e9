/** The report of a group: it lies beside that of all accounts, says of whom it is, and is checked and made again without its files. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = (...words: string[]) => runHere(words, { cwd: folder.path });
const read = (path: string) => readFileSync(join(folder.path, 'reports', path), 'utf8');
const QUICK = ['--runs', '2', '--draws', '2'];
const LEFT = '"Greens, ""left"""';

/** Ann, bo and cy are missions; ann and bo follow each other, and so do ann and di, who is none. */
const NODES = `id,label,country,office,party
1,ann,FR,mission,${LEFT}
2,bo,DE,mission,Reds
3,cy,IT,mission,${LEFT}
4,di,ES,other,Reds
5,ed,FR,other,Blues
`;
const EDGES = 'source,target\n1,2\n2,1\n3,1\n1,4\n4,1\n2,4\n4,5\n5,4\n';

beforeAll(async () => {
  folder.write('n.csv', NODES);
  folder.write('then.csv', NODES.replace('DE,mission', 'DE,other'));
  folder.write('e.csv', EDGES);
  folder.write('unread.csv', '1\n2\n3\n');
  const files = ['--edges', 'e.csv', '--network', 'x'];
  for (const [name, date, nodes, ...read] of [
    ['then', '2025-06-01', 'then.csv', '--observed', 'all'],
    ['now', '2026-06-01', 'n.csv', '--observed', 'all'],
    ['open', '2026-07-01', 'n.csv', '--unobserved', 'unread.csv'],
  ]) {
    const words = [...files, '--nodes', nodes!, ...read, '--date', date!, '-s', name!];
    expect(await here('import', ...words)).toMatchObject({ code: 0 });
  }
});

const MISSIONS = 'now-among-office-mission';

test('title, manifest, tables and index are of the group alone, and every byte is computed again', async () => {
  const made = await here('report', 'now', '--among', 'office=mission', '--lang', 'en,fr', ...QUICK);
  expect(made.stderr).toContain(`reports/${MISSIONS}: report of now, 3 accounts, 3 ties`);
  expect(existsSync(join(folder.path, 'reports/now'))).toBe(false);
  const report = read(`${MISSIONS}/report.md`);
  expect(report).toContain('Who follows whom among the 3 accounts with office mission on X, 1 June 2026');
  expect(report).toContain(
    'The group is that of the accounts with office mission, 3 of the 5 accounts that existed then.',
  );
  expect(report).toContain('- **A group, not the network.**');
  expect(report).toMatch(/`entente rank mutual .* --among office=mission`/);
  expect(report).not.toMatch(/United Nations have|without an account|in the roster/);
  expect(read(`${MISSIONS}/report.fr.md`)).toMatch(
    /^Qui suit qui parmi les 3 comptes \(fonction\s: mission diplomatique\) sur X, au 1er juin 2026 · /m,
  );
  const { options, size, snapshot } = JSON.parse(read(`${MISSIONS}/manifest.json`));
  expect(options.among).toEqual({ where: [{ column: 'office', values: ['mission'] }], files: [] });
  expect({ size, name: snapshot.name }).toEqual({
    size: { accounts: 3, observed: 3, follows: 3, mutual_pairs: 1 },
    name: 'now',
  });
  expect(read(`${MISSIONS}/datapackage.json`)).toContain(`"name": "${MISSIONS}-report"`);
  expect(read('README.md')).toContain(', among office=mission');
  for (const words of [['now', '--among', 'office=mission'], []])
    expect(await here('report', ...words, '--check')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`reports/${MISSIONS}: every byte as computed from now`),
    });
  expect((await here('cite', 'now', '--among', 'office=mission')).stdout).toContain('with office mission');
  expect((await here('open', 'method', '-s', 'now', '--among', 'office=mission', '--print')).stdout).toBe(
    `reports/${MISSIONS}/method/method.html\n`,
  );
});

test('it is made again with its group, and is no other’s', async () => {
  const before = readTree(join(folder.path, 'reports', MISSIONS));
  const again = await here('report', 'now', '--out', `reports/${MISSIONS}`);
  expect(again.stderr).toContain('--among office=mission');
  expect(readTree(join(folder.path, 'reports', MISSIONS))).toEqual(before);
  const other = await here('report', 'now', '--among', 'country=FR', '--out', `reports/${MISSIONS}`);
  expect(other).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('would lose what it says of its group (--among office=mission)'),
  });
});

test('a report whose manifest names other members is told as another', async () => {
  const path = `reports/${MISSIONS}/manifest.json`;
  const text = read(`${MISSIONS}/manifest.json`);
  folder.write(path, text.replace('"mission"', '"other"'));
  const checked = await here('report', '--check', '--out', `reports/${MISSIONS}`);
  expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('  data/nodes.csv') });
  folder.write(path, text);
});

test('its measures are never taken for those of all accounts, wherever it lies', async () => {
  const words = ['report', 'now', '--among', 'office=mission', '--out', 'reports/now', '--draws', '2'];
  expect(await here(...words)).toMatchObject({ code: 0 });
  // Ann and di have two mutual ties among all, and ann one among missions.
  const ranked = await here('rank', 'mutual', '-s', 'now', '--format', 'csv');
  expect(ranked.stdout).toMatch(/^1,(?:ann|di),.*,2(?:,|$)/m);
  const refused = await here('report', 'now', '--anew', ...QUICK);
  expect(refused.stderr).toContain('reports/now: report of now, 5 accounts, 8 ties');
  expect(read('now/report.md')).not.toContain('the group');
});

test('set against an earlier year, each has its own members', async () => {
  const made = await here('report', 'now', '--among', 'office=mission', '--against', 'then', ...QUICK);
  expect(made.code).toBe(0);
  expect(read(`${MISSIONS}/report.md`)).toContain('2 accounts in 2025, 3 in 2026, 2 in both');
  expect((await here('report', '--check', '--out', `reports/${MISSIONS}`)).code).toBe(0);
  // Bo is in both years, and was no mission then.
  const gone = await here(
    'report',
    'now',
    '--among',
    'office=mission',
    '--among',
    'country=DE',
    '--against',
    'then',
  );
  expect(gone.stderr).toContain(
    'no account is in both then (--among office=mission --among country=DE) and now (--among office=mission',
  );
});

test('of a file the manifest has the members, and the file is needed no more', async () => {
  folder.write('lists/our g2.txt', '# ours\nann\nbo\nnobody\n');
  const words = ['report', 'now', '--among', 'lists/our g2.txt', ...QUICK];
  expect(await here(...words)).toMatchObject({ code: 0 });
  rmSync(join(folder.path, 'lists'), { recursive: true });
  const report = read('now-among-our-g2/report.md');
  expect(report).toContain('among the 2 accounts that our g2.txt names on X');
  expect(report.match(/1 name of our g2.txt is not in now: nobody\./g)).toHaveLength(1);
  const [file] = JSON.parse(read('now-among-our-g2/manifest.json')).options.among.files;
  expect(file).toMatchObject({ name: 'our g2.txt', members: ['x:1', 'x:2'], missing: ['nobody'] });
  expect(await here('report', '--check', '--out', 'reports/now-among-our-g2')).toMatchObject({ code: 0 });
  expect(await here('report', 'now', '--out', 'reports/now-among-our-g2')).toMatchObject({ code: 0 });
});

test('a value may have a comma and quotes, in the title and in the name of the folder', async () => {
  expect(await here('report', 'now', '--among', 'party=Greens, "left"', ...QUICK)).toMatchObject({ code: 0 });
  expect(read('now-among-party-greens-left/report.md')).toContain(
    'among the 2 accounts with party Greens, "left" on X',
  );
  expect(await here('report', 'now', '--among', 'party=Greens, "left"', '--check')).toMatchObject({
    code: 0,
  });
});

test('groups of nobody are refused, those of one and two and of unread accounts told', async () => {
  const nobody = await here('report', 'now', '--among', 'office=other', '--among', 'country=IT', ...QUICK);
  expect(nobody).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      'no account of now that existed on 2026-06-01 is among office=other and country=IT',
    ),
  });
  expect(await here('report', 'now', '--among', 'country=IT', ...QUICK)).toMatchObject({ code: 0 });
  expect(read('now-among-country-it/report.md')).toContain('among the one account with country IT on X');
  expect(await here('report', 'now', '--among', 'country=ES,IT', ...QUICK)).toMatchObject({ code: 0 });
  expect(read('now-among-country-es-it/report.md')).toContain('the 2 accounts with country ES or IT on X');
  expect(await here('report', 'open', '--among', 'office=mission', ...QUICK)).toMatchObject({ code: 0 });
  expect(read('open-among-office-mission/report.md')).toContain('were not read');
  expect((await here('report', '--check')).code).toBe(0);
});

test('study.json may say it, and evidence of seats has no effect in it', async () => {
  folder.write('roster.csv', 'network,handle\nx,ann\n');
  folder.write(
    'study.json',
    JSON.stringify({ network: 'x', roster: 'roster.csv', among: ['office=mission', 'party=Reds'] }),
  );
  expect(await here('report', 'now', ...QUICK)).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('reports/now-among-office-mission-party-reds: report of now, 1 account'),
  });
  folder.write('evidence.csv', '');
  expect(await here('report', 'now', '--evidence', 'evidence.csv', '--anew')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--evidence is of the seats of a whole roster'),
  });
});

test('of two lists with one name, none is taken for the other', async () => {
  folder.write('a/list.txt', 'ann\nbo\n');
  folder.write('b/list.csv', 'handle\ncy\n');
  expect(await here('report', 'now', '--among', 'a/list.txt', '--anew', ...QUICK)).toMatchObject({ code: 0 });
  for (const words of [
    ['report', 'now', '--check'],
    ['open', '--print', '-s', 'now'],
    ['cite', 'now'],
  ]) {
    expect(await here(...words, '--among', 'a/list.txt')).toMatchObject({ code: 0 });
    expect(await here(...words, '--among', 'b/list.csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'reports/now-among-list is the report of another list than b/list.csv; report yours with --out FOLDER',
      ),
    });
  }
  const checked = await here('report', '--check', '--out', 'reports/now-among-list');
  expect(checked.stderr).toContain('every byte as computed from now --among list.txt (');
});

test('a folder is no list, and what one is told to type is of the group', async () => {
  expect(await here('rank', 'mutual', '-s', 'now', '--among', 'a')).toMatchObject({ code: 2 });
  expect((await here('rank', 'mutual', '-s', 'now', '--among', './a')).stderr).toContain(
    './a is a folder; name the file',
  );
  expect((await here('countries', '-s', 'now', '--among', 'country=FR')).stderr).toContain(
    'rank accounts instead: entente rank mutual -s now --among country=FR',
  );
  expect(
    (await here('explain', '--with', 'same:office', '-s', 'now', '--among', 'country=FR,DE')).stderr,
  ).toContain('now (--among country=FR,DE) has 3 accounts, too few');
});

test('who an account was is told of every year, and who is asked must be of the group', async () => {
  const words = [
    'show',
    'bo',
    '-s',
    'now',
    '--among',
    'office=mission',
    '--show',
    'history',
    '--format',
    'csv',
  ];
  const { stdout } = await here(...words);
  expect(stdout).toMatch(/^then,2025-06-01,bo,.*other/m);
  expect(stdout).toMatch(/^now,2026-06-01,bo,.*mission/m);
  expect((await here('show', 'di', '-s', 'now', '--among', 'office=mission')).stderr).toContain(
    'di is in now, and not among the accounts with office mission; name one of these, or ask of all accounts',
  );
});
